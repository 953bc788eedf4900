import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Ellipsis,
  Lock,
  LockOpen,
  Pencil,
  Trash2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useSection, useSectionIds } from '../board/hooks.ts';
import { commandMenuItem } from '../commands/command-menu-item.tsx';
import { offeredTools, onToolsChange } from '../commands/tools.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useSectionTitle } from '../note/section-title.ts';
import { Menu } from '../ui/Menu.tsx';
import type { MenuItem } from '../ui/Menu.tsx';
import { useSectionDeeds } from './use-section-deeds.ts';

type Direction = { readonly label: MessageKey; readonly icon: LucideIcon };

/** How a view names the two ways in which a section can move in it. */
const DIRECTIONS = {
  row: {
    back: { label: 'columns.moveLeft', icon: ArrowLeft },
    forth: { label: 'columns.moveRight', icon: ArrowRight },
  },
  column: {
    back: { label: 'outline.moveUp', icon: ArrowUp },
    forth: { label: 'outline.moveDown', icon: ArrowDown },
  },
} as const satisfies Readonly<Record<string, { back: Direction; forth: Direction }>>;

export type SectionMenuProps = {
  sectionId: string;
  /** Whether the view shows sections side by side or one under another. */
  axis: keyof typeof DIRECTIONS;
  onEdit: () => void;
};

/** What facilitators do with a section. */
export const SectionMenu = ({ sectionId, axis, onEdit }: SectionMenuProps) => {
  const t = useText();
  const titleOf = useSectionTitle();
  const deeds = useSectionDeeds();
  const sectionIds = useSectionIds();
  const isLocked = useSection(sectionId)?.locked ?? false;
  const index = sectionIds.indexOf(sectionId);
  const LockIcon = isLocked ? LockOpen : Lock;
  const { back, forth } = DIRECTIONS[axis];

  // Asked when the menu opens: what the meeting adds comes later than the board.
  const items = (): readonly MenuItem[] => [
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
      id: 'back',
      label: t(back.label),
      icon: <back.icon aria-hidden="true" size={18} />,
      ...(index <= 0 && { reason: t('columns.alreadyFirst') }),
      run: () => deeds.move(sectionId, -1),
    },
    {
      id: 'forth',
      label: t(forth.label),
      icon: <forth.icon aria-hidden="true" size={18} />,
      ...(index === sectionIds.length - 1 && { reason: t('columns.alreadyLast') }),
      run: () => deeds.move(sectionId, 1),
    },
    ...offeredTools('section', sectionId).map(commandMenuItem),
    {
      id: 'delete',
      label: t('columns.deleteSection'),
      icon: <Trash2 aria-hidden="true" size={18} />,
      danger: true,
      run: () => deeds.remove(sectionId),
    },
  ];

  return (
    <Menu
      label={t('columns.sectionMenu', { title: titleOf(sectionId) })}
      icon={<Ellipsis aria-hidden="true" size={18} />}
      items={items}
      onItemsChange={onToolsChange}
    />
  );
};
