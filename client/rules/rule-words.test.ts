import { expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../shared/access/phase-rules.ts';
import { RULE_PRESETS, rulesOf } from '../../shared/access/rule-presets.ts';
import { ruleWords } from './rule-words.ts';

test('every preset is said in plain sentences', () => {
  const words = Object.fromEntries(
    RULE_PRESETS.map((preset) => [preset, ruleWords(rulesOf(preset))]),
  );
  expect(words).toEqual({
    secret: ['conductor.ruleSecret'],
    turns: ['conductor.ruleTurns'],
    unsigned: ['conductor.ruleSecret', 'conductor.ruleNames'],
    write: ['conductor.ruleOpen'],
    arrange: ['conductor.ruleGroup'],
    vote: ['conductor.ruleVote'],
    discuss: ['conductor.ruleComment'],
    listen: ['conductor.ruleListen'],
  });
});

test('names are spoken of where one may leave them out, and where one has to', () => {
  expect(ruleWords({ ...DEFAULT_RULES, levels: ['named', 'nameless'] })).toEqual([
    'conductor.ruleOpen',
    'conductor.ruleNames',
  ]);
  expect(ruleWords({ ...DEFAULT_RULES, levels: ['nameless'] })).toEqual([
    'conductor.ruleOpen',
    'conductor.ruleNoNames',
  ]);
});

test('whoever may only cluster, or only react, is told that', () => {
  const nothing = rulesOf('listen');
  expect(ruleWords({ ...nothing, cluster: true })).toEqual(['conductor.ruleCluster']);
  expect(ruleWords({ ...nothing, react: true })).toEqual(['conductor.ruleReact']);
});
