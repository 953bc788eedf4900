import { GRANT_KINDS, type GrantKind } from '../../shared/access/grant.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';

export type GrantTarget = { readonly id: string; readonly title: string };

/** What there is in a meeting to give a right on. */
export const grantTargets = (
  live: Pick<MeetingLive, 'themes' | 'groups' | 'tables'> | null,
  kind: GrantKind,
): readonly GrantTarget[] => {
  if (!live) return [];
  switch (kind) {
    case 'presenter':
      return live.themes;
    case 'groupHost':
      return live.groups;
    case 'tableHost':
      return live.tables
        .filter(({ closedAt, mergedInto }) => closedAt === undefined && mergedInto === undefined)
        .map(({ id, topic }) => ({ id, title: topic }));
  }
};

/** The rights that can be given now: those for which there is something. */
export const grantableKinds = (live: Parameters<typeof grantTargets>[0]): readonly GrantKind[] =>
  GRANT_KINDS.filter((kind) => grantTargets(live, kind).length > 0);
