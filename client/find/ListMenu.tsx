import { ArrowDownUp, ChevronsDownUp } from 'lucide-react';
import { WHOLE_BOARD } from './find.ts';
import { useBoard } from '../board/hooks.ts';
import type { BoardStore } from '../board/board-store.ts';
import type { FormField } from '../../shared/board/records/form.ts';
import { fieldsOn } from '../forms/answers-of.ts';
import type { Sort } from '../../shared/views/sort.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { classNames } from '../ui/class-names.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import type { ListToolsProps } from './ListTools.tsx';
import styles from './ListMenu.module.css';
import { sortItems } from './sort-items.ts';
import { useSortNames } from './sort-names.ts';
import { useShownNotes } from './use-find.ts';
import { useFinding } from './use-finding.ts';

const fieldsIn = (store: BoardStore, listId: string): readonly FormField[] =>
  listId === WHOLE_BOARD ? fieldsOn(store) : (store.section(listId)?.form?.fields ?? []);

const List = ({ listId, title, onCollapse }: ListToolsProps) => {
  const t = useText();
  const { store } = useBoard();
  const finding = useFinding();
  const nameOf = useSortNames();
  const { sort: now } = useShownNotes(listId);

  const onSort = (sort: Sort) => {
    finding.sortBy(sort, listId);
    announce(t('find.sorted', { sort: nameOf(sort) }));
  };

  const items = (): readonly MenuItem[] => [
    ...sortItems(finding, { now, nameOf, fields: fieldsIn(store, listId), onSort }),
    { id: 'everywhere', label: t('find.sortEverywhere'), run: () => finding.sortBy(now) },
    ...(onCollapse
      ? [
          {
            id: 'collapse',
            label: t('find.collapse'),
            icon: <ChevronsDownUp aria-hidden="true" size={18} />,
            run: onCollapse,
          },
        ]
      : []),
  ];

  return (
    <Menu
      label={t('find.sortHere', { title })}
      icon={<ArrowDownUp aria-hidden="true" size={16} />}
      className={classNames(styles.trigger, now !== 'hand' && styles.sorted)}
      items={items}
    />
  );
};

/** The order of one list, and what else one person chooses for it. */
export const ListMenu = (props: ListToolsProps) => (
  <ToolTexts>
    <List {...props} />
  </ToolTexts>
);
