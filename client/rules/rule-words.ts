import type { PhaseRules } from '../../shared/access/phase-rules.ts';
import type { MessageKey } from '../i18n/keys.ts';

const writingWords = ({ add, writing, reveal }: PhaseRules): MessageKey | null => {
  if (!add) return null;
  if (writing === 'open') return 'conductor.ruleOpen';
  return reveal === 'turns' ? 'conductor.ruleTurns' : 'conductor.ruleSecret';
};

const arrangingWords = ({ moveAll, cluster }: PhaseRules): MessageKey | null => {
  if (moveAll) return 'conductor.ruleGroup';
  return cluster ? 'conductor.ruleCluster' : null;
};

const readingWords = ({ comment, react }: PhaseRules): MessageKey => {
  if (comment) return 'conductor.ruleComment';
  return react ? 'conductor.ruleReact' : 'conductor.ruleListen';
};

const nameWords = ({ add, levels }: PhaseRules): MessageKey | null => {
  if (!add || levels.every((level) => level === 'named')) return null;
  return levels.includes('named') ? 'conductor.ruleNames' : 'conductor.ruleNoNames';
};

/** What a phase asks of participants, in plain sentences: what they do, not what is forbidden. */
export const ruleWords = (rules: PhaseRules): readonly MessageKey[] => {
  const deeds = [
    writingWords(rules),
    arrangingWords(rules),
    rules.vote ? ('conductor.ruleVote' as const) : null,
  ].filter((words) => words !== null);
  const names = nameWords(rules);
  return [...(deeds.length > 0 ? deeds : [readingWords(rules)]), ...(names ? [names] : [])];
};
