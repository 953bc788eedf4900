import { useEffect } from 'react';
import type { LucideIcon } from 'lucide-react';
import { createStore, useStore } from 'zustand';
import type { Command } from './command.ts';

/** Something that can be done with a note, a section or the board only where the page offers it. */
export type Tool = {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** For a tool that is there for some notes only; asked when the menu opens. */
  readonly isOffered?: (id: string) => boolean;
  /** It is what this board is there for: before all others in menus, and a button of every note. */
  readonly isFirst?: boolean;
  /** With the id of the note, section or board. */
  readonly run: (id: string) => void;
};

type Kind = 'note' | 'section' | 'board';
type Offered = Readonly<Record<Kind, readonly Tool[]>>;

const store = createStore<Offered>(() => ({ note: [], section: [], board: [] }));

/** What is on offer now for this one, as commands; asked when a menu or the palette opens. Or only what comes first. */
export const offeredTools = (kind: Kind, id: string, first = false): readonly Command[] => {
  const { [kind]: tools } = store.getState();
  return tools
    .filter(({ isOffered, isFirst = false }) => isFirst === first && (isOffered?.(id) ?? true))
    .map((tool) => ({
      id: `${kind}.${tool.id}`,
      group: kind === 'note' ? 'note' : 'board',
      label: tool.label,
      icon: tool.icon,
      shortcuts: [],
      enabled: true,
      place: 'menu',
      run: () => tool.run(id),
    }));
};

/** What this board is there for. */
export const useFirstTools = (kind: Kind): readonly Tool[] => {
  const tools = useStore(store, (offered) => offered[kind]);
  return tools.filter(({ isFirst = false }) => isFirst);
};

/** Calls when other tools are on offer: what a meeting adds comes after the board. Returns how to stop. */
export const onToolsChange = (changed: () => void): (() => void) => store.subscribe(changed);

/** Offers a tool for as long as the component is on the page. Memoise it; `null` offers nothing. */
export const useTool = (kind: Kind, tool: Tool | null): void => {
  useEffect(() => {
    if (!tool) return undefined;
    const change = (next: (tools: readonly Tool[]) => readonly Tool[]) =>
      store.setState((before) => ({ ...before, [kind]: next(before[kind]) }));
    change((tools) => [...tools, tool]);
    return () => change((tools) => tools.filter((other) => other !== tool));
  }, [kind, tool]);
};
