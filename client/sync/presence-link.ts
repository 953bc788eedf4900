import type { TabWhereabouts } from '../../shared/presence/whereabouts.ts';
import type { PresenceNews, TabDetails, TabInk, TabMove } from '../../shared/presence/compact.ts';
import type { OwnPresence, PresenceView, SeenPresence } from '../../shared/presence/presence.ts';
import { encodeOwnWord, encodeView } from '../../shared/protocol/messages.ts';

/** Puts a frame on the open line. */
export type SendFrame = (frame: Uint8Array) => void;

/**
 * Presence over a line that comes and goes: what the others are doing, and what one says of oneself. It outlives
 * documents and their connections.
 */
export type PresenceLink = {
  /** The others' tabs, by their Yjs client ids. A tab's object is replaced when the tab does something else. */
  readonly others: () => ReadonlyMap<number, SeenPresence>;
  /** How often there is news at most, in ms. */
  readonly pace: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  /** Says everything that this tab does; `null` for goodbye. */
  readonly say: (presence: OwnPresence | null) => void;
  /** Asks for the cursors that are in view. */
  readonly look: (view: PresenceView) => void;
};

/** The end of it that the connection holds. */
export type PresenceEnd = PresenceLink & {
  /** A line is open, for a document whose edits go under this client id. */
  readonly opened: (client: number, send: SendFrame) => void;
  /** The line is gone, and with it everybody on it. */
  readonly lost: () => void;
  readonly take: (news: PresenceNews) => void;
};

type Tab = {
  readonly details: TabDetails;
  readonly move: TabMove | null;
  readonly whereabouts: TabWhereabouts | null;
  readonly ink: TabInk | null;
};

const seenOf = ({ details, move, whereabouts, ink }: Tab): SeenPresence => {
  const { person, writing, dragging, board, along } = details;
  const cursor = move?.cursor ?? null;
  const position = move?.carried ?? undefined;
  const carried = dragging === null ? null : { note: dragging, position, along };
  const { at = null, follows = null } = whereabouts ?? {};
  return { person, cursor, writing, board, dragging: carried, ink: ink?.ink ?? null, at, follows };
};

export const createPresenceLink = (): PresenceEnd => {
  const tabs = new Map<number, Tab>();
  const others = new Map<number, SeenPresence>();
  const listeners = new Set<() => void>();
  let line: { readonly client: number; readonly send: SendFrame } | null = null;
  let own: OwnPresence | null = null;
  let view: PresenceView = 'none';
  let pace = 0;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  const say = (): void => line?.send(encodeOwnWord({ client: line.client, presence: own }));

  const put = (number: number, tab: Tab): void => {
    tabs.set(number, tab);
    if (tab.details.client !== line?.client) others.set(tab.details.client, seenOf(tab));
  };

  const drop = (number: number): void => {
    const client = tabs.get(number)?.details.client;
    if (client !== undefined) others.delete(client);
    tabs.delete(number);
  };

  const forget = (): void => {
    tabs.clear();
    others.clear();
  };

  return {
    others: () => others,
    pace: () => pace,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say: (presence) => {
      if (presence === null && own === null) return;
      own = presence;
      say();
    },
    look: (next) => {
      view = next;
      line?.send(encodeView(view));
    },
    opened: (client, send) => {
      line = { client, send };
      send(encodeView(view));
      if (own) say();
    },
    lost: () => {
      line = null;
      forget();
      tell();
    },
    take: (news) => {
      ({ pace } = news);
      if (news.isWhole) forget();
      for (const number of news.left) drop(number);
      for (const details of news.details) {
        const { move = null, whereabouts = null, ink = null } = tabs.get(details.number) ?? {};
        put(details.number, { details, move, whereabouts, ink });
      }
      if (news.hasAllMoves) {
        for (const [number, tab] of tabs)
          if (tab.move || tab.ink) put(number, { ...tab, move: null, ink: null });
      }
      for (const move of news.moves) {
        const tab = tabs.get(move.number);
        if (tab) put(move.number, { ...tab, move });
      }
      for (const whereabouts of news.whereabouts) {
        const tab = tabs.get(whereabouts.number);
        if (tab) put(whereabouts.number, { ...tab, whereabouts });
      }
      for (const ink of news.inks) {
        const tab = tabs.get(ink.number);
        if (tab) put(ink.number, { ...tab, ink });
      }
      tell();
    },
  };
};
