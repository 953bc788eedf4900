import { Suspense, useState } from 'react';
import { Pencil } from 'lucide-react';
import type { Group } from '../../shared/meeting/records/group.ts';
import { useText } from '../i18n/text.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { later } from '../ui/later.ts';

const EditGroupDialog = later(async () => (await import('./EditGroupDialog.tsx')).EditGroupDialog);

/** For the group's host: its name, which is its board's too. */
export const RenameGroup = ({ group }: { group: Group }) => {
  const t = useText();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <IconButton
        label={t('groups.rename')}
        icon={<Pencil aria-hidden="true" size={16} />}
        onClick={() => setEditing(true)}
      />
      <Suspense>
        {editing && <EditGroupDialog group={group} themes={[]} onClose={() => setEditing(false)} />}
      </Suspense>
    </>
  );
};
