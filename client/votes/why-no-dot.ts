import type { OwnVote } from '../../shared/api/votes.ts';
import type { Vote } from '../../shared/board/records/vote.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { ownValue } from './ballot-box.ts';
import { nextDots } from './use-ballots.ts';

type Step = { readonly noteId: string; readonly step: 1 | -1 };

/** Why one can't give a note one more dot, or take one back; `null` when one can. */
export const whyNoDot = (
  vote: Vote,
  own: OwnVote | null,
  { noteId, step }: Step,
): MessageKey | null => {
  if (nextDots(vote, own, { noteId, step }) !== null) return null;
  if (step === -1) return 'votes.noDotHere';
  const isFull = (ownValue(own, noteId) ?? 0) > 0 && !vote.plan.cumulative;
  return isFull ? 'votes.oneDotEach' : 'votes.noDotsLeft';
};
