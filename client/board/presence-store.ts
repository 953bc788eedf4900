import { equalityDeep } from 'lib0/function';
import type { Position } from '../../shared/document/values.ts';
import type { PersonAnswer as Person } from '../../shared/api/people.ts';
import type { WetInk, Whereabouts } from '../../shared/presence/presence.ts';
import type { People } from '../presence/people.ts';
import { type PersonHere, personHere } from '../presence/person-here.ts';
import type { PresenceLink } from '../sync/presence-link.ts';
import type { Topic, Topics } from './topics.ts';

/** Somebody else's pointer on the canvas. */
export type SeenCursor = { readonly personId: string; readonly position: Position };

/** What somebody else draws right now. */
export type SeenInk = { readonly personId: string; readonly ink: WetInk };

/** Somebody else has this note, or a section's frame, in hand. */
export type SeenDragging = {
  readonly personId: string;
  /** Where that which they have taken is until the drop: the note itself, or the one that it moves with. */
  readonly position?: Position | undefined;
  /** The note that it moves with. */
  readonly lead?: string;
};

/** Who is here and what they are doing right now. Nothing of it is ever stored. */
export type PresenceStore = {
  /** One per person, not per tab: oneself first, then by name. */
  readonly peopleHere: () => readonly PersonHere[];
  /** The others who are writing in this note, or in this section's writing box, as far as they have names. */
  readonly writing: (targetId: string) => readonly Person[];
  /** Others' pointers, by the client id of their tab. */
  readonly cursors: () => ReadonlyMap<number, SeenCursor>;
  /** What others are drawing with pens, by the client id of their tab. */
  readonly inks: () => ReadonlyMap<number, SeenInk>;
  /** Who has a note, or a section's frame, in hand. */
  readonly dragging: (id: string) => SeenDragging | null;
  /** Where the others look, by person; without those who do not tell. */
  readonly whereabouts: () => ReadonlyMap<string, Whereabouts>;
  /** The people who follow oneself. */
  readonly followers: () => readonly string[];
  /** How often others' places come at most, in ms: so long they are on their way. */
  readonly pace: () => number;
  readonly close: () => void;
};

type Options = {
  readonly link: PresenceLink;
  readonly personId: string;
  /** False for somebody who looks without a trace. */
  readonly visible: boolean;
  readonly people: People;
  readonly topics: Topics;
  readonly schedule: (run: () => void) => void;
};

type Seen = {
  readonly ids: ReadonlySet<string>;
  readonly here: readonly PersonHere[];
  readonly writing: ReadonlyMap<string, readonly Person[]>;
  readonly cursors: ReadonlyMap<number, SeenCursor>;
  readonly inks: ReadonlyMap<number, SeenInk>;
  readonly dragging: ReadonlyMap<string, SeenDragging>;
  readonly whereabouts: ReadonlyMap<string, Whereabouts>;
  readonly followers: readonly string[];
};

const NOBODY: readonly Person[] = Object.freeze([]);

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

type Writing = Map<string, readonly Person[]>;

const append = (writing: Writing, targetId: string, writer: Person | null): void => {
  const before = writing.get(targetId) ?? NOBODY;
  if (writer && !before.includes(writer)) writing.set(targetId, [...before, writer]);
};

/** Keys whose values differ between two maps. */
const differing = <K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): K[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((key) => !equalityDeep(a.get(key), b.get(key)));

export const createPresenceStore = (options: Options): PresenceStore => {
  const { link, personId, visible, people, topics, schedule } = options;
  let scheduled = false;
  let areNamesNew = false;
  let closed = false;

  const peopleOf = (ids: Iterable<string>): PersonHere[] =>
    [...ids]
      .map((id) => personHere(id, people.person(id), id === personId))
      .toSorted((a, b) => Number(b.me) - Number(a.me) || a.name.localeCompare(b.name));

  const look = (before: Seen | null): Seen => {
    const ids = new Set<string>(visible ? [personId] : []);
    const writing: Writing = new Map();
    const cursors = new Map<number, SeenCursor>();
    const inks = new Map<number, SeenInk>();
    const dragging = new Map<string, SeenDragging>();
    const whereabouts = new Map<string, Whereabouts>();
    const followers = new Set<string>();
    for (const [client, seen] of link.others()) {
      const { person, cursor, dragging: dragged, ink, at, follows } = seen;
      ids.add(person);
      if (at && person !== personId) whereabouts.set(person, at);
      if (follows === personId && person !== personId) followers.add(person);
      if (cursor) cursors.set(client, { personId: person, position: cursor });
      if (ink) inks.set(client, { personId: person, ink });
      if (seen.writing && person !== personId) {
        append(writing, seen.writing, people.person(person));
      }
      if (dragged) {
        const { note, position, along = [] } = dragged;
        dragging.set(note, { personId: person, position });
        for (const id of along) dragging.set(id, { personId: person, position, lead: note });
      }
    }
    // Sorting hundreds of names is not for every move of a cursor.
    const here = before && isSameSet(before.ids, ids) ? before.here : peopleOf(ids);
    return { ids, here, writing, cursors, inks, dragging, whereabouts, followers: [...followers] };
  };

  let seen = look(null);

  const flush = (): void => {
    scheduled = false;
    if (closed) return;
    const before = seen;
    const after = look(areNamesNew ? null : before);
    areNamesNew = false;
    const woken: Topic[] = [
      ...differing(before.writing, after.writing).map((id): Topic => `writing:${id}`),
      ...differing(before.dragging, after.dragging).map((id): Topic => `dragging:${id}`),
    ];
    const sameHere = equalityDeep(before.here, after.here);
    const sameCursors = equalityDeep([...before.cursors.entries()], [...after.cursors.entries()]);
    const sameInks = differing(before.inks, after.inks).length === 0;
    const sameFollowers = equalityDeep(before.followers, after.followers);
    if (!sameHere) woken.push('here');
    if (!sameFollowers) woken.push('followers');
    const sameWhereabouts = differing(before.whereabouts, after.whereabouts).length === 0;
    if (!sameWhereabouts) woken.push('whereabouts');
    if (!sameInks) woken.push('inks');
    if (!sameCursors) woken.push('cursors');
    // What did not change keeps its identity, so that nobody renders it again.
    seen = {
      ids: after.ids,
      here: sameHere ? before.here : after.here,
      cursors: sameCursors ? before.cursors : keepEqual(before.cursors, after.cursors),
      inks: sameInks ? before.inks : keepEqual(before.inks, after.inks),
      writing: keepEqual(before.writing, after.writing),
      dragging: keepEqual(before.dragging, after.dragging),
      whereabouts: sameWhereabouts
        ? before.whereabouts
        : keepEqual(before.whereabouts, after.whereabouts),
      followers: sameFollowers ? before.followers : after.followers,
    };
    topics.wake(woken);
  };

  const later = (): void => {
    if (scheduled) return;
    scheduled = true;
    schedule(flush);
  };

  const onNames = (): void => {
    areNamesNew = true;
    later();
  };

  const stops = [link.subscribe(later), people.subscribe(onNames)];

  return {
    peopleHere: () => seen.here,
    writing: (targetId) => seen.writing.get(targetId) ?? NOBODY,
    cursors: () => seen.cursors,
    inks: () => seen.inks,
    dragging: (noteId) => seen.dragging.get(noteId) ?? null,
    whereabouts: () => seen.whereabouts,
    followers: () => seen.followers,
    pace: link.pace,
    close: () => {
      closed = true;
      for (const stop of stops) stop();
    },
  };
};

const keepEqual = <K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): ReadonlyMap<K, V> =>
  new Map(
    [...after].map(([key, value]) => {
      const known = before.get(key);
      return [key, known !== undefined && equalityDeep(known, value) ? known : value];
    }),
  );
