import type { GroupCard } from '../../shared/api/network.ts';
import { useText } from '../i18n/text.ts';
import { GroupRows } from './GroupRows.tsx';

/** Groups of the network that carry on, as coordinators find them. */
export const GroupBoards = ({ groups }: { groups: readonly GroupCard[] }) => {
  const t = useText();
  const rows = groups.map(({ id, title, noteCount, meetingId, meeting, people }) => ({
    id,
    title,
    path: `/m/${meetingId}/facilitator/b/${id}`,
    facts: [
      t('common.notes', { count: noteCount }),
      t('home.peopleCount', { count: people }),
      ...(meeting === null ? [] : [t('home.groupMet', { meeting })]),
    ],
  }));
  return <GroupRows rows={rows} meaning={t('home.groupsMeaning')} />;
};
