import type { As } from '../../shared/api/as.ts';
import type { NewsAnswer } from '../../shared/api/news.ts';
import { request } from './http.ts';
import type { Answer } from './http.ts';
import { meetingPath } from './paths.ts';

/** Which notes of others there are on the boards of a meeting and of the network. */
export const getNews = (meetingId: string, as: As, signal?: AbortSignal): Answer<NewsAnswer> =>
  request('GET', meetingPath(meetingId, '/news'), { as, ...(signal && { signal }) });
