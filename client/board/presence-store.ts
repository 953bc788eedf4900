import { equalityDeep } from 'lib0/function';
import type { Awareness } from 'y-protocols/awareness';
import type { Position } from '../../shared/document/values.ts';
import { type SeenPresence, seenPresenceValue } from '../../shared/presence/presence.ts';
import type { PersonAnswer as Person } from '../../shared/api/people.ts';
import type { People } from '../presence/people.ts';
import { type PersonHere, personHere } from '../presence/person-here.ts';
import type { Topic, Topics } from './topics.ts';

/** Somebody else's pointer on the canvas. */
export type SeenCursor = { readonly personId: string; readonly position: Position };

/** Somebody else has this note under the pointer; its place is `position` until the drop. */
export type SeenDragging = {
  readonly personId: string;
  readonly position?: Position | undefined;
};

/** Who is here and what they are doing right now. Nothing of it is ever stored. */
export type PresenceStore = {
  /** One per person, not per tab: oneself first, then by name. */
  readonly peopleHere: () => readonly PersonHere[];
  /** The others who are writing in this note, or in this section's writing box, as far as they have names. */
  readonly writing: (targetId: string) => readonly Person[];
  /** Others' pointers, by the client id of their tab. */
  readonly cursors: () => ReadonlyMap<number, SeenCursor>;
  readonly dragging: (noteId: string) => SeenDragging | null;
  /** Turns to another awareness, as after a refusal. */
  readonly follow: (awareness: Awareness) => void;
  readonly close: () => void;
};

type Options = {
  readonly awareness: Awareness;
  readonly personId: string;
  /** False for somebody who looks without a trace. */
  readonly visible: boolean;
  readonly people: People;
  readonly topics: Topics;
  readonly schedule: (run: () => void) => void;
};

type Seen = {
  readonly here: readonly PersonHere[];
  readonly writing: ReadonlyMap<string, readonly Person[]>;
  readonly cursors: ReadonlyMap<number, SeenCursor>;
  readonly dragging: ReadonlyMap<string, SeenDragging>;
};

const NOBODY: readonly Person[] = Object.freeze([]);

/** States are replaced, never changed, so each is parsed once. */
const parsedStates = new WeakMap<object, SeenPresence | null>();

const parseState = (state: object): SeenPresence | null => {
  const known = parsedStates.get(state);
  if (known !== undefined) return known;
  const result = seenPresenceValue.safeParse(state);
  const parsed = result.success ? result.data : null;
  parsedStates.set(state, parsed);
  return parsed;
};

type Writing = Map<string, readonly Person[]>;

const append = (writing: Writing, targetId: string, writer: Person | null): void => {
  const before = writing.get(targetId) ?? NOBODY;
  if (writer && !before.includes(writer)) writing.set(targetId, [...before, writer]);
};

/** Keys whose values differ between two maps. */
const differing = <V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((key) => !equalityDeep(a.get(key), b.get(key)));

export const createPresenceStore = (options: Options): PresenceStore => {
  const { personId, visible, people, topics, schedule } = options;
  let awareness = options.awareness;
  let scheduled = false;
  let closed = false;

  const peopleOf = (ids: Iterable<string>): PersonHere[] =>
    [...ids]
      .map((id) => personHere(id, people.person(id), id === personId))
      .toSorted((a, b) => Number(b.me) - Number(a.me) || a.name.localeCompare(b.name));

  const look = (): Seen => {
    const ids = new Set<string>(visible ? [personId] : []);
    const writing: Writing = new Map();
    const cursors = new Map<number, SeenCursor>();
    const dragging = new Map<string, SeenDragging>();
    for (const [client, state] of awareness.getStates()) {
      const seen = client === awareness.clientID ? null : parseState(state);
      if (!seen) continue;
      const { person, cursor, dragging: dragged } = seen;
      ids.add(person);
      if (cursor) cursors.set(client, { personId: person, position: cursor });
      if (seen.writing && person !== personId) {
        append(writing, seen.writing, people.person(person));
      }
      if (dragged) dragging.set(dragged.note, { personId: person, position: dragged.position });
    }
    return { here: peopleOf(ids), writing, cursors, dragging };
  };

  let seen = look();

  const flush = (): void => {
    scheduled = false;
    if (closed) return;
    const before = seen;
    const after = look();
    const woken: Topic[] = [
      ...differing(before.writing, after.writing).map((id): Topic => `writing:${id}`),
      ...differing(before.dragging, after.dragging).map((id): Topic => `dragging:${id}`),
    ];
    const sameHere = equalityDeep(before.here, after.here);
    const sameCursors = equalityDeep([...before.cursors.entries()], [...after.cursors.entries()]);
    if (!sameHere) woken.push('here');
    if (!sameCursors) woken.push('cursors');
    // What did not change keeps its identity, so that nobody renders it again.
    seen = {
      here: sameHere ? before.here : after.here,
      cursors: sameCursors ? before.cursors : after.cursors,
      writing: keepEqual(before.writing, after.writing),
      dragging: keepEqual(before.dragging, after.dragging),
    };
    topics.wake(woken);
  };

  const later = (): void => {
    if (scheduled) return;
    scheduled = true;
    schedule(flush);
  };

  awareness.on('change', later);
  const stopPeople = people.subscribe(later);

  return {
    peopleHere: () => seen.here,
    writing: (targetId) => seen.writing.get(targetId) ?? NOBODY,
    cursors: () => seen.cursors,
    dragging: (noteId) => seen.dragging.get(noteId) ?? null,
    follow: (next) => {
      awareness.off('change', later);
      awareness = next;
      awareness.on('change', later);
      later();
    },
    close: () => {
      closed = true;
      awareness.off('change', later);
      stopPeople();
    },
  };
};

const keepEqual = <V>(
  before: ReadonlyMap<string, V>,
  after: ReadonlyMap<string, V>,
): ReadonlyMap<string, V> =>
  new Map(
    [...after].map(([key, value]) => {
      const known = before.get(key);
      return [key, known !== undefined && equalityDeep(known, value) ? known : value];
    }),
  );
