import { err, ok, type Result } from '../lib/result.ts';
import { CONSENTS, type Scale, SCALE_TOP, STANCES, type VotePlan } from '../board/records/vote.ts';

/** What somebody has given one note, on one scale where there are two: dots, a mark, or the place of a word. */
export type Ballot = {
  readonly person: string;
  readonly board: string;
  readonly note: string;
  /** The scale's place in the plan; 0 where there is none. */
  readonly scale: number;
  readonly value: number;
};

/** What a voter says of a note: dots or a mark, or a word. `null` takes it back. */
export type Choice = {
  readonly value: number | string | null;
  readonly scale?: Scale | undefined;
};

/** Fewest dots that a vote begins with. */
const MIN_DEFAULT_BUDGET = 3;

/** As many dots as are usual for so many notes: a quarter of them, and at least three. */
export const defaultBudget = (items: number): number =>
  Math.min(99, Math.max(MIN_DEFAULT_BUDGET, Math.round(items / 4)));

/** The words of a method that has words. */
export const wordsOf = ({ method }: Pick<VotePlan, 'method'>): readonly string[] => {
  if (method === 'stance') return STANCES;
  return method === 'consent' ? CONSENTS : [];
};

type Marked = Pick<Ballot, 'scale' | 'value'>;

/** A choice as it is kept; `value` null takes back what was there. An error says what is wrong with it. */
export const readChoice = (
  plan: VotePlan,
  { value, scale }: Choice,
): Result<Pick<Marked, 'scale'> & { readonly value: number | null }, 'scale' | 'value'> => {
  const place = plan.method === 'scale' ? plan.scales.indexOf(scale ?? 'rating') : 0;
  if (place < 0 || (plan.method !== 'scale' && scale !== undefined)) return err('scale');
  if (value === null) return ok({ scale: place, value: null });
  if (typeof value === 'string') {
    const word = wordsOf(plan).indexOf(value);
    return word < 0 ? err('value') : ok({ scale: place, value: word });
  }
  if (!Number.isInteger(value) || value < 0) return err('value');
  if (plan.method === 'scale') {
    return value > SCALE_TOP ? err('value') : ok({ scale: place, value });
  }
  if (plan.method !== 'dots' || value > plan.budget) return err('value');
  if (!plan.cumulative && value > 1) return err('value');
  return ok({ scale: 0, value: value === 0 ? null : value });
};

/** Dots that are left of a budget. */
export const dotsLeft = (budget: number, ballots: readonly Pick<Ballot, 'value'>[]): number =>
  budget - ballots.reduce((sum, { value }) => sum + value, 0);
