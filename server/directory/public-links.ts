export const PUBLIC_KINDS = ['board', 'meeting', 'network'] as const;

/** What an address leads to: a board for the public, a meeting's feed for its facilitators, the network's page. */
export type PublicTarget = {
  readonly kind: (typeof PUBLIC_KINDS)[number];
  /** The board's, the meeting's or the network's id. */
  readonly target: string;
};

export type PublicLink = PublicTarget & {
  /** `null` for what belongs to the network. */
  readonly meetingId: string | null;
  readonly secret: string;
};

/** Addresses at which one reads without joining; at most one for each target. */
export interface PublicLinks {
  /** Opens the address, unless there is one already; resolves to the one that holds. */
  openPublicLink(args: { link: PublicLink; now: number }): Promise<PublicLink>;
  findPublicLink(secret: string): Promise<PublicLink | null>;
  findPublicLinkOf(target: PublicTarget): Promise<PublicLink | null>;
  /** False when there was none. */
  closePublicLink(target: PublicTarget): Promise<boolean>;
  /** Those that lead to boards, the oldest first. */
  listPublicBoards(): Promise<readonly PublicLink[]>;
}
