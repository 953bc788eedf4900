import { request } from './http.ts';
import type { Answer } from './http.ts';
import type { JoinAnswer, JoinRequest as JoinBody, PreviewAnswer } from '../../shared/api/join.ts';

/** What a person came with: the secret of a link, or the digits that were said aloud. */
export type Credential = { readonly key: string } | { readonly code: string };

/** Looks behind the door; nobody is let in and nothing is kept. */
export const previewJoin = (credential: Credential, signal?: AbortSignal): Answer<PreviewAnswer> =>
  request('POST', '/api/join/preview', { body: credential, ...(signal && { signal }) });

/** Who comes in, and by what. */
export type JoinRequest = Credential & Omit<JoinBody, 'key' | 'code'>;

export const join = (joinRequest: JoinRequest): Answer<JoinAnswer> =>
  request('POST', '/api/join', { body: joinRequest });
