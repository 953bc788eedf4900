import type { MeAnswer } from '../../shared/api/me.ts';
import { useText } from '../i18n/text.ts';
import { GroupRows } from './GroupRows.tsx';

/** Boards of groups in which this device's person carries on: most people have none. */
export const MyGroups = ({ groups }: { groups: MeAnswer['groups'] }) => {
  const t = useText();
  const rows = groups.map(({ id, title, noteCount, meetingId, meeting, role, isOpen }) => ({
    id,
    title,
    path: `/m/${meetingId}/${role}/b/${id}`,
    facts: [
      t('common.notes', { count: noteCount }),
      ...(meeting === null ? [] : [t('home.groupMet', { meeting })]),
      ...(isOpen ? [] : [t('home.groupClosed')]),
    ],
  }));
  return <GroupRows rows={rows} />;
};
