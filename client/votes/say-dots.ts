import type { Text } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import type { BallotBox } from './ballot-box.ts';
import { nextDots } from './use-ballots.ts';

const say = (t: Text, dots: number, left: number): void =>
  announce(t('votes.spoken', { dots, left }));

/** Gives a note a dot or takes one, and says how many there are; says why not when that cannot be. */
export const changeDots = (
  { vote, own, cast, t }: BallotBox,
  noteId: string,
  step: 1 | -1,
): void => {
  const next = nextDots(vote, own, { noteId, step });
  if (next === null) {
    if (own?.mayVote && step === 1) {
      announce(t((own.left ?? 0) < 1 ? 'votes.noneLeft' : 'votes.onePerNote'));
    }
    return;
  }
  cast({ noteId, scale: 0, value: next === 0 ? null : next });
  say(t, next, (own?.left ?? 0) - step);
};
