import { Suspense, useState } from 'react';
import { Ellipsis, LayoutGrid, Pencil, Trash2 } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Group } from '../../shared/meeting/records/group.ts';
import type { Theme } from '../../shared/meeting/records/theme.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Menu } from '../ui/Menu.tsx';
import type { Arranging } from './use-arranging.ts';
import { later } from '../ui/later.ts';

const EditGroupDialog = later(async () => (await import('./EditGroupDialog.tsx')).EditGroupDialog);

type GroupMenuProps = { group: Group; themes: readonly Theme[]; onRemove: Arranging['remove'] };

/** What a facilitator does with one group. */
export const GroupMenu = ({ group, themes, onRemove }: GroupMenuProps) => {
  const t = useText();
  const [, navigate] = useLocation();
  const { meeting, as } = useStage();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <Menu
        label={t('common.moreFor', { title: group.title })}
        icon={<Ellipsis aria-hidden="true" size={20} />}
        items={[
          {
            id: 'board',
            label: t('groups.toBoard'),
            icon: <LayoutGrid aria-hidden="true" size={18} />,
            run: () => navigate(`/m/${meeting.id}/${as}/b/${group.board}`),
          },
          {
            id: 'edit',
            label: t('groups.edit'),
            icon: <Pencil aria-hidden="true" size={18} />,
            run: () => setEditing(true),
          },
          {
            id: 'remove',
            label: t('groups.remove'),
            icon: <Trash2 aria-hidden="true" size={18} />,
            danger: true,
            run: () => void onRemove(group),
          },
        ]}
      />
      <Suspense>
        {editing && (
          <EditGroupDialog group={group} themes={themes} onClose={() => setEditing(false)} />
        )}
      </Suspense>
    </>
  );
};
