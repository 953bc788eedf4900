import type { PhaseRules } from '../../shared/access/phase-rules.ts';
import type { MessageKey } from '../i18n/keys.ts';

const writingWords = ({ add, writing }: PhaseRules): MessageKey | null => {
  if (!add) return null;
  return writing === 'secret' ? 'conductor.ruleSecret' : 'conductor.ruleOpen';
};

/** What a phase asks of participants, in plain sentences: what they do, not what is forbidden. */
export const ruleWords = (rules: PhaseRules): readonly MessageKey[] => {
  const writing = writingWords(rules);
  const words: MessageKey[] = writing === null ? [] : [writing];
  if (rules.moveAll || rules.cluster) words.push('conductor.ruleGroup');
  if (rules.vote) words.push('conductor.ruleVote');
  if (words.length === 0) words.push(rules.react ? 'conductor.ruleReact' : 'conductor.ruleListen');
  if (rules.add && rules.levels.some((level) => level !== 'named')) {
    words.push('conductor.ruleNames');
  }
  return words;
};
