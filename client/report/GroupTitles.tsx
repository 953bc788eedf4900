import { useEffect } from 'react';
import type { Group } from '../../shared/meeting/records/group.ts';
import { nameGroups } from '../note/group-titles.ts';

/** Tells the notes of an open board what the groups are called that some of them were lifted from. */
export const GroupTitles = ({ groups }: { groups: readonly Group[] }) => {
  useEffect(() => {
    nameGroups(new Map(groups.map(({ id, title }) => [id, title])));
  }, [groups]);
  return null;
};
