import type { EraseMeRequest, MyNotesAnswer } from '../../shared/api/erasure.ts';
import { request } from './http.ts';
import type { Answer } from './http.ts';

/** Everything that one has written, in all meetings. */
export const getMyNotes = (signal?: AbortSignal): Answer<MyNotesAnswer> =>
  request('GET', '/api/me/notes', { ...(signal && { signal }) });

/** Deletes or detaches one's notes for good; answered when it is done. */
export const eraseMe = (body: EraseMeRequest): Answer<undefined> =>
  request('POST', '/api/me/erasure', { body });
