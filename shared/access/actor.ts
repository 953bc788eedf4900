export const ROLES = ['facilitator', 'participant', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** What somebody may do with a part of a meeting. */
export type Access = 'none' | 'read' | 'write';

/** Somebody who asks for something, as the server knows them. */
export type Actor = {
  readonly personId: string;
  readonly role: Role;
  /** What the visibility table grants for this document right now. */
  readonly access: Access;
};
