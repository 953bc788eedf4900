import { expect, test } from 'vitest';
import { DEFAULT_RULES, rulesValue } from './phase-rules.ts';
import { presetOf, RULE_PRESETS, rulesOf } from './rule-presets.ts';

test.each(RULE_PRESETS)('%s is a valid set of rules and known again', (preset) => {
  expect(rulesValue.safeParse(rulesOf(preset)).success).toBe(true);
  expect(presetOf(rulesOf(preset))).toBe(preset);
});

test('rules put together by hand are no preset', () => {
  expect(presetOf({ ...DEFAULT_RULES, react: false, vote: true })).toBeNull();
  expect(presetOf({ ...DEFAULT_RULES, levels: ['hidden'] })).toBeNull();
});
