import { expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../shared/access/phase-rules.ts';
import { PRESET_RULES, presetOf, PRESETS } from '../../shared/meeting/phases/presets.ts';
import { ruleWords } from './rule-words.ts';

test('every preset is said in one sentence, each in its own', () => {
  const words = PRESETS.map((preset) => ruleWords(PRESET_RULES[preset]));
  expect(words).toEqual([
    ['conductor.ruleSecret'],
    ['conductor.ruleOpen'],
    ['conductor.ruleGroup'],
    ['conductor.ruleVote'],
    ['conductor.ruleReact'],
    ['conductor.ruleListen'],
  ]);
});

test('names are spoken of where one may leave them out', () => {
  expect(ruleWords({ ...DEFAULT_RULES, levels: ['named', 'nameless'] })).toEqual([
    'conductor.ruleOpen',
    'conductor.ruleNames',
  ]);
});

test('rules are known by their preset until one of them is changed', () => {
  for (const preset of PRESETS) expect(presetOf({ ...PRESET_RULES[preset] })).toBe(preset);
  expect(presetOf({ ...PRESET_RULES.vote, react: true })).toBeNull();
});
