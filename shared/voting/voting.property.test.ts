import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VotePlan } from '../board/records/vote.ts';
import { type Ballot, defaultBudget, dotsLeft, readChoice } from './ballot.ts';
import { medianOf, quadrantOf, spreadOf, standingsOf } from './standing.ts';
import { FEWEST_TO_COUNT, tallyVote } from './tally.ts';

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
