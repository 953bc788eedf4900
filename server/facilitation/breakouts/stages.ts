import type * as Y from 'yjs';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { ok } from '../../../shared/lib/result.ts';
import { writeRecord } from '../../../shared/meeting/write.ts';
import { editMeeting, readMeeting } from '../edit-meeting.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse } from '../refusal.ts';
import { settleGroupLinks } from '../video-links/group-links.ts';
import { changeBoards } from './edit-groups.ts';
import { findBreakout, groupsOf } from './find.ts';
import { visibilityAt } from './finish-breakouts.ts';

const DEFAULT_WAY_BACK_S = 60;

const boardsOf = (doc: Y.Doc, breakoutId: string): string[] =>
  groupsOf(doc, breakoutId).map(({ board }) => board);

/**
 * Groups begin. Boards come first: when the server dies in between, opening once more completes it. A group that was
 * added meanwhile has its board shown last.
 */
export const openGroups = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  { breakout: id }: CommandOf<'group.open'>,
): Promise<Outcome> => {
  const before = await readMeeting(facilitation, meeting.id, (doc) => {
    const breakout = findBreakout(doc, id);
    return breakout.ok ? ok(boardsOf(doc, id)) : breakout;
  });
  if (!before.ok) return before;
  const changes = { visibility: visibilityAt('open') };
  await changeBoards(facilitation, meeting.id, { ids: before.value, changes });
  // Links and the places of those whom a list names are settled after; a crash in between leaves that to the alarm.
  await facilitation.watchMeeting(meeting.id);
  const openedAt = facilitation.now();
  const opened = await editMeeting(facilitation, meeting.id, (doc) => {
    const breakout = findBreakout(doc, id);
    if (!breakout.ok) return breakout;
    if (breakout.value.stage !== 'open') {
      writeRecord(doc, 'breakouts', { id, stage: 'open', openedAt, backAt: undefined });
    }
    return ok(boardsOf(doc, id));
  });
  if (!opened.ok) return opened;
  const late = opened.value.filter((board) => !before.value.includes(board));
  await changeBoards(facilitation, meeting.id, { ids: late, changes });
  await settleGroupLinks(facilitation, meeting.id, id);
  facilitation.reviewAlarms(meeting.id);
  return ok(null);
};

/** Asks everybody back; when the time is up, the breakout is over. Asked again, the time begins anew. */
export const bringBack = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  { breakout: id, seconds = DEFAULT_WAY_BACK_S }: CommandOf<'group.bringBack'>,
): Promise<Outcome> => {
  await facilitation.watchMeeting(meeting.id);
  const backAt = facilitation.now() + seconds * 1000;
  const asked = await editMeeting(facilitation, meeting.id, (doc) => {
    const breakout = findBreakout(doc, id);
    if (!breakout.ok) return breakout;
    const { stage } = breakout.value;
    if (stage !== 'open' && stage !== 'returning') {
      return refuse('conflict', 'Nobody is out in groups: open them first.');
    }
    writeRecord(doc, 'breakouts', { id, stage: 'returning', backAt });
    return ok({ backAt });
  });
  if (asked.ok) facilitation.reviewAlarms(meeting.id);
  return asked;
};

/** Takes the way back back, also when its time is up. */
export const carryOn = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  { breakout: id }: CommandOf<'group.carryOn'>,
): Promise<Outcome> => {
  const carriedOn = await editMeeting(facilitation, meeting.id, (doc) => {
    const breakout = findBreakout(doc, id);
    if (!breakout.ok) return breakout;
    if (breakout.value.stage === 'prepared') {
      return refuse('conflict', 'The groups have not begun: open them.');
    }
    writeRecord(doc, 'breakouts', { id, stage: 'open', backAt: undefined });
    return ok(null);
  });
  if (!carriedOn.ok) return carriedOn;
  await settleGroupLinks(facilitation, meeting.id, id);
  facilitation.reviewAlarms(meeting.id);
  return carriedOn;
};
