import * as z from 'zod';
import type { ExpectedPerson, PlacedList } from '../../../directory/records.ts';
import { type Row, type Sql, text } from '../sql.ts';

const expectedOf = (row: Row): ExpectedPerson => ({
  name: text(row, 'name'),
  organisation: text(row, 'organisation'),
  group: text(row, 'groupId'),
});

type OfBreakout = { readonly meetingId: string; readonly breakout: string };

const listExpected = (sql: Sql, { meetingId, breakout }: OfBreakout): readonly ExpectedPerson[] =>
  sql(
    `SELECT name, organisation, groupId FROM expectedPeople
     WHERE meeting = ? AND breakout = ? ORDER BY name, organisation`,
  )
    .all(meetingId, breakout)
    .map(expectedOf);

const keyOf = ({ name, organisation }: Omit<ExpectedPerson, 'group'>): string =>
  `${name}\n${organisation}`;

const was = z.nullable(z.string());
const linesOfList = z.array(
  z.object({ name: z.string(), organisation: z.string(), group: z.string(), was }),
);
const placesOfList = z.array(z.object({ person: z.string(), group: z.string(), was }));

const findPlacedList = (
  sql: Sql,
  { meetingId, breakout, list }: OfBreakout & { readonly list: string },
): PlacedList | null => {
  const row = sql(
    'SELECT lines, places FROM placedLists WHERE meeting = ? AND breakout = ? AND list = ?',
  ).get(meetingId, breakout, list);
  if (row === undefined) return null;
  return {
    lines: linesOfList.parse(JSON.parse(text(row, 'lines'))),
    places: placesOfList.parse(JSON.parse(text(row, 'places'))),
  };
};

/** Of two entries for one thing the newer says where it is, the older where it was before the list. */
const joined = <Entry extends { readonly was: string | null }>(
  before: readonly Entry[],
  added: readonly Entry[],
  keyOfEntry: (entry: Entry) => string,
): Entry[] => {
  const all = new Map(before.map((entry) => [keyOfEntry(entry), entry]));
  for (const entry of added) {
    const key = keyOfEntry(entry);
    all.set(key, { ...entry, was: (all.get(key) ?? entry).was });
  }
  return [...all.values()];
};

/** Adds to what a list of registrations is taken back with; another list takes its place. */
const notePlacedList = (
  sql: Sql,
  args: OfBreakout & { readonly list: string } & PlacedList,
): void => {
  const { meetingId, breakout, list } = args;
  const known = findPlacedList(sql, args);
  sql(
    `INSERT OR REPLACE INTO placedLists (meeting, breakout, list, lines, places)
     VALUES (?, ?, ?, ?, ?)`,
  ).run(
    meetingId,
    breakout,
    list,
    JSON.stringify(joined(known?.lines ?? [], args.lines, keyOf)),
    JSON.stringify(joined(known?.places ?? [], args.places, ({ person }) => person)),
  );
};

const expectPeople = (
  sql: Sql,
  args: OfBreakout & { people: readonly ExpectedPerson[]; max: number; list: string },
): boolean => {
  const { meetingId, breakout, people, max } = args;
  const before = new Map(listExpected(sql, args).map((line) => [keyOf(line), line.group]));
  const known = new Set(before.keys());
  for (const line of people) known.add(keyOf(line));
  if (known.size > max) return false;
  const lines = people.map((line) => ({ ...line, was: before.get(keyOf(line)) ?? null }));
  notePlacedList(sql, { ...args, lines, places: [] });
  const write = sql(
    `INSERT OR REPLACE INTO expectedPeople (meeting, breakout, name, organisation, groupId)
     VALUES (?, ?, ?, ?, ?)`,
  );
  for (const { name, organisation, group } of people) {
    write.run(meetingId, breakout, name, organisation, group);
  }
  return true;
};

const findExpected = (
  sql: Sql,
  { meetingId, name }: { meetingId: string; name: string },
): readonly (ExpectedPerson & { readonly breakout: string })[] =>
  sql(
    `SELECT breakout, name, organisation, groupId FROM expectedPeople
     WHERE meeting = ? AND name = ? ORDER BY breakout, organisation`,
  )
    .all(meetingId, name)
    .map((row) => ({ ...expectedOf(row), breakout: text(row, 'breakout') }));

/** Lines are as they were before the list, but for those that another list has changed since. */
const unexpectPeople = (sql: Sql, args: OfBreakout & { readonly list: string }): void => {
  const { meetingId, breakout } = args;
  const of = 'meeting = ? AND breakout = ? AND name = ? AND organisation = ? AND groupId = ?';
  for (const { name, organisation, group, was: before } of findPlacedList(sql, args)?.lines ?? []) {
    const line = [meetingId, breakout, name, organisation, group] as const;
    if (before === null) sql(`DELETE FROM expectedPeople WHERE ${of}`).run(...line);
    else sql(`UPDATE expectedPeople SET groupId = ? WHERE ${of}`).run(before, ...line);
  }
};

const forgetPlacedList = (
  sql: Sql,
  { meetingId, breakout, list }: OfBreakout & { readonly list: string },
): void => {
  sql('DELETE FROM placedLists WHERE meeting = ? AND breakout = ? AND list = ?').run(
    meetingId,
    breakout,
    list,
  );
};

const forgetExpected = (sql: Sql, { meetingId, breakout }: OfBreakout): void => {
  sql('DELETE FROM placedLists WHERE meeting = ? AND breakout = ?').run(meetingId, breakout);
  sql('DELETE FROM expectedPeople WHERE meeting = ? AND breakout = ?').run(meetingId, breakout);
};

export const expectationOperations = {
  expectPeople,
  listExpected,
  findExpected,
  forgetExpected,
  findPlacedList,
  notePlacedList,
  unexpectPeople,
  forgetPlacedList,
};
