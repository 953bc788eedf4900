import type * as Y from 'yjs';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { ok } from '../../../shared/lib/result.ts';
import { readBreakout } from '../../../shared/meeting/read.ts';
import type { ExpectedPerson, Person } from '../../directory/records.ts';
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

/** Puts people of the list who are here into their groups; resolves to how many lines that were. */
const placeThoseHere = (
  doc: Y.Doc,
  { breakout, lines, at }: { breakout: string; lines: readonly ExpectedPerson[]; at: number },
  people: readonly Person[],
): number => {
  const found = new Set<ExpectedPerson>();
  for (const person of people) {
    const line = lineFor(person, lines);
    if (line === null) continue;
    found.add(line);
    const place = { breakout, person: person.id };
    if (groupOf(doc, place) !== line.group) setPlace(doc, place, { group: line.group, at });
  }
  return found.size;
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
  const { breakout } = command;
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
  if (!(await directory.expectPeople({ meetingId: meeting.id, breakout, people: lines, max }))) {
    return refuse('limit-reached', 'The list has as many people as this server takes.');
  }
  const partakers = await directory.listPartakers(meeting.id);
  const people = partakers.filter(({ role }) => role !== 'viewer');
  return editMeeting(facilitation, meeting.id, (doc) => {
    const placed = placeThoseHere(doc, { breakout, lines, at: now() }, people);
    return ok({ placed, expected: lines.length - placed });
  });
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
