import type { Preset } from '../../shared/meeting/phases/presets.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** What each kind of phase is called, and so a new phase at first. */
export const PRESET_NAMES: Readonly<Record<Preset, MessageKey>> = {
  writeAlone: 'conductor.presetWriteAlone',
  writeTogether: 'conductor.presetWriteTogether',
  group: 'conductor.presetGroup',
  vote: 'conductor.presetVote',
  discuss: 'conductor.presetDiscuss',
  listen: 'conductor.presetListen',
};
