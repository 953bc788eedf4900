import type { Role } from '../../shared/access/actor.ts';
import { formatJoinCode } from '../../shared/network/join-code.ts';

export type PrintedMeeting = {
  readonly title: string;
  readonly links: Readonly<Record<Role, string>>;
  /** Nine digits. */
  readonly code: string;
  /** Where the coordinator key is found; never the key. */
  readonly coordinatorKey: string;
};

/** What the demo prints: a title and aligned lines, one per way in. A link that was revoked is left out. */
export const describeMeeting = (meeting: PrintedMeeting): string => {
  const lines = [
    ['facilitator', meeting.links.facilitator],
    ['participant', meeting.links.participant],
    ['viewer', meeting.links.viewer],
    ['code', formatJoinCode(meeting.code)],
    ['coordinator key', meeting.coordinatorKey],
  ];
  const width = Math.max(...lines.map(([name = '']) => name.length));
  return [
    meeting.title,
    ...lines.map(([name = '', value = '']) => `  ${name.padEnd(width)}  ${value}`),
  ].join('\n');
};
