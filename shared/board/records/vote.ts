import * as z from 'zod/mini';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { idValue, shortText, timeValue } from '../../document/values.ts';
import { MAX_TAG_LENGTH } from './note.ts';

export const MAX_QUESTION_LENGTH = 300;
export const MAX_BUDGET = 99;
export const MAX_VOTE_BOARDS = 200;
/** The highest mark of a scale, which begins at 0. */
export const SCALE_TOP = 5;

export const VOTE_METHODS = ['dots', 'scale', 'stance', 'consent'] as const;

/** What a scale asks for; impact and effort together place notes on a field of four. */
export const SCALES = ['rating', 'impact', 'effort'] as const;
export type Scale = (typeof SCALES)[number];

/** What the places of a ballot's value mean. */
export const STANCES = ['agree', 'pass', 'disagree'] as const;
export const CONSENTS = ['consent', 'concern', 'objection'] as const;

/** Which notes are voted on: those of these sections (none: all) that carry this tag ('': any). */
export const scopeValue = z.strictObject({
  sections: z.array(idValue).check(z.maxLength(200)),
  tag: shortText(MAX_TAG_LENGTH),
});
export type VoteScope = z.infer<typeof scopeValue>;

/** What a vote is, fixed when it opens. */
export const planValue = z.strictObject({
  question: shortText(MAX_QUESTION_LENGTH),
  method: z.enum(VOTE_METHODS),
  /** Empty but for the method `scale`. */
  scales: z.array(z.enum(SCALES)).check(z.maxLength(2)),
  boards: z.array(idValue).check(z.maxLength(MAX_VOTE_BOARDS)),
  scope: scopeValue,
  /** Dots that each voter has, over all boards. */
  budget: z.int().check(z.gte(0), z.lte(MAX_BUDGET)),
  /** True when a voter may put several dots on one note. */
  cumulative: z.boolean(),
  /** False: who voted what is told with the result. */
  secret: z.boolean(),
  /** False: those who lead do not vote. */
  leadersVote: z.boolean(),
  /** It closes by itself a few seconds after everybody who may vote has said that they are done. */
  closesWhenDone: z.optional(z.literal(true)),
  /** 1, or more for a vote that asks the same again. */
  round: z.int().check(z.gte(1), z.lte(1000)),
  /** The vote that this one asks again. */
  again: z.optional(idValue),
  openedBy: idValue,
});
export type VotePlan = z.infer<typeof planValue>;

const count = z.int().check(z.gte(0));

/** What a note was given. */
export const noteTallyValue = z.strictObject({
  note: idValue,
  /** All dots, or all marks of all scales added up. */
  points: count,
  /** How many voted on it; null where so few voted that it would tell who. */
  people: z.nullable(count),
  /** For each scale how often each mark was given; for stances and consent, how often each word. Empty for dots. */
  counts: z.array(z.array(count)),
});
export type NoteTally = z.infer<typeof noteTallyValue>;

/** What one person gave one note, told only of votes that are not secret. `values`: as in a ballot, scale by scale. */
export const openBallotValue = z.strictObject({
  note: idValue,
  person: idValue,
  values: z.array(z.nullable(count)),
});

/** The outcome as far as it concerns one board. Notes that nobody voted for are not in it. */
export const voteResultValue = z.strictObject({
  /** How many voted, on all boards of the vote. */
  voters: count,
  /** How many of them on this board; null where so few did that it would tell who. */
  votersHere: z.nullable(count),
  notes: z.array(noteTallyValue),
  ballots: z.optional(z.array(openBallotValue)),
});
export type VoteResult = z.infer<typeof voteResultValue>;

const NO_PLAN: VotePlan = {
  question: '',
  method: 'dots',
  scales: [],
  boards: [],
  scope: { sections: [], tag: '' },
  budget: 0,
  cumulative: false,
  secret: true,
  leadersVote: true,
  round: 1,
  openedBy: '',
};

/** A vote on a board. Only the server writes it, and before it has closed nothing in it tells what anybody chose. */
export const voteFields = {
  plan: field(planValue, NO_PLAN),
  state: field(z.enum(['open', 'closed', 'discarded']), 'discarded'),
  openedAt: field(timeValue, 0),
  /** When it closes by itself. */
  closesAt: optionalField(timeValue),
  closedAt: optionalField(timeValue),
  /** How many may vote; of these `joinedLate` came after it had opened. */
  electorate: field(count, 0),
  joinedLate: field(count, 0),
  /** How many have said that they are done; follows a moment later. */
  done: field(count, 0),
  result: optionalField(voteResultValue),
} as const;

export type Vote = { readonly id: string } & FieldValues<typeof voteFields>;
