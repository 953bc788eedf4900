import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { groupOfPerson, groupsOf } from './reading.ts';

export type Invited = {
  readonly breakout: Breakout;
  /** The reader's own group, or the one that they run, if they have one. */
  readonly own: Group | null;
  readonly to: string;
};

/** The open groups that the reader is invited to go to from the page they are on; `null` for who is there or leads. */
export const useInvited = (boardId: string | null): Invited | null => {
  const { live, meeting, as, personId, facilitates } = useStage();
  const breakout = live?.breakouts.findLast(({ stage }) => stage === 'open');
  // Whoever leads has opened them, or has the way to them in every header.
  if (!live || !breakout || facilitates) return null;
  const isThere = live.groups.some(
    (group) => group.breakout === breakout.id && group.board === boardId,
  );
  if (isThere) return null;
  // Whoever runs a group, and sits in none, is at home there.
  const own =
    groupOfPerson(live, breakout.id, personId) ??
    groupsOf(live, breakout.id).find(({ hosts }) => hosts.includes(personId)) ??
    null;
  const path = `/m/${meeting.id}/${as}`;
  const to = own ? `${path}/b/${own.board}` : `${path}/groups/${breakout.id}`;
  return { breakout, own, to };
};
