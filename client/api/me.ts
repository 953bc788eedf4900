import { useEffect } from 'react';
import { create } from 'zustand';
import type {
  ChangeMeRequest,
  ContinueAnswer,
  MeAnswer,
  PersonalLinkAnswer,
} from '../../shared/api/me.ts';
import { request } from './http.ts';
import type { Answer } from './http.ts';

type MeStore = {
  /** Who this device is; `null` until it is known. */
  readonly me: MeAnswer | null;
  readonly asked: boolean;
  readonly refresh: () => Promise<void>;
};

export const useMeStore = create<MeStore>((set) => ({
  me: null,
  asked: false,
  refresh: async () => {
    set({ asked: true });
    const answer = await request<MeAnswer>('GET', '/api/me');
    if (answer.ok) set({ me: answer.value });
  },
}));

/** Who this device is and which meetings it knows; asked for once, and again after what changes it. */
export const useMe = (): MeAnswer | null => {
  const { me, asked, refresh } = useMeStore();
  useEffect(() => {
    if (!asked) void refresh();
  }, [asked, refresh]);
  return me;
};

/** The same, asked for anew by each place that shows what others may have changed meanwhile. */
export const useFreshMe = (): MeAnswer | null => {
  const { me, refresh } = useMeStore();
  useEffect(() => {
    void refresh();
  }, [refresh]);
  return me;
};

export const changeMyDetails = async (details: ChangeMeRequest): Answer<unknown> => {
  const answer = await request<unknown>('PATCH', '/api/me', { body: details });
  if (answer.ok) await useMeStore.getState().refresh();
  return answer;
};

export const createPersonalLink = (): Answer<PersonalLinkAnswer> =>
  request('POST', '/api/me/link', { body: {} });

export const continueHere = (key: string): Answer<ContinueAnswer> =>
  request('POST', '/api/continue', { body: { key } });

/** The server forgets this device: its sessions end, and the person can come back only by a personal link. */
export const forgetDeviceOnServer = (): Answer<undefined> => request('DELETE', '/api/me/device');
