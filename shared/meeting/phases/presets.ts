import { equalityDeep } from 'lib0/function';
import { DEFAULT_RULES, type PhaseRules } from '../../access/phase-rules.ts';

/** Kinds of steps that meetings are made of, in the order in which they usually come. */
export const PRESETS = [
  'writeAlone',
  'writeTogether',
  'group',
  'vote',
  'discuss',
  'listen',
] as const;
export type Preset = (typeof PRESETS)[number];

const NOTHING: PhaseRules = {
  ...DEFAULT_RULES,
  add: false,
  editOwn: false,
  moveOwn: false,
  comment: false,
  react: false,
};

export const PRESET_RULES: Readonly<Record<Preset, PhaseRules>> = {
  writeAlone: { ...DEFAULT_RULES, react: false, comment: false, writing: 'secret' },
  writeTogether: DEFAULT_RULES,
  group: { ...NOTHING, editOwn: true, moveOwn: true, moveAll: true, cluster: true },
  vote: { ...NOTHING, vote: true },
  discuss: { ...DEFAULT_RULES, add: false },
  listen: NOTHING,
};

/** The kind of step that has exactly these rules; `null` for rules of one's own. */
export const presetOf = (rules: PhaseRules): Preset | null =>
  PRESETS.find((preset) => equalityDeep(PRESET_RULES[preset], rules)) ?? null;
