import { type DeedKind, type DeedType, isDeedType } from '../../shared/api/deeds.ts';
import type { DeedAnswer } from '../../shared/api/log.ts';
import type { MessageKey } from '../i18n/keys.ts';
import type { Text } from '../i18n/text.ts';

export const KIND_NAMES: Readonly<Record<DeedKind, MessageKey>> = {
  notes: 'moderation.kindNotes',
  people: 'moderation.kindPeople',
  boards: 'moderation.kindBoards',
  meeting: 'moderation.kindMeeting',
};

/** What was done, without who did it. */
const WORDS: Readonly<Record<DeedType, MessageKey>> = {
  'approval.accept': 'moderation.deed.accepted',
  'approval.return': 'moderation.deed.returned',
  'approval.takeBack': 'moderation.deed.tookBack',
  'report.keep': 'moderation.deed.kept',
  'report.remove': 'moderation.deed.removed',
  'changes.undo': 'moderation.deed.undid',
  'draft.accept': 'moderation.deed.acceptedLate',
  'draft.giveBack': 'moderation.deed.gaveBack',
  'person.remove': 'moderation.deed.putOut',
  'person.eraseNotes': 'moderation.deed.erased',
  'grant.create': 'moderation.deed.granted',
  'link.renew': 'moderation.deed.renewedLink',
  'link.revoke': 'moderation.deed.revokedLink',
  'board.rename': 'moderation.deed.renamed',
  'board.duplicate': 'moderation.deed.duplicated',
  'board.setVisibility': 'moderation.deed.setVisibility',
  'board.remove': 'moderation.deed.removedBoard',
  'board.restore': 'moderation.deed.restoredBoard',
  'board.publish': 'moderation.deed.published',
  'board.unpublish': 'moderation.deed.unpublished',
  'board.freeze': 'moderation.deed.froze',
  'board.silence': 'moderation.deed.silenced',
  'board.pinView': 'moderation.deed.pinned',
  'draft.start': 'moderation.deed.startedSecret',
  'draft.stop': 'moderation.deed.stoppedSecret',
  'draft.reveal': 'moderation.deed.revealed',
  'meeting.setState': 'moderation.deed.setState',
  'phase.go': 'moderation.deed.wentOn',
  'phase.stop': 'moderation.deed.stoppedPhase',
  'vote.open': 'moderation.deed.openedVote',
  'vote.close': 'moderation.deed.closedVote',
  'group.create': 'moderation.deed.madeGroups',
  'group.open': 'moderation.deed.openedGroups',
  'group.bringBack': 'moderation.deed.broughtBack',
  'group.dissolve': 'moderation.deed.dissolvedGroups',
  'links.deal': 'moderation.deed.dealtLinks',
  'links.setPlenary': 'moderation.deed.setPlenary',
  'links.undoDeal': 'moderation.deed.undidLinks',
  'group.assign': 'moderation.deed.placedList',
  'group.undoAssign': 'moderation.deed.undidList',
  'feed.open': 'moderation.deed.openedFeed',
  'feed.close': 'moderation.deed.closedFeed',
};

/** Switches that were put back. */
const OFF_WORDS: Partial<Record<DeedType, MessageKey>> = {
  'board.freeze': 'moderation.deed.released',
  'board.silence': 'moderation.deed.unsilenced',
  'board.pinView': 'moderation.deed.unpinned',
};

/** Facilitators' own words stand beside a deed; what a switch went to does not, being no words. */
const OWN_WORDS: ReadonlySet<string> = new Set<DeedType>([
  'approval.return',
  'report.remove',
  'board.rename',
  'board.freeze',
  'vote.open',
  'group.create',
]);

/** A deed as a sentence without its subject, and what the facilitator said with it. */
export const deedWords = (
  t: Text,
  { type, words }: Pick<DeedAnswer, 'type' | 'words'>,
): { readonly done: string; readonly said: string } => {
  if (!isDeedType(type)) return { done: type, said: '' };
  const off = words === 'off' ? OFF_WORDS[type] : undefined;
  return { done: t(off ?? WORDS[type]), said: off || !OWN_WORDS.has(type) ? '' : words };
};
