import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Vote, VotePlan } from '../board/records/vote.ts';
import { byRank } from '../lib/rank.ts';
import { arrangeByResult } from './arrange-by-result.ts';
import { type Ballot, defaultBudget, dotsLeft, readChoice } from './ballot.ts';
import { medianOf, quadrantOf, spreadOf, standingsOf } from './standing.ts';
import { FEWEST_TO_COUNT, tallyVote } from './tally.ts';
import { voteRanks } from './vote-ranks.ts';

const DOTS: VotePlan = {
  question: '',
  method: 'dots',
  scales: [],
  boards: ['one', 'two'],
  scope: { sections: [], tag: '' },
  budget: 5,
  cumulative: true,
  secret: true,
  leadersVote: true,
  round: 1,
  openedBy: 'kaisa',
};

const ballot: fc.Arbitrary<Ballot> = fc.record({
  person: fc.constantFrom('anna', 'eero', 'liisa', 'ville', 'outi'),
  board: fc.constantFrom('one', 'two'),
  note: fc.constantFrom('a', 'b', 'c'),
  scale: fc.constant(0),
  value: fc.integer({ min: 1, max: 5 }),
});
const ballots = fc.uniqueArray(ballot, {
  selector: ({ person, board, note }) => `${person} ${board} ${note}`,
});

test('No dot is lost or counted twice, whatever the order', () => {
  fc.assert(
    fc.property(ballots, (cast) => {
      const results = [...tallyVote(DOTS, cast).values()];
      const points = results.flatMap(({ notes }) => notes.map((note) => note.points));
      const given = cast.reduce((sum, { value }) => sum + value, 0);
      expect(points.reduce((sum, one) => sum + one, 0)).toBe(given);
      expect(tallyVote(DOTS, cast.toReversed())).toEqual(tallyVote(DOTS, cast));
    }),
  );
});

test('A secret vote names nobody, and counts nobody where fewer than four voted', () => {
  fc.assert(
    fc.property(ballots, (cast) => {
      for (const [board, result] of tallyVote(DOTS, cast)) {
        const here = new Set(cast.filter((one) => one.board === board).map((one) => one.person));
        const isTold = here.size >= FEWEST_TO_COUNT;
        expect(result.ballots).toBeUndefined();
        expect(result.votersHere).toBe(isTold ? here.size : null);
        expect(result.notes.every(({ people }) => (people !== null) === isTold)).toBe(true);
        expect(JSON.stringify(result)).not.toMatch(/anna|eero|liisa|ville|outi/);
      }
    }),
  );
});

test('Notes with the same score share a place, and the next leave room', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 })), (points) => {
      const tallies = points.map((each, place) => ({
        note: `note ${place}`,
        points: each,
        people: null,
        counts: [],
      }));
      for (const { score, place, isTie } of standingsOf(DOTS, tallies)) {
        expect(place).toBe(points.filter((each) => each > score).length + 1);
        expect(isTie).toBe(points.filter((each) => each === score).length > 1);
      }
    }),
  );
});

test('The median has as many marks above as below it', () => {
  const marks = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 });
  fc.assert(
    fc.property(marks, (given) => {
      const counts = [0, 1, 2, 3, 4, 5].map((mark) => given.filter((one) => one === mark).length);
      const median = medianOf(counts) ?? -1;
      expect(given.filter((mark) => mark < median).length * 2).toBeLessThanOrEqual(given.length);
      expect(given.filter((mark) => mark > median).length * 2).toBeLessThanOrEqual(given.length);
      expect(spreadOf(counts)).toBe(Math.max(...given) - Math.min(...given));
    }),
  );
  expect(medianOf([0, 0, 0])).toBeNull();
  expect(spreadOf([])).toBeNull();
});

test('What does not fit a vote is not read as a choice', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const isOf = typeof value === 'number' || typeof value === 'string' ? value : null;
      const read = readChoice(DOTS, { value: isOf });
      const given = read.ok ? (read.value.value ?? 0) : 0;
      expect(dotsLeft(DOTS.budget, [{ value: given }])).toBeGreaterThanOrEqual(0);
    }),
  );
  const scale: VotePlan = { ...DOTS, method: 'scale', scales: ['impact', 'effort'] };
  expect(readChoice(scale, { value: 0, scale: 'effort' })).toMatchObject({
    value: { scale: 1, value: 0 },
  });
  expect(readChoice(scale, { value: 6, scale: 'effort' }).ok).toBe(false);
  expect(readChoice(scale, { value: 3 }).ok).toBe(false);
  expect(readChoice({ ...DOTS, method: 'consent' }, { value: 'agree' }).ok).toBe(false);
  expect(readChoice({ ...DOTS, method: 'stance' }, { value: 'agree' }).ok).toBe(true);
});

test('There are three dots at least, and one for four notes', () => {
  expect([0, 4, 12, 14, 40].map(defaultBudget)).toEqual([3, 3, 3, 4, 10]);
  expect([quadrantOf(5, 0), quadrantOf(5, 5), quadrantOf(0, 0), quadrantOf(2.5, 2.5)]).toEqual([
    'doFirst',
    'plan',
    'ifTime',
    'plan',
  ]);
});

const closed = (id: string, closedAt: number, result: Vote['result']): Vote => ({
  id,
  plan: DOTS,
  state: 'closed',
  openedAt: 0,
  closesAt: undefined,
  closedAt,
  electorate: 5,
  joinedLate: 0,
  done: 0,
  result,
});

test('Notes are ranked by the vote that closed last, not by one without votes or one that is open', () => {
  const [first] = tallyVote({ ...DOTS, boards: ['one'] }, [
    { person: 'anna', board: 'one', note: 'a', scale: 0, value: 2 },
    { person: 'eero', board: 'one', note: 'b', scale: 0, value: 1 },
  ]).values();
  const [none] = tallyVote({ ...DOTS, boards: ['one'] }, []).values();
  const votes = [
    closed('first', 10, first),
    closed('empty', 20, none),
    { ...closed('open', 30, undefined), state: 'open' as const },
  ];
  expect(Object.fromEntries(voteRanks(votes))).toEqual({ a: 2, b: 1 });
  const [again] = tallyVote({ ...DOTS, boards: ['one'] }, [
    { person: 'anna', board: 'one', note: 'b', scale: 0, value: 5 },
  ]).values();
  expect([...voteRanks([...votes, closed('again', 40, again)])]).toEqual([['b', 5]]);
  expect(voteRanks([]).size).toBe(0);
});

test('Arranged by a result, no note is lost, the most comes first, and ties keep their order', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1 });
  const scores = fc.array(fc.option(fc.integer({ min: -2, max: 3 }), { nil: null }));
  fc.assert(
    fc.property(ids, scores, (notes, given) => {
      const ranks = new Map(
        notes.flatMap((id, at) => {
          const score = given[at] ?? null;
          return score === null ? [] : [[id, score] as const];
        }),
      );
      const places = arrangeByResult(notes, ranks);
      const arranged = places.length === 0 ? notes : places.toSorted(byRank).map(({ id }) => id);
      expect(arranged.toSorted()).toEqual(notes.toSorted());
      const isBefore = (a: string, b: string): boolean => {
        const [one, other] = [ranks.get(a) ?? -Infinity, ranks.get(b) ?? -Infinity];
        return one > other || (one === other && notes.indexOf(a) < notes.indexOf(b));
      };
      const pairs = arranged.slice(1).map((id, at) => [arranged[at] ?? '', id] as const);
      expect(pairs.every(([a, b]) => isBefore(a, b))).toBe(true);
      expect(arrangeByResult(arranged, ranks)).toEqual([]);
    }),
  );
});
