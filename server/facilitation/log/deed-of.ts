import { type DeedType, isDeedType } from '../../../shared/api/deeds.ts';
import type { DeedUndo } from '../../../shared/api/log.ts';
import type { MeetingCommand } from '../../../shared/api/commands/all.ts';
import type { Deed } from '../../directory/moderation.ts';

type Command = Readonly<Record<string, unknown>>;

const wordIn = (command: Command, name: string): string | null => {
  const value = command[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** What tells one deed from others of its type: where a switch went to, or a facilitator's own words. No words of notes. */
const WORDS: Partial<Record<DeedType, string>> = {
  'board.rename': 'title',
  'board.freeze': 'reason',
  'board.pinView': 'view',
  'board.setVisibility': 'visibility',
  'meeting.setState': 'state',
  'approval.return': 'words',
  'report.remove': 'reason',
  'vote.open': 'title',
  'group.create': 'title',
  'link.renew': 'role',
  'link.revoke': 'role',
};

/** Deeds that are one way with a switch and another way without: `…Off` is the other. */
const isOff = ({ type, ...command }: MeetingCommand & Command): boolean =>
  (type === 'board.freeze' && command['reason'] === null) ||
  (type === 'board.silence' && command['silent'] === false) ||
  (type === 'board.pinView' && command['view'] === null);

/** The word for a switch that was put back. */
export const OFF = 'off';

/** What a deed is about and, where only the server's answer says it, what it is taken back by: ids, or ''. */
const wayBack = (command: MeetingCommand, answer: Command): string => {
  switch (command.type) {
    case 'links.deal':
      return `${command.for} ${wordIn(answer, 'deal') ?? ''}`;
    case 'links.setPlenary':
      return `plenary ${wordIn(answer, 'deal') ?? ''}`;
    case 'group.assign':
      return `${command.breakout} ${wordIn(answer, 'list') ?? ''}`;
    case 'links.undoDeal':
      return command.for;
    case 'group.undoAssign':
      return command.breakout;
    default:
      return '';
  }
};

/** A command as the log tells of it; `null` for those that it does not tell of. */
export const deedOf = (
  command: MeetingCommand,
  answer: Command | null,
): Omit<Deed, 'meetingId' | 'at' | 'person'> | null => {
  const { type } = command;
  if (!isDeedType(type)) return null;
  const all: MeetingCommand & Command = command;
  if (all['preview'] === true) return null;
  const words = wordIn(all, WORDS[type] ?? '') ?? wayBack(command, answer ?? {});
  return {
    type,
    board: wordIn(all, 'board'),
    // Of a note that does not say whose it is nothing leads from the log to its author's drafts.
    note: type.startsWith('approval.') && all['person'] === undefined ? null : wordIn(all, 'note'),
    // Whoever was forgotten is not named by the log either.
    target: all['forget'] === true ? null : (wordIn(all, 'participantId') ?? wordIn(all, 'person')),
    words: isOff(all) ? OFF : words,
  };
};

/** What takes a deed back, where one command does; `null` where nothing does, or not all of it. */
export const undoOf = ({
  type,
  board,
  note,
  target,
  words,
}: Pick<Deed, 'type' | 'board' | 'note' | 'target' | 'words'>): DeedUndo | null => {
  if (type === 'feed.open') return { type: 'feed.close' };
  const [of = '', way = ''] = words.split(' ');
  if (type === 'links.deal') return { type: 'links.undoDeal', for: of, deal: way };
  if (type === 'links.setPlenary') return { type: 'links.undoDeal', for: of, deal: way };
  if (type === 'group.assign') return { type: 'group.undoAssign', breakout: of, list: way };
  if (board === null) {
    return type === 'board.freeze' && words !== OFF ? { type, reason: null } : null;
  }
  switch (type) {
    case 'board.remove':
      return { type: 'board.restore', board };
    case 'board.restore':
      return { type: 'board.remove', board };
    case 'board.publish':
      return { type: 'board.unpublish', board };
    case 'board.freeze':
      return words === OFF ? null : { type, board, reason: null };
    case 'board.silence':
      return { type, board, silent: words === OFF };
    case 'board.pinView':
      return words === OFF ? null : { type, board, view: null };
    case 'draft.start':
      return { type: 'draft.stop', board };
    case 'approval.accept':
      return note === null || target === null
        ? null
        : { type: 'approval.takeBack', board, note, person: target };
    case 'report.remove':
      return note === null ? null : { type: 'report.keep', board, note };
    default:
      return null;
  }
};

/** Deeds that settle the same thing: only the last one of them can be taken back. */
const SAME: Readonly<Record<string, string>> = {
  'board.restore': 'board.remove',
  'board.unpublish': 'board.publish',
  'feed.close': 'feed.open',
  'links.undoDeal': 'links.deal',
  'links.setPlenary': 'links.deal',
  'group.undoAssign': 'group.assign',
  'draft.stop': 'draft.start',
  'draft.reveal': 'draft.start',
  'report.keep': 'report.remove',
  'approval.takeBack': 'approval.accept',
};

/** Deeds whose words begin with what they are about: the tables' links and a breakout's are not one thing. */
const BEGINS_WITH_ITS_THING: ReadonlySet<string> = new Set(['links.deal', 'group.assign']);

/** What a deed settles. */
export const settles = ({
  type,
  board,
  note,
  words,
}: Pick<Deed, 'type' | 'board' | 'note' | 'words'>): string => {
  const same = SAME[type] ?? type;
  return JSON.stringify([
    same,
    board,
    note,
    ...(BEGINS_WITH_ITS_THING.has(same) ? words.split(' ', 1) : []),
  ]);
};
