import { createContext, use, useId, useLayoutEffect } from 'react';
import { createStore, useStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { Command } from './command.ts';

type Lists = { readonly lists: ReadonlyMap<string, readonly Command[]> };

/** The commands that work on the page right now, by the component that offers them. */
export type CommandRegistry = StoreApi<Lists>;

export const createCommandRegistry = (): CommandRegistry =>
  createStore<Lists>(() => ({ lists: new Map() }));

export const offer = (
  registry: CommandRegistry,
  owner: string,
  commands: readonly Command[],
): void => {
  registry.setState(({ lists }) => ({ lists: new Map(lists).set(owner, commands) }));
};

export const withdraw = (registry: CommandRegistry, owner: string): void => {
  registry.setState(({ lists }) => ({
    lists: new Map([...lists].filter(([other]) => other !== owner)),
  }));
};

export const allCommands = (registry: CommandRegistry): readonly Command[] =>
  [...registry.getState().lists.values()].flat();

export const CommandsContext = createContext<CommandRegistry | null>(null);

export const useCommandRegistry = (): CommandRegistry => {
  const registry = use(CommandsContext);
  if (!registry) throw new Error('Commands need a <CommandsContext> above them');
  return registry;
};

/** Offers commands for as long as the component is on the page. Memoise the list: a new one is offered anew. */
export const useCommands = (commands: readonly Command[]): void => {
  const registry = useCommandRegistry();
  const owner = useId();
  useLayoutEffect(() => {
    offer(registry, owner, commands);
  }, [registry, owner, commands]);
  // Apart from the offer, so that a renewed one keeps its place in the list.
  useLayoutEffect(() => () => withdraw(registry, owner), [registry, owner]);
};

/** Every command on offer, in the order of their components. */
export const useAllCommands = (): readonly Command[] => {
  const lists = useStore(useCommandRegistry(), (state) => state.lists);
  return [...lists.values()].flat();
};
