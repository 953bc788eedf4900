import { planValue } from '../../../../shared/board/records/vote.ts';
import { type Ballot, dotsLeft } from '../../../../shared/voting/ballot.ts';
import type {
  CastAnswer,
  NewBallot,
  NewVote,
  OwnBallots,
  StoredVote,
} from '../../../directory/votes.ts';
import { flag, integer, integerOrNull, type Row, type Sql, text, word } from '../sql.ts';

/** Whoever was put out of the meeting does not count. */
const COUNTS = `person NOT IN (SELECT person FROM members WHERE meeting =
  (SELECT meeting FROM votes WHERE id = vote) AND removedAt IS NOT NULL)`;

const COLUMNS = `id, meeting, plan, budget, state, openedAt, closesAt, closedAt, isSealed, version, told,
  electorate, joinedLate, done`;

/** It is to close when all who may vote have said that they are done, and they have. */
const ALL_ARE_DONE = `state = 'open' AND plan ->> '$.closesWhenDone' = 1
  AND EXISTS (SELECT 1 FROM voters WHERE vote = votes.id AND ${COUNTS})
  AND NOT EXISTS (SELECT 1 FROM voters WHERE vote = votes.id AND isDone = 0 AND ${COUNTS})`;

/** Once it is sealed its voters are forgotten; how many they were stands in the boards. */
const FROM = `FROM (SELECT *,
  (SELECT count(*) FROM voters WHERE vote = votes.id AND ${COUNTS}) AS electorate,
  (SELECT count(*) FROM voters WHERE vote = votes.id AND joinedLate = 1 AND ${COUNTS}) AS joinedLate,
  (SELECT count(*) FROM voters WHERE vote = votes.id AND isDone = 1 AND ${COUNTS}) AS done
  FROM votes)`;

const voteOf = (row: Row): StoredVote => ({
  id: text(row, 'id'),
  meetingId: text(row, 'meeting'),
  plan: planValue.parse(JSON.parse(text(row, 'plan'))),
  budget: integerOrNull(row, 'budget'),
  state: word(row, 'state', ['open', 'closed', 'discarded']),
  openedAt: integer(row, 'openedAt'),
  closesAt: integerOrNull(row, 'closesAt'),
  closedAt: integerOrNull(row, 'closedAt'),
  isSealed: flag(row, 'isSealed'),
  version: integer(row, 'version'),
  told: integer(row, 'told'),
  electorate: integer(row, 'electorate'),
  joinedLate: integer(row, 'joinedLate'),
  done: integer(row, 'done'),
});

const ballotOf = (row: Row): Ballot => ({
  person: text(row, 'person'),
  board: text(row, 'board'),
  note: text(row, 'note'),
  scale: integer(row, 'scale'),
  value: integer(row, 'value'),
});

const findVote = (sql: Sql, id: string): StoredVote | null => {
  const row = sql(`SELECT ${COLUMNS} ${FROM} WHERE id = ?`).get(id);
  return row === undefined ? null : voteOf(row);
};

const listOpenVotes = (sql: Sql, meetingId: string): readonly StoredVote[] =>
  sql(`SELECT ${COLUMNS} ${FROM} WHERE meeting = ? AND state = 'open' ORDER BY openedAt, id`)
    .all(meetingId)
    .map(voteOf);

const addVoter = (sql: Sql, vote: string, person: string, joinedLate: boolean): boolean =>
  sql(
    `INSERT OR IGNORE INTO voters (vote, person, joinedLate)
     SELECT ?, id, ? FROM people WHERE id = ?`,
  ).run(vote, Number(joinedLate), person).changes > 0;

const openVote = (
  sql: Sql,
  args: { vote: NewVote; electorate: readonly string[]; max: number },
): 'opened' | 'taken' | 'limit' => {
  const { vote, electorate, max } = args;
  const { n } = sql(
    "SELECT count(*) AS n FROM votes WHERE meeting = ? AND state <> 'discarded'",
  ).get(vote.meetingId) ?? { n: 0 };
  if (Number(n) >= max) return 'limit';
  const isTaken = sql(
    `SELECT 1 FROM voteBoards JOIN votes ON votes.id = vote WHERE board = ? AND state = 'open'`,
  );
  if (vote.plan.boards.some((board) => isTaken.get(board) !== undefined)) return 'taken';
  sql(
    `INSERT INTO votes (id, meeting, plan, budget, state, openedAt, closesAt)
     VALUES (?, ?, ?, ?, 'open', ?, ?)`,
  ).run(
    vote.id,
    vote.meetingId,
    JSON.stringify(vote.plan),
    vote.budget,
    vote.openedAt,
    vote.closesAt,
  );
  for (const board of vote.plan.boards) {
    sql('INSERT INTO voteBoards (vote, board) VALUES (?, ?)').run(vote.id, board);
  }
  for (const person of electorate) addVoter(sql, vote.id, person, false);
  return 'opened';
};

const isOpen = (sql: Sql, vote: string): boolean =>
  sql("SELECT 1 FROM votes WHERE id = ? AND state = 'open'").get(vote) !== undefined;

const touch = (sql: Sql, vote: string): void => {
  sql('UPDATE votes SET version = version + 1 WHERE id = ?').run(vote);
};

const ballotsOf = (sql: Sql, vote: string, person: string): readonly Ballot[] =>
  sql(
    `SELECT person, board, note, scale, value FROM ballots WHERE vote = ? AND person = ?
     ORDER BY note, scale`,
  )
    .all(vote, person)
    .map(ballotOf);

const readBallots = (sql: Sql, { vote, person }: { vote: string; person: string }): OwnBallots => {
  const voter = sql('SELECT isDone FROM voters WHERE vote = ? AND person = ?').get(vote, person);
  return {
    isElector: voter !== undefined,
    isDone: voter !== undefined && flag(voter, 'isDone'),
    ballots: ballotsOf(sql, vote, person),
  };
};

const castBallot = (sql: Sql, ballot: NewBallot): CastAnswer => {
  const { vote, person, note, scale, board, value, gone, now } = ballot;
  const row = sql(
    "SELECT budget FROM votes WHERE id = ? AND state = 'open' AND (closesAt IS NULL OR closesAt > ?)",
  ).get(vote, now);
  if (row === undefined) return { ok: false, reason: 'closed' };
  if (!readBallots(sql, { vote, person }).isElector) return { ok: false, reason: 'notElector' };
  const budget = integerOrNull(row, 'budget');
  const others = ballotsOf(sql, vote, person).filter(
    (one) => !gone.includes(one.note) && !(one.note === note && one.scale === scale),
  );
  const left = budget === null ? null : dotsLeft(budget, [...others, { value: value ?? 0 }]);
  if (left !== null && left < 0) return { ok: false, reason: 'budget' };
  for (const lost of gone) {
    sql('DELETE FROM ballots WHERE vote = ? AND person = ? AND note = ?').run(vote, person, lost);
  }
  if (value === null) {
    sql('DELETE FROM ballots WHERE vote = ? AND person = ? AND note = ? AND scale = ?').run(
      vote,
      person,
      note,
      scale,
    );
  } else {
    sql(
      `INSERT INTO ballots (vote, person, note, scale, board, value) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET value = excluded.value`,
    ).run(vote, person, note, scale, board, value);
  }
  return { ok: true, left };
};

const setVoterDone = (
  sql: Sql,
  { vote, person, isDone, now }: { vote: string; person: string; isDone: boolean; now: number },
): boolean => {
  if (!isOpen(sql, vote)) return false;
  const voter = sql('SELECT isDone FROM voters WHERE vote = ? AND person = ?').get(vote, person);
  if (voter === undefined) return false;
  if (flag(voter, 'isDone') === isDone) return true;
  sql('UPDATE voters SET isDone = ? WHERE vote = ? AND person = ?').run(
    Number(isDone),
    vote,
    person,
  );
  sql('UPDATE votes SET doneAt = ? WHERE id = ?').run(now, vote);
  touch(sql, vote);
  return true;
};

const admitVoters = (
  sql: Sql,
  { vote, people }: { vote: string; people: readonly string[] },
): number | null => {
  if (!isOpen(sql, vote)) return null;
  const admitted = people.filter((person) => addVoter(sql, vote, person, true)).length;
  if (admitted > 0) touch(sql, vote);
  return admitted;
};

const listVoters = (sql: Sql, vote: string): readonly string[] =>
  sql('SELECT person FROM voters WHERE vote = ?')
    .all(vote)
    .map((row) => text(row, 'person'));

const extendVote = (
  sql: Sql,
  { vote, closesAt }: { vote: string; closesAt: number | null },
): boolean =>
  sql("UPDATE votes SET closesAt = ?, version = version + 1 WHERE id = ? AND state = 'open'").run(
    closesAt,
    vote,
  ).changes > 0;

const closeVote = (sql: Sql, { vote, now }: { vote: string; now: number }): boolean =>
  sql(
    `UPDATE votes SET state = 'closed', closedAt = ?, version = version + 1
     WHERE id = ? AND state = 'open'`,
  ).run(now, vote).changes > 0;

const forgetBallots = (sql: Sql, vote: string): void => {
  sql('UPDATE votes SET isSealed = 1 WHERE id = ?').run(vote);
  // With its voters go their ballots.
  sql('DELETE FROM voters WHERE vote = ?').run(vote);
};

const discardVote = (sql: Sql, vote: string): boolean => {
  const wasOpen = isOpen(sql, vote);
  const { changes } = sql(
    `UPDATE votes SET state = 'discarded', version = version + 1
     WHERE id = ? AND state IN ('open', 'closed')`,
  ).run(vote);
  if (wasOpen) forgetBallots(sql, vote);
  return changes > 0;
};

const restoreVote = (sql: Sql, vote: string): boolean =>
  sql(
    `UPDATE votes SET state = 'closed', version = version + 1
     WHERE id = ? AND state = 'discarded' AND closedAt IS NOT NULL`,
  ).run(vote).changes > 0;

const listBallots = (sql: Sql, vote: string): readonly Ballot[] =>
  sql(
    `SELECT person, board, note, scale, value FROM ballots WHERE vote = ? AND ${COUNTS}
     ORDER BY note, person, scale`,
  )
    .all(vote)
    .map(ballotOf);

const markVoteTold = (
  sql: Sql,
  { vote, version, now }: { vote: string; version: number; now: number },
): void => {
  sql('UPDATE votes SET told = max(told, ?), toldAt = ? WHERE id = ?').run(version, now, vote);
  const isOut = sql(
    "SELECT 1 FROM votes WHERE id = ? AND state = 'closed' AND told = version AND isSealed = 0",
  ).get(vote);
  if (isOut !== undefined) forgetBallots(sql, vote);
};

const idsOf = (rows: readonly Row[]): readonly string[] => rows.map((row) => text(row, 'id'));

const closeDueVotes = (
  sql: Sql,
  { now, doneSince }: { now: number; doneSince: number },
): readonly string[] =>
  idsOf(
    sql(
      `UPDATE votes SET state = 'closed', closedAt = ?, version = version + 1
       WHERE state = 'open'
         AND (closesAt <= ?
           OR meeting IN (SELECT id FROM meetings WHERE state IN ('resting', 'archived'))
           OR (doneAt <= ? AND ${ALL_ARE_DONE}))
       RETURNING id`,
    ).all(now, now, doneSince),
  );

const listUntoldVotes = (sql: Sql, until: number): readonly string[] =>
  idsOf(sql('SELECT id FROM votes WHERE told < version AND toldAt <= ?').all(until));

const nextVoteTimes = (
  sql: Sql,
  _: null,
): {
  readonly closesAt: number | null;
  readonly toldAt: number | null;
  readonly doneAt: number | null;
} => {
  const row =
    sql(
      `SELECT (SELECT min(closesAt) FROM votes WHERE state = 'open') AS closesAt,
         (SELECT min(toldAt) FROM votes WHERE told < version) AS toldAt,
         (SELECT min(doneAt) FROM votes WHERE ${ALL_ARE_DONE}) AS doneAt`,
    ).get() ?? {};
  return {
    closesAt: integerOrNull(row, 'closesAt'),
    toldAt: integerOrNull(row, 'toldAt'),
    doneAt: integerOrNull(row, 'doneAt'),
  };
};

export const voteOperations = {
  openVote,
  findVote,
  listOpenVotes,
  readBallots,
  castBallot,
  setVoterDone,
  admitVoters,
  listVoters,
  extendVote,
  closeVote,
  discardVote,
  restoreVote,
  listBallots,
  markVoteTold,
  closeDueVotes,
  listUntoldVotes,
  nextVoteTimes,
};
