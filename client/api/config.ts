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

/** The same for what is no component; asks for it when nobody has. */
export const knownConfig = (): ConfigAnswer | null => {
  const { config, load } = useConfigStore.getState();
  load();
  return config;
};

/** Nobody looks for what the operator set before they have seen what they came for. */
const LATER_MS = 6000;

/** What the operator set for this installation; `null` until it has arrived. Asked for once, `later` when other things come first. */
export const useConfig = ({ later = false } = {}): ConfigAnswer | null => {
  const { config, load } = useConfigStore();
  useEffect(() => {
    if (!later) return load();
    const timer = setTimeout(load, LATER_MS);
    return () => clearTimeout(timer);
  }, [load, later]);
  return config;
};
