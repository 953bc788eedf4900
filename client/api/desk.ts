import type { DeskAnswer, DeskCommandAnswer, DeskCommandRequest } from '../../shared/api/desk.ts';
import type { PublicationAnswer } from '../../shared/api/publishing.ts';
import { request } from './http.ts';
import type { Answer } from './http.ts';

/** The desk of the network, as this browser may see it. */
export const getDesk = (signal?: AbortSignal): Answer<DeskAnswer> =>
  request('GET', '/api/network/desk', signal ? { signal } : {});

/** What coordinators do with the links on it. */
export const sendDeskCommand = (body: DeskCommandRequest): Answer<DeskCommandAnswer> =>
  request('POST', '/api/network/commands', { body });

export const publishDesk = (): Answer<PublicationAnswer> =>
  request('POST', '/api/network/publication');

export const unpublishDesk = (): Answer<undefined> => request('DELETE', '/api/network/publication');
