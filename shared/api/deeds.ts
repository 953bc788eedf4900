import type { CommandType } from './commands/all.ts';

/** What a facilitator's deed is about; the log is filtered by it. */
export const DEED_KINDS = ['notes', 'people', 'boards', 'meeting'] as const;
export type DeedKind = (typeof DEED_KINDS)[number];

/** The commands that the facilitators' log tells of: what others would ask about later. */
export const DEEDS = {
  'approval.accept': 'notes',
  'approval.return': 'notes',
  'approval.takeBack': 'notes',
  'report.keep': 'notes',
  'report.remove': 'notes',
  'changes.undo': 'notes',
  'draft.accept': 'notes',
  'draft.giveBack': 'notes',
  'person.remove': 'people',
  'person.eraseNotes': 'people',
  'grant.create': 'people',
  'link.renew': 'people',
  'link.revoke': 'people',
  'board.rename': 'boards',
  'board.duplicate': 'boards',
  'board.setVisibility': 'boards',
  'board.remove': 'boards',
  'board.restore': 'boards',
  'board.publish': 'boards',
  'board.unpublish': 'boards',
  'board.freeze': 'boards',
  'board.silence': 'boards',
  'board.pinView': 'boards',
  'draft.start': 'boards',
  'draft.stop': 'boards',
  'draft.reveal': 'boards',
  'meeting.setState': 'meeting',
  'phase.go': 'meeting',
  'phase.stop': 'meeting',
  'vote.open': 'meeting',
  'vote.close': 'meeting',
  'group.create': 'meeting',
  'group.open': 'meeting',
  'group.bringBack': 'meeting',
  'group.dissolve': 'meeting',
  'links.deal': 'meeting',
  'links.setPlenary': 'meeting',
  'links.undoDeal': 'meeting',
  'group.assign': 'people',
  'group.undoAssign': 'people',
  'feed.open': 'meeting',
  'feed.close': 'meeting',
} as const satisfies Partial<Record<CommandType, DeedKind>>;
export type DeedType = keyof typeof DEEDS;

export const isDeedType = (type: string): type is DeedType => Object.hasOwn(DEEDS, type);
