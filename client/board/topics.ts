import type { LaterRoot } from '../../shared/board/roots.ts';

/** What a component can be woken for; the part after the colon is an id. */
export type Topic =
  | 'info'
  | 'sections'
  /** The fields of some section, its lock among them. */
  | 'locks'
  /** A cluster came, went or changed, or a note came into one or out. */
  | 'clusters'
  | 'allNotes'
  /** A note came, went, was moved, sized or coloured, or a section changed: what the canvas arranges. */
  | 'places'
  /** Others changed notes: `store.changedByOthers()` says which. */
  | 'others'
  /** Some notes changed, came, went or were reacted to: `store.changedNotes()` says which. */
  | 'notes'
  | 'trash'
  /** Records of such a root changed: `store.changedRecords(root)` says which. */
  | LaterRoot
  | 'access'
  | 'undo'
  | 'connection'
  | 'drafts'
  | 'ownDrafts'
  | 'here'
  | 'cursors'
  /** What others draw right now. */
  | 'inks'
  /** Where the others look. */
  | 'whereabouts'
  /** Who follows oneself. */
  | 'followers'
  /** What is looked for changed. */
  | 'found'
  /** Which notes are new to this person changed. */
  | 'unseen'
  | `section:${string}`
  | `noteIds:${string}`
  | `note:${string}`
  | `reactions:${string}`
  /** What of a list is shown, and in which order; see client/find. */
  | `shown:${string}`
  | `unseen:${string}`
  | `person:${string}`
  | `writing:${string}`
  | `dragging:${string}`;

export type Unsubscribe = () => void;

/** Wakes those who wait for a topic and nobody else. */
export type Topics = {
  readonly subscribe: (topic: Topic, listener: () => void) => Unsubscribe;
  readonly wake: (topics: Iterable<Topic>) => void;
};

/** One that breaks is told like any other error of the page, and keeps nobody else asleep. */
const wakeOne = (listener: () => void): void => {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
};

export const createTopics = (): Topics => {
  const listeners = new Map<Topic, Set<() => void>>();

  return {
    subscribe: (topic, listener) => {
      const waiting = listeners.get(topic) ?? new Set();
      listeners.set(topic, waiting.add(listener));
      return () => {
        waiting.delete(listener);
        if (waiting.size === 0 && listeners.get(topic) === waiting) listeners.delete(topic);
      };
    },
    wake: (topics) => {
      const woken = new Set<() => void>();
      for (const topic of topics) {
        for (const listener of listeners.get(topic) ?? []) woken.add(listener);
      }
      for (const listener of woken) wakeOne(listener);
    },
  };
};
