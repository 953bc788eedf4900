import { useEffect } from 'react';
import { create } from 'zustand';
import type { ConfigAnswer } from '../../shared/api/config.ts';
import { request } from './http.ts';

type ConfigStore = { readonly config: ConfigAnswer | null; readonly load: () => void };

let asked = false;

const useConfigStore = create<ConfigStore>((set) => ({
  config: null,
  load: () => {
    if (asked) return;
    asked = true;
    void request<ConfigAnswer>('GET', '/api/config').then((answer) => {
      if (answer.ok) set({ config: answer.value });
      else asked = false;
    });
  },
}));

/** What the operator set for this installation; `null` until it has arrived. Asked for once. */
export const useConfig = (): ConfigAnswer | null => {
  const { config, load } = useConfigStore();
  useEffect(load, [load]);
  return config;
};
