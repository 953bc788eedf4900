import { DEFAULT_RULES, type PhaseRules } from './phase-rules.ts';

/** The sets of rules that most phases have, in the order in which they usually come. */
export const RULE_PRESETS = [
  'secret',
  'turns',
  'unsigned',
  'write',
  'arrange',
  'vote',
  'discuss',
  'listen',
] as const;
export type RulePreset = (typeof RULE_PRESETS)[number];

/** Participants change nothing. */
const NOTHING: PhaseRules = {
  add: false,
  editOwn: false,
  moveOwn: false,
  moveAll: false,
  cluster: false,
  comment: false,
  react: false,
  vote: false,
  writing: 'open',
  levels: ['named'],
  reveal: 'all',
};

const SECRET: PhaseRules = {
  ...NOTHING,
  add: true,
  editOwn: true,
  moveOwn: true,
  writing: 'secret',
};

const PRESETS: Readonly<Record<RulePreset, PhaseRules>> = {
  listen: NOTHING,
  write: DEFAULT_RULES,
  secret: SECRET,
  turns: { ...SECRET, reveal: 'turns' },
  unsigned: { ...SECRET, levels: ['nameless', 'hidden', 'named'] },
  arrange: { ...NOTHING, editOwn: true, moveOwn: true, moveAll: true, cluster: true },
  vote: { ...NOTHING, vote: true },
  discuss: { ...DEFAULT_RULES, add: false },
};

/** The rules that a preset stands for. */
export const rulesOf = (preset: RulePreset): PhaseRules => PRESETS[preset];

const sameRules = (one: PhaseRules, other: PhaseRules): boolean =>
  one.add === other.add &&
  one.editOwn === other.editOwn &&
  one.moveOwn === other.moveOwn &&
  one.moveAll === other.moveAll &&
  one.cluster === other.cluster &&
  one.comment === other.comment &&
  one.react === other.react &&
  one.vote === other.vote &&
  one.writing === other.writing &&
  one.reveal === other.reveal &&
  one.levels.length === other.levels.length &&
  one.levels.every((level) => other.levels.includes(level));

/** The preset that rules are, or `null` for rules that somebody has put together by hand. */
export const presetOf = (rules: PhaseRules): RulePreset | null =>
  RULE_PRESETS.find((preset) => sameRules(PRESETS[preset], rules)) ?? null;
