import { ArrowLeft, ArrowRight, Ellipsis, Lock, LockOpen, Pencil, Trash2 } from 'lucide-react';
import { useSection, useSectionIds } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useSectionDeeds } from './use-section-deeds.ts';

type SectionMenuProps = { sectionId: string; onEdit: () => void };

export const SectionMenu = ({ sectionId, onEdit }: SectionMenuProps) => {
  const t = useText();
  const titleOf = useSectionTitle();
  const deeds = useSectionDeeds();
  const sectionIds = useSectionIds();
  const isLocked = useSection(sectionId)?.locked ?? false;
  const index = sectionIds.indexOf(sectionId);
  const LockIcon = isLocked ? LockOpen : Lock;

  return (
    <Menu
      label={t('columns.sectionMenu', { title: titleOf(sectionId) })}
      icon={<Ellipsis aria-hidden="true" size={18} />}
      items={[
        {
          id: 'edit',
          label: t('columns.editSection'),
          icon: <Pencil aria-hidden="true" size={18} />,
          run: onEdit,
        },
        {
          id: 'lock',
          label: t(isLocked ? 'columns.unlock' : 'columns.lock'),
          icon: <LockIcon aria-hidden="true" size={18} />,
          run: () => deeds.setLocked(sectionId, !isLocked),
        },
        {
          id: 'left',
          label: t('columns.moveLeft'),
          icon: <ArrowLeft aria-hidden="true" size={18} />,
          disabled: index <= 0,
          run: () => deeds.move(sectionId, -1),
        },
        {
          id: 'right',
          label: t('columns.moveRight'),
          icon: <ArrowRight aria-hidden="true" size={18} />,
          disabled: index === sectionIds.length - 1,
          run: () => deeds.move(sectionId, 1),
        },
        {
          id: 'delete',
          label: t('columns.deleteSection'),
          icon: <Trash2 aria-hidden="true" size={18} />,
          danger: true,
          run: () => deeds.remove(sectionId),
        },
      ]}
    />
  );
};
