import type * as Y from 'yjs';
import { readVotes } from '../read-vote.ts';
import type { Note } from '../records/note.ts';
import { CONSENTS, type NoteTally, STANCES, type Vote, type VotePlan } from '../records/vote.ts';
import { medianOf } from '../../voting/standing.ts';
import type { Fact } from './exported-board.ts';

/** A vote's outcome for one note as figures; what they stand for is said by the names of the columns. */
const columnsOf = ({
  method,
  scales,
}: VotePlan): readonly (readonly [name: string, valueOf: (tally: NoteTally) => string])[] => {
  const counted = (words: readonly string[]) =>
    words.map(
      (word, index) => [word, ({ counts }: NoteTally) => String(counts[0]?.[index] ?? 0)] as const,
    );
  switch (method) {
    case 'dots':
      return [['', ({ points }) => String(points)]];
    case 'scale':
      return scales.map((scale, index) => [
        scales.length > 1 ? scale : '',
        ({ counts }) => String(medianOf(counts[index] ?? []) ?? ''),
      ]);
    case 'stance':
      return counted(STANCES);
    case 'consent':
      return counted(CONSENTS);
  }
};

const factsOf = ({ plan, result }: Vote, living: ReadonlySet<string>): readonly Fact[] => {
  if (result === undefined) return [];
  const tallies = result.notes.filter(({ note }) => living.has(note));
  const round = plan.round > 1 ? ` (${plan.round})` : '';
  return columnsOf(plan).map(([name, valueOf]) => ({
    label: { kind: 'own', text: `${plan.question}${round}${name === '' ? '' : `: ${name}`}` },
    of: new Map(
      tallies.flatMap((tally) => {
        const text = valueOf(tally);
        return text === '' ? [] : [[tally.note, [{ text }]]];
      }),
    ),
  }));
};

/** The outcomes of votes that have closed, the oldest first. What is still open tells nothing. */
export const byVotes = (doc: Y.Doc, notes: readonly Note[]): readonly Fact[] => {
  const living = new Set(notes.map(({ id }) => id));
  return readVotes(doc)
    .filter(({ state }) => state === 'closed')
    .toReversed()
    .flatMap((vote) => factsOf(vote, living));
};
