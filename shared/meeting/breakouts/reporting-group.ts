import type { Report } from '../records/control.ts';
import type { Group } from '../records/group.ts';

/** The group whose turn it is; `null` while nobody reports, and when the group has been taken away meanwhile. */
export const reportingGroup = (report: Report | null, groups: readonly Group[]): Group | null => {
  const id = report?.groups[report.turn];
  return groups.find((group) => group.id === id) ?? null;
};
