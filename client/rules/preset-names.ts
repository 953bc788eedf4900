import type { RulePreset } from '../../shared/access/rule-presets.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** What each kind of phase is called, and so a new phase at first. */
export const PRESET_NAMES: Readonly<Record<RulePreset, MessageKey>> = {
  secret: 'conductor.presetWriteAlone',
  turns: 'conductor.presetTurns',
  unsigned: 'conductor.presetUnsigned',
  write: 'conductor.presetWriteTogether',
  arrange: 'conductor.presetGroup',
  vote: 'conductor.presetVote',
  discuss: 'conductor.presetDiscuss',
  listen: 'conductor.presetListen',
};
