import {
  type NoteTally,
  SCALE_TOP,
  type VotePlan,
  type VoteResult,
} from '../board/records/vote.ts';
import { type Ballot, wordsOf } from './ballot.ts';

/** With fewer voters than this, a secret vote does not say how many voted for a note or on one of several boards. */
export const FEWEST_TO_COUNT = 4;

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

const peopleIn = (ballots: readonly Ballot[]): number =>
  new Set(ballots.map(({ person }) => person)).size;

const countsOf = (plan: VotePlan, ballots: readonly Ballot[]): number[][] => {
  if (plan.method === 'dots') return [];
  const scales = plan.method === 'scale' ? plan.scales.length : 1;
  const marks = plan.method === 'scale' ? SCALE_TOP + 1 : wordsOf(plan).length;
  return Array.from({ length: scales }, (_scale, scale) =>
    Array.from(
      { length: marks },
      (_mark, mark) => ballots.filter((one) => one.scale === scale && one.value === mark).length,
    ),
  );
};

const pointsOf = (plan: VotePlan, ballots: readonly Ballot[]): number =>
  plan.method === 'dots' || plan.method === 'scale'
    ? ballots.reduce((sum, { value }) => sum + value, 0)
    : // Words are no numbers: what stands first is what speaks for the note.
      ballots.filter(({ value }) => value === 0).length;

const byPointsThenNote = (a: NoteTally, b: NoteTally): number =>
  b.points - a.points || (a.note < b.note ? -1 : 1);

const openBallots = (plan: VotePlan, ballots: readonly Ballot[]) =>
  [...groupBy(ballots, ({ note, person }) => `${note} ${person}`).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const scales = plan.method === 'scale' ? plan.scales.length : 1;
    const values = Array.from(
      { length: scales },
      (_, scale) => own.find((one) => one.scale === scale)?.value ?? null,
    );
    return [{ note: first.note, person: first.person, values }];
  });

/**
 * The outcome for each board, from all ballots that count. Nothing in it depends on the order in which they were cast.
 */
export const tallyVote = (
  plan: VotePlan,
  ballots: readonly Ballot[],
): ReadonlyMap<string, VoteResult> => {
  const voters = peopleIn(ballots);
  const byBoard = groupBy(ballots, ({ board }) => board);
  const resultOf = (board: string): VoteResult => {
    const here = byBoard.get(board) ?? [];
    const votersHere = peopleIn(here);
    const tellsWho = plan.secret && votersHere < FEWEST_TO_COUNT;
    const notes = [...groupBy(here, ({ note }) => note)].map(([note, given]): NoteTally => ({
      note,
      points: pointsOf(plan, given),
      people: tellsWho ? null : peopleIn(given),
      counts: countsOf(plan, given),
    }));
    return {
      voters,
      votersHere: tellsWho && plan.boards.length > 1 ? null : votersHere,
      notes: notes.toSorted(byPointsThenNote),
      ...(!plan.secret && { ballots: openBallots(plan, here).toSorted(byNoteThenPerson) }),
    };
  };
  return new Map(plan.boards.map((board) => [board, resultOf(board)]));
};

const byNoteThenPerson = (
  a: { readonly note: string; readonly person: string },
  b: { readonly note: string; readonly person: string },
): number => (`${a.note} ${a.person}` < `${b.note} ${b.person}` ? -1 : 1);
