import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Ellipsis,
  Lock,
  LockOpen,
  PenLine,
  Trash2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { rankAt } from '../../shared/views/columns.ts';
import { useBoard, useMay, useSection } from '../board/hooks.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useSectionTitle } from '../note/section-title.ts';
import { announce } from '../ui/announcer.ts';
import { Menu } from '../ui/Menu.tsx';
import type { MenuItem } from '../ui/Menu.tsx';
import { useToast } from '../ui/toast.ts';
import { SectionDialog } from './SectionDialog.tsx';

type Direction = { readonly label: MessageKey; readonly icon: LucideIcon };

/** How a view names the two ways in which a section can move in it. */
const DIRECTIONS: Readonly<Record<'row' | 'column', { back: Direction; forth: Direction }>> = {
  row: {
    back: { label: 'columns.moveLeft', icon: ArrowLeft },
    forth: { label: 'columns.moveRight', icon: ArrowRight },
  },
  column: {
    back: { label: 'outline.moveUp', icon: ArrowUp },
    forth: { label: 'outline.moveDown', icon: ArrowDown },
  },
};

type SectionMenuProps = {
  sectionId: string;
  /** Whether the view shows sections side by side or one under another. */
  axis: 'row' | 'column';
  className?: string | undefined;
};

/** What facilitators do with a section; nothing at all for others. */
export const SectionMenu = ({ sectionId, axis, className }: SectionMenuProps) => {
  const t = useText();
  const board = useBoard();
  const toast = useToast();
  const titleOf = useSectionTitle();
  const section = useSection(sectionId);
  const may = useMay({ op: 'put', root: 'sections', id: sectionId, field: 'title' });
  const [isEditing, setIsEditing] = useState(false);
  if (!section || !may.ok) return null;
  const title = titleOf(sectionId);

  const move = (step: -1 | 1) => {
    const ids = board.store.sectionIds();
    const index = ids.indexOf(sectionId) + step;
    const others = ids.filter((id) => id !== sectionId);
    const rank = rankAt(others, index, (id) => board.store.section(id)?.rank);
    board.act({ name: 'section.edit', args: { id: sectionId, rank } });
    announce(t('columns.sectionMoved', { section: title, place: index + 1, count: ids.length }));
  };

  const setLocked = (locked: boolean) => {
    board.act({ name: 'section.edit', args: { id: sectionId, locked } });
    announce(t(locked ? 'columns.locked' : 'columns.unlock'));
  };

  const remove = () => {
    board.act({ name: 'section.delete', args: { id: sectionId } });
    toast({
      text: t('columns.sectionDeleted', { section: title }),
      undo: () => board.act({ name: 'section.restore', args: { id: sectionId } }),
    });
  };

  const moveItem = (id: string, { label, icon: Icon }: Direction, step: -1 | 1): MenuItem => {
    const ids = board.store.sectionIds();
    return {
      id,
      label: t(label),
      icon: <Icon aria-hidden="true" size={18} />,
      disabled: ids.at(step < 0 ? 0 : -1) === sectionId,
      run: () => move(step),
    };
  };

  const items = (): readonly MenuItem[] => [
    {
      id: 'edit',
      label: t('columns.editSection'),
      icon: <PenLine aria-hidden="true" size={18} />,
      run: () => setIsEditing(true),
    },
    moveItem('back', DIRECTIONS[axis].back, -1),
    moveItem('forth', DIRECTIONS[axis].forth, 1),
    section.locked
      ? {
          id: 'unlock',
          label: t('columns.unlock'),
          icon: <LockOpen aria-hidden="true" size={18} />,
          run: () => setLocked(false),
        }
      : {
          id: 'lock',
          label: t('columns.lock'),
          icon: <Lock aria-hidden="true" size={18} />,
          run: () => setLocked(true),
        },
    {
      id: 'delete',
      label: t('columns.deleteSection'),
      icon: <Trash2 aria-hidden="true" size={18} />,
      danger: true,
      run: remove,
    },
  ];

  return (
    <>
      <Menu
        label={t('columns.sectionMenu', { title })}
        icon={<Ellipsis aria-hidden="true" size={18} />}
        className={className}
        items={items}
      />
      {isEditing && <SectionDialog section={section} onClose={() => setIsEditing(false)} />}
    </>
  );
};
