import type { MeetingLive } from '../meeting-document/meeting-live.ts';

/** True when facilitators have their bar at the foot of every page: while the meeting runs, and while one tries it out. */
export const isConducted = ({
  control,
  phases,
}: Pick<MeetingLive, 'control' | 'phases'>): boolean =>
  control.state === 'live' ||
  control.phase != null ||
  (control.state === 'preparation' && phases.length > 0);
