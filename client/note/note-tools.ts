import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { createStore } from 'zustand';

/** Something that can be done with a note only where the page offers it, such as lifting it to the plenary. */
export type NoteTool = {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: (noteId: string) => void;
};

type Offered = { readonly tools: readonly NoteTool[] };

const store = createStore<Offered>(() => ({ tools: [] }));

/** What is on offer now; asked when a note's menu opens. */
export const offeredNoteTools = (): readonly NoteTool[] => store.getState().tools;

/** Offers a tool for as long as the component is on the page. Memoise it; `null` offers nothing. */
export const useNoteTool = (tool: NoteTool | null): void => {
  useEffect(() => {
    if (!tool) return undefined;
    store.setState(({ tools }) => ({ tools: [...tools, tool] }));
    return () =>
      store.setState(({ tools }) => ({ tools: tools.filter((other) => other !== tool) }));
  }, [tool]);
};
