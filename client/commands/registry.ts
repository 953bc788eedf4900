import { createContext, use, useId, useLayoutEffect } from 'react';
import { createStore, useStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { Command } from './command.ts';

/** What one component offers: a list, or, for what depends on where the reader is, a question that is asked each time. */
export type Offer = readonly Command[] | (() => readonly Command[]);

type Offers = { readonly offers: ReadonlyMap<string, Offer> };

/** The commands that work on the page right now, by the component that offers them. */
export type CommandRegistry = StoreApi<Offers>;

export const createCommandRegistry = (): CommandRegistry =>
  createStore<Offers>(() => ({ offers: new Map() }));

export const offer = (registry: CommandRegistry, owner: string, commands: Offer): void => {
  registry.setState(({ offers }) => ({ offers: new Map(offers).set(owner, commands) }));
};

export const withdraw = (registry: CommandRegistry, owner: string): void => {
  registry.setState(({ offers }) => ({
    offers: new Map([...offers].filter(([other]) => other !== owner)),
  }));
};

const listed = ({ offers }: Offers): readonly Command[] =>
  [...offers.values()].flatMap((commands) =>
    typeof commands === 'function' ? commands() : commands,
  );

export const allCommands = (registry: CommandRegistry): readonly Command[] =>
  listed(registry.getState());

export const CommandsContext = createContext<CommandRegistry | null>(null);

export const useCommandRegistry = (): CommandRegistry => {
  const registry = use(CommandsContext);
  if (!registry) throw new Error('Commands need a <CommandsContext> above them');
  return registry;
};

/** Offers commands for as long as the component is on the page. Memoise the offer: a new one is offered anew. */
export const useCommands = (commands: Offer): void => {
  const registry = useCommandRegistry();
  const owner = useId();
  useLayoutEffect(() => {
    offer(registry, owner, commands);
  }, [registry, owner, commands]);
  // Apart from the offer, so that a renewed one keeps its place in the list.
  useLayoutEffect(() => () => withdraw(registry, owner), [registry, owner]);
};

/** Every command on offer, in the order of their components. */
export const useAllCommands = (): readonly Command[] => listed(useStore(useCommandRegistry()));
