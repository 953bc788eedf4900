import * as z from 'zod/mini';
import {
  CONSENTS,
  MAX_BUDGET,
  MAX_QUESTION_LENGTH,
  MAX_VOTE_BOARDS,
  SCALES,
  STANCES,
  VOTE_METHODS,
} from '../../board/records/vote.ts';
import { MAX_TAG_LENGTH } from '../../board/records/note.ts';
import { idField, lineField, momentField } from '../fields.ts';
import { command, FACILITATORS, PARTAKERS } from './command.ts';

const budgetField = z.int().check(z.gte(1), z.lte(MAX_BUDGET));

/** Votes on notes. Ballots stay on the server; boards learn the outcome when a vote closes. */
export const voteCommands = [
  command(
    'vote.open',
    'Opens a vote on these boards’ notes. Who has joined by now may vote, but for viewers; who joins later has to be admitted. Answers {vote}; conflict when a vote is open on one of the boards, limit-reached.',
    {
      boards: z.array(idField).check(z.minLength(1), z.maxLength(MAX_VOTE_BOARDS)),
      question: lineField(0, MAX_QUESTION_LENGTH),
      /** `dots` when left out. */
      method: z.optional(z.enum(VOTE_METHODS)),
      /** For the method `scale`: one, `rating` when left out, or two. */
      scales: z.optional(z.array(z.enum(SCALES)).check(z.minLength(1), z.maxLength(2))),
      scope: z.optional(
        z.object({
          sections: z.optional(z.array(idField).check(z.maxLength(200))),
          tag: z.optional(lineField(0, MAX_TAG_LENGTH)),
        }),
      ),
      /** Dots for each voter; a quarter of the notes, at least 3, when left out. */
      budget: z.optional(budgetField),
      /** May several dots stand on one note? False when left out. */
      cumulative: z.optional(z.boolean()),
      /** True when left out. False: the result says who voted what. */
      secret: z.optional(z.boolean()),
      /** True when left out. */
      leadersVote: z.optional(z.boolean()),
      closesAt: z.optional(z.nullable(momentField)),
      /** False when left out. True: it closes by itself, 5 s after all who may vote have said that they are done. */
      closesWhenDone: z.optional(z.boolean()),
      /** A vote that is closed and asked again; its result stays. */
      again: z.optional(idField),
    },
  ),
  command(
    'vote.cast',
    'Gives a note this many dots, this mark or this word in place of what one gave it before; null takes that back. Answers {left}, the dots that are left, null where nothing is counted; conflict when the vote is closed or the note is not voted on, full when there are not that many dots, not-allowed for whoever has not been admitted.',
    {
      vote: idField,
      board: idField,
      note: idField,
      value: z.nullable(
        z.union([z.int().check(z.gte(0), z.lte(MAX_BUDGET)), z.enum([...STANCES, ...CONSENTS])]),
      ),
      /** Which of the scales; `rating` when left out. */
      scale: z.optional(z.enum(SCALES)),
    },
  ),
  command(
    'vote.done',
    'Says that one is done, or with `done` false that one is not; one’s votes can still be changed. Answers {}.',
    { vote: idField, done: z.optional(z.boolean()) },
  ),
  command(
    'vote.extend',
    'Gives the vote another end; null: until somebody closes it. Answers {closesAt}.',
    { vote: idField, closesAt: z.nullable(momentField) },
  ),
  command(
    'vote.admit',
    'Lets people vote who joined after the vote had opened; all of them when `people` is left out. Answers {admitted}, how many.',
    { vote: idField, people: z.optional(z.array(idField).check(z.maxLength(5000))) },
  ),
  command(
    'vote.close',
    'Closes the vote and writes the outcome into its boards, once. Answers {}; conflict when it is closed already.',
    { vote: idField },
  ),
  command(
    'vote.discard',
    'Takes a vote away: an open one with all that was given, a closed one so that it can be brought back. Answers {}.',
    { vote: idField },
  ),
  command('vote.restore', 'Brings back a closed vote that was taken away. Answers {}.', {
    vote: idField,
  }),
] as const;

export const voteCommandRoles = {
  'vote.open': FACILITATORS,
  'vote.cast': PARTAKERS,
  'vote.done': PARTAKERS,
  'vote.extend': FACILITATORS,
  'vote.admit': FACILITATORS,
  'vote.close': FACILITATORS,
  'vote.discard': FACILITATORS,
  'vote.restore': FACILITATORS,
} as const;
