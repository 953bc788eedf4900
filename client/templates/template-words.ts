import type { RulePreset } from '../../shared/access/rule-presets.ts';
import type { Afterwards } from '../../shared/meeting/records/listed-board.ts';
import type { Purpose } from '../../shared/templates/purpose.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** The headings of the groups of templates. */
export const PURPOSE_WORDS: Readonly<Record<Purpose, MessageKey>> = {
  meeting: 'templates.purposeMeeting',
  gather: 'templates.purposeGather',
  discuss: 'templates.purposeDiscuss',
  choose: 'templates.purposeChoose',
  reflect: 'templates.purposeReflect',
  network: 'templates.purposeNetwork',
};

/** What participants do in a phase, in a few words. */
export const PRESET_WORDS: Readonly<Record<RulePreset, MessageKey>> = {
  listen: 'templates.rulesListen',
  write: 'templates.rulesWrite',
  secret: 'templates.rulesSecret',
  turns: 'templates.rulesTurns',
  unsigned: 'templates.rulesUnsigned',
  arrange: 'templates.rulesArrange',
  vote: 'templates.rulesVote',
  discuss: 'templates.rulesDiscuss',
};

/** What becomes of the board after the meeting. */
export const AFTERWARDS_WORDS: Readonly<Record<Afterwards, MessageKey>> = {
  open: 'templates.afterOpen',
  read: 'templates.afterRead',
  hidden: 'templates.afterHidden',
};
