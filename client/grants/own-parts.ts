import type { Group } from '../../shared/meeting/records/group.ts';
import type { Table } from '../../shared/meeting/records/table.ts';
import type { Theme } from '../../shared/meeting/records/theme.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';

type OwnParts = {
  readonly themes: readonly Theme[];
  readonly groups: readonly Group[];
  readonly tables: readonly Table[];
};

/** What somebody runs by a right of their own. Tables that they founded themselves they know of. */
export const ownParts = (
  { themes, groups, tables }: Pick<MeetingLive, 'themes' | 'groups' | 'tables'>,
  personId: string,
): OwnParts => ({
  themes: themes.filter(({ presenters }) => presenters.includes(personId)),
  groups: groups.filter(({ hosts }) => hosts.includes(personId)),
  tables: tables.filter(
    ({ host, founder, mergedInto }) =>
      host === personId && founder !== personId && mergedInto === undefined,
  ),
});
