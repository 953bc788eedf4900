import type { DeskLink } from '../../shared/api/desk.ts';

/** Links that somebody looks after, on the desk of the network. Times are ms since 1970. */
export type LinkGroupFields = {
  readonly title: string;
  /** A role or an organisation. */
  readonly owner: string;
  readonly validUntil: number;
  readonly links: readonly DeskLink[];
};

export type LinkGroup = LinkGroupFields & {
  readonly id: string;
  readonly rank: string;
  readonly revision: number;
  readonly createdAt: number;
  readonly changedAt: number;
  /** A removed one can be brought back for a while. */
  readonly removedAt: number | null;
};

export interface LinkGroups {
  /** False when there are `max` already, removed ones included; those removed before `forgetBefore` are gone for good. */
  createLinkGroup(args: {
    group: LinkGroup;
    networkId: string;
    max: number;
    forgetBefore: number;
  }): Promise<boolean>;
  findLinkGroup(id: string): Promise<LinkGroup | null>;
  /** In their order, without removed ones. */
  listLinkGroups(networkId: string): Promise<readonly LinkGroup[]>;
  /** False when it is in another revision by now, or removed. */
  changeLinkGroup(args: {
    id: string;
    fields: LinkGroupFields;
    revision: number;
    now: number;
  }): Promise<boolean>;
  setLinkGroupRemoved(args: { id: string; removedAt: number | null }): Promise<void>;
  moveLinkGroup(args: { id: string; rank: string }): Promise<void>;
}
