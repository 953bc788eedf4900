import type * as Y from 'yjs';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import type { Group, Place } from '../../../shared/meeting/records/group.ts';
import { membersOf } from '../../../shared/meeting/breakouts/choice.ts';
import { readPlaces } from '../../../shared/meeting/read.ts';
import type { Partaker } from '../../directory/records.ts';
import { editMeeting } from '../edit-meeting.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { moveToGroup } from './choose.ts';
import { distribute, type OpenGroup } from './distribute.ts';
import { findBreakout, groupsOf } from './find.ts';
import { groupOf, setPlace } from './places.ts';

type Distribute = CommandOf<'group.distribute'>;
type Placing = { readonly participantId: string; readonly group: string | null };

/** A facilitator puts one person of the meeting somewhere. */
export const movePerson = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  { breakout, participantId: person, group }: CommandOf<'group.move'>,
): Promise<Outcome> => {
  const membership = await facilitation.directory.listMembership(person);
  if (!membership.includes(meeting.id)) {
    return refuse('not-found', 'There is no such person here.');
  }
  const at = facilitation.now();
  return editMeeting(facilitation, meeting.id, (doc) =>
    moveToGroup(doc, { breakout, person, group, at }),
  );
};

const kindOf = (by: Distribute['by'], { organisation, region }: Partaker): string => {
  switch (by) {
    case 'random':
      return '';
    case 'organisation':
      return organisation.toLowerCase();
    case 'region':
      return region.toLowerCase();
  }
};

/** Everybody who is to be given a group: who takes part without leading the meeting or one of the groups. */
const toBePlaced = (
  partakers: readonly Partaker[],
  groups: readonly Group[],
  isPlaced: (person: string) => boolean,
): Partaker[] => {
  const hosts = new Set(groups.flatMap((group) => group.hosts));
  return partakers.filter(
    ({ id, role }) => role === 'participant' && !hosts.has(id) && !isPlaced(id),
  );
};

const distributeIn = (
  doc: Y.Doc,
  { breakout: id, by, everybody = false }: Distribute,
  { partakers, at }: { readonly partakers: readonly Partaker[]; readonly at: number },
): Result<{ readonly moved: number; readonly undo: readonly Placing[] }, Refusal> => {
  const breakout = findBreakout(doc, id);
  if (!breakout.ok) return breakout;
  const groups = groupsOf(doc, id);
  const places = readPlaces(doc).get(id) ?? new Map<string, Place>();
  const people = toBePlaced(partakers, groups, (person) => !everybody && places.has(person));
  const placed = new Set(people.map((person) => person.id));
  const kinds = new Map(partakers.map((person) => [person.id, kindOf(by, person)]));
  const open = groups.map((group): OpenGroup => ({
    id: group.id,
    capacity: group.capacity,
    kinds: membersOf(places, group.id)
      .filter((person) => !placed.has(person))
      .map((person) => kinds.get(person) ?? ''),
  }));
  const toPlace = people.map((person) => ({
    person: person.id,
    kind: kinds.get(person.id) ?? '',
  }));
  const undo: Placing[] = [];
  const where = distribute(open, toPlace, Math.random);
  for (const { id: person } of people) {
    const before = places.get(person)?.group ?? null;
    // `null` for who finds every place taken; the undo knows where they were.
    const group = where.get(person) ?? null;
    if (group === before) continue;
    undo.push({ participantId: person, group: before });
    setPlace(doc, { breakout: id, person }, group === null ? null : { group, at });
  }
  return ok({ moved: undo.length, undo });
};

/** Gives everybody who has no group one. */
export const distributePeople = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  command: Distribute,
): Promise<Outcome> => {
  const partakers = await facilitation.directory.listPartakers(meeting.id);
  const at = facilitation.now();
  return editMeeting(facilitation, meeting.id, (doc) =>
    distributeIn(doc, command, { partakers, at }),
  );
};

/** Puts many people into groups in one step; who has left the meeting meanwhile stays out. */
export const arrangePeople = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  { breakout: id, places }: CommandOf<'group.arrange'>,
): Promise<Outcome> => {
  const partakers = await facilitation.directory.listPartakers(meeting.id);
  const here = new Set(partakers.map((person) => person.id));
  const at = facilitation.now();
  return editMeeting(facilitation, meeting.id, (doc) => {
    const breakout = findBreakout(doc, id);
    if (!breakout.ok) return breakout;
    const known = new Set(groupsOf(doc, id).map((group) => group.id));
    if (places.some(({ group }) => group !== null && !known.has(group))) {
      return refuse('not-found', 'There is no such group here.');
    }
    let moved = 0;
    for (const { participantId: person, group } of places) {
      const place = { breakout: id, person };
      if (!here.has(person) || groupOf(doc, place) === group) continue;
      setPlace(doc, place, group === null ? null : { group, at });
      moved += 1;
    }
    return ok({ moved });
  });
};
