import type { Scale, VotePlan } from '../../shared/board/records/vote.ts';
import type { Quadrant } from '../../shared/voting/standing.ts';
import type { MessageKey } from '../i18n/keys.ts';

export const SCALE_WORDS: Readonly<Record<Scale, MessageKey>> = {
  rating: 'votes.rating',
  impact: 'votes.impact',
  effort: 'votes.effort',
};

export const QUADRANT_WORDS: Readonly<Record<Quadrant, MessageKey>> = {
  doFirst: 'votes.doFirst',
  plan: 'votes.plan',
  ifTime: 'votes.ifTime',
  leave: 'votes.leave',
};

const WORDS: Readonly<Partial<Record<VotePlan['method'], readonly MessageKey[]>>> = {
  stance: ['votes.agree', 'votes.pass', 'votes.disagree'],
  consent: ['votes.consent', 'votes.concern', 'votes.objection'],
};

/** The words of a method that has words, in the order of a ballot's values. */
export const wordKeysOf = (method: VotePlan['method']): readonly MessageKey[] =>
  WORDS[method] ?? [];
