import * as z from 'zod/mini';
import { isId } from '../../lib/id.ts';
import { timeValue } from '../../document/values.ts';

/** What one can say of a note with a click; a like is `good`. */
export const REACTION_KINDS = ['good', 'insight', 'interested', 'inUse', 'tellMore'] as const;
export type ReactionKind = (typeof REACTION_KINDS)[number];

export const reactionValue = z.strictObject({ at: timeValue });

/** Counts that came with an import, written by the server only. */
export const reactionCountsValue = z.strictObject({
  good: z.optional(z.int().check(z.gte(0))),
  insight: z.optional(z.int().check(z.gte(0))),
  interested: z.optional(z.int().check(z.gte(0))),
  inUse: z.optional(z.int().check(z.gte(0))),
  tellMore: z.optional(z.int().check(z.gte(0))),
});
export type ReactionCounts = z.infer<typeof reactionCountsValue>;

export type Reaction = {
  readonly noteId: string;
  readonly personId: string;
  readonly kind: ReactionKind;
};

/** The key of one person's one reaction: everybody can add and remove only their own. */
export const reactionKey = (reaction: Reaction): string =>
  `${reaction.noteId}:${reaction.personId}:${reaction.kind}`;

/** Reads a reaction's key; `null` for anything that is not one. */
export const parseReactionKey = (key: string): Reaction | null => {
  const [noteId, personId, word, ...rest] = key.split(':');
  const kind = REACTION_KINDS.find((known) => known === word);
  if (!isId(noteId) || !isId(personId) || kind === undefined || rest.length > 0) return null;
  return { noteId, personId, kind };
};
