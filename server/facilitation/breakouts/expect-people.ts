import type * as Y from 'yjs';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { createId } from '../../../shared/lib/id.ts';
import { ok } from '../../../shared/lib/result.ts';
import { readBreakout } from '../../../shared/meeting/read.ts';
import type { ExpectedPerson, Person, PlacedList } from '../../directory/records.ts';
import { editMeeting, readMeeting } from '../edit-meeting.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse, refuseField } from '../refusal.ts';
import { findBreakout, findGroup, groupsOf } from './find.ts';
import { fold, lineFor } from './match-people.ts';
import { foldName } from '../../../shared/network/fold-name.ts';
import { groupOf, setPlace } from './places.ts';

type Assign = CommandOf<'group.assign'>;

const linesOf = ({ people }: Assign): ExpectedPerson[] => {
  const lines = people.map(({ name, organisation = '', group }) => ({
    ...fold({ name, organisation }),
    group,
  }));
  // The last line that means somebody counts.
  return [...new Map(lines.map((line) => [`${line.name}\n${line.organisation}`, line])).values()];
};

/** Puts people of the list who are here into their groups; answers how many lines that were, and where they were before. */
const placeThoseHere = (
  doc: Y.Doc,
  { breakout, lines, at }: { breakout: string; lines: readonly ExpectedPerson[]; at: number },
  people: readonly Person[],
): { readonly placed: number; readonly places: PlacedList['places'] } => {
  const found = new Set<ExpectedPerson>();
  const places = people.flatMap((person) => {
    const line = lineFor(person, lines);
    if (line === null) return [];
    found.add(line);
    const { group } = line;
    const place = { breakout, person: person.id };
    const was = groupOf(doc, place);
    if (was !== group) setPlace(doc, place, { group, at });
    return [{ person: person.id, group, was }];
  });
  return { placed: found.size, places };
};

/**
 * Gives people of a list of registrations their groups. The list is kept first: when the server dies before all are
 * placed, sending it again does the rest, and whoever joins meanwhile finds their group.
 */
export const assignPeople = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  command: Assign,
): Promise<Outcome> => {
  const { directory, limits, now } = facilitation;
  const { breakout, list = createId() } = command;
  const nameless = command.people.findIndex(({ name }) => foldName(name) === '');
  if (nameless !== -1) return refuseField(`people.${nameless}.name`, 'is no name');
  const known = await readMeeting(facilitation, meeting.id, (doc) => {
    const found = findBreakout(doc, breakout);
    if (!found.ok) return found;
    const groups = new Set(groupsOf(doc, breakout).map(({ id }) => id));
    return command.people.every(({ group }) => groups.has(group))
      ? ok(null)
      : refuse('not-found', 'There is no such group here.');
  });
  if (!known.ok) return known;
  const lines = linesOf(command);
  const max = limits.MAX_PEOPLE_PER_MEETING;
  const of = { meetingId: meeting.id, breakout, list };
  if (!(await directory.expectPeople({ ...of, people: lines, max }))) {
    return refuse('limit-reached', 'The list has as many people as this server takes.');
  }
  const partakers = await directory.listPartakers(meeting.id);
  const people = partakers.filter(({ role }) => role !== 'viewer');
  const done = await editMeeting(facilitation, meeting.id, (doc) =>
    ok(placeThoseHere(doc, { breakout, lines, at: now() }, people)),
  );
  if (!done.ok) return done;
  const { placed, places } = done.value;
  await directory.notePlacedList({ ...of, lines: [], places });
  return ok({ list, placed, expected: lines.length - placed });
};

/** Where somebody was before the list; `undefined` for whoever is elsewhere than it says, by then. */
const placeBefore = (
  doc: Y.Doc,
  { breakout, list }: { readonly breakout: string; readonly list: PlacedList },
  person: Person,
): string | null | undefined => {
  const known = list.places.find((place) => place.person === person.id);
  // Who joined after the list was placed by it, and was nowhere before.
  const placed = known ?? lineFor(person, list.lines);
  if (placed === null || groupOf(doc, { breakout, person: person.id }) !== placed.group) return;
  const before = known?.was ?? null;
  return before !== null && findGroup(doc, before).ok ? before : null;
};

/**
 * Takes a list of registrations back in one step: nobody is expected by it any more, and whoever is still where it put them
 * is where they were before. Sent again after a crash, it does the rest.
 */
export const unassignPeople = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  { breakout, list }: CommandOf<'group.undoAssign'>,
): Promise<Outcome> => {
  const { directory, now } = facilitation;
  const of = { meetingId: meeting.id, breakout, list };
  const placed = await directory.findPlacedList(of);
  if (placed === null) return refuse('conflict', 'Another list has come since, or none did.');
  await directory.unexpectPeople(of);
  const people = await directory.listPartakers(meeting.id);
  const done = await editMeeting(facilitation, meeting.id, (doc) => {
    const found = findBreakout(doc, breakout);
    if (!found.ok) return found;
    let moved = 0;
    for (const person of people) {
      const before = placeBefore(doc, { breakout, list: placed }, person);
      if (before === undefined) continue;
      const here = { breakout, person: person.id };
      if (groupOf(doc, here) === before) continue;
      setPlace(doc, here, before === null ? null : { group: before, at: now() });
      moved += 1;
    }
    return ok({ moved });
  });
  if (done.ok) await directory.forgetPlacedList(of);
  return done;
};

/**
 * Somebody has joined: lists of registrations may have a group for them. Whoever has chosen one already keeps it. Part of
 * joining, so that it is done again when the server dies before it has answered.
 */
export const placeExpected = async (
  { directory, documents, now }: Facilitation,
  meetingId: string,
  person: Person,
): Promise<void> => {
  const name = foldName(person.name);
  const lines = name === '' ? [] : await directory.findExpected({ meetingId, name });
  if (lines.length === 0) return;
  await documents.editMeeting(meetingId, (doc) => {
    for (const breakout of new Set(lines.map((line) => line.breakout))) {
      const line = lineFor(
        person,
        lines.filter((one) => one.breakout === breakout),
      );
      const place = { breakout, person: person.id };
      if (line === null || readBreakout(doc, breakout) === null) continue;
      if (groupOf(doc, place) !== null || !findGroup(doc, line.group).ok) continue;
      setPlace(doc, place, { group: line.group, at: now() });
    }
    return ok(null);
  });
};
