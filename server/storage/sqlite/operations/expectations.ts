import type { ExpectedPerson } from '../../../directory/records.ts';
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

const keyOf = ({ name, organisation }: ExpectedPerson): string => `${name}\n${organisation}`;

const expectPeople = (
  sql: Sql,
  args: OfBreakout & { people: readonly ExpectedPerson[]; max: number },
): boolean => {
  const { meetingId, breakout, people, max } = args;
  const known = new Set(listExpected(sql, args).map(keyOf));
  for (const line of people) known.add(keyOf(line));
  if (known.size > max) return false;
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

const forgetExpected = (sql: Sql, { meetingId, breakout }: OfBreakout): void => {
  sql('DELETE FROM expectedPeople WHERE meeting = ? AND breakout = ?').run(meetingId, breakout);
};

export const expectationOperations = {
  expectPeople,
  listExpected,
  findExpected,
  forgetExpected,
};
