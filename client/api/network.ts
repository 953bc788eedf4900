import type { CreateBoardRequest, CreatedBoardAnswer } from '../../shared/api/boards.ts';
import type { NetworkAnswer } from '../../shared/api/network.ts';
import type { TemplatesAnswer } from '../../shared/api/templates.ts';
import type { Language } from '../../shared/lib/language.ts';
import { request } from './http.ts';
import type { Answer } from './http.ts';
import { useMeStore } from './me.ts';

/** Shows the coordinator key; from then on this device is a coordinator's. */
export const becomeCoordinator = async (key: string): Answer<undefined> => {
  const answer = await request<undefined>('POST', '/api/coordinator', { body: { key } });
  if (answer.ok) await useMeStore.getState().refresh();
  return answer;
};

export const stopCoordinating = async (): Answer<undefined> => {
  const answer = await request<undefined>('DELETE', '/api/coordinator');
  if (answer.ok) await useMeStore.getState().refresh();
  return answer;
};

export const getNetwork = (signal?: AbortSignal): Answer<NetworkAnswer> =>
  request('GET', '/api/network', signal ? { signal } : {});

/** A board that belongs to no meeting and is seen from all of them. */
export const createContinuousBoard = (body: CreateBoardRequest): Answer<CreatedBoardAnswer> =>
  request('POST', '/api/network/boards', { body });

/** Where there is no meeting to ask: what comes with the product and, for coordinators, what the network saved. */
export const getTemplatesIn = (language: Language, signal?: AbortSignal): Answer<TemplatesAnswer> =>
  request('GET', `/api/templates/${language}`, signal ? { signal } : {});
