import { formatJoinCode } from '../../shared/network/join-code.ts';
import { LINK_KINDS, type LinkKind } from '../../shared/network/link-kind.ts';
import type { Link } from '../directory/records.ts';

export type PrintedMeeting = {
  readonly title: string;
  readonly links: readonly Link[];
  /** Where people reach the server: `http://127.0.0.1:3000`. */
  readonly origin: string;
  /** Where the coordinator key is found; never the key. */
  readonly coordinatorKeyPlace: string;
};

const shown = (kind: LinkKind, { links, origin }: PrintedMeeting): string => {
  const secret = links.find((link) => link.kind === kind)?.secret;
  if (secret === undefined) return 'revoked';
  return kind === 'code' ? formatJoinCode(secret) : `${origin}/join#${secret}`;
};

/** What the demo prints: the title, and an aligned line for each way in. */
export const describeMeeting = (meeting: PrintedMeeting): string => {
  const lines = [
    ...LINK_KINDS.map((kind) => [kind, shown(kind, meeting)] as const),
    ['coordinator key', meeting.coordinatorKeyPlace] as const,
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return [meeting.title, ...lines.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)].join(
    '\n',
  );
};
