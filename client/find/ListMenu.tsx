import { ArrowDownUp, ChevronsDownUp } from 'lucide-react';
import type { Sort } from '../../shared/views/sort.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { classNames } from '../ui/class-names.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import type { ListToolsProps } from './ListTools.tsx';
import styles from './ListMenu.module.css';
import { sortItems } from './sort-items.ts';
import { SORT_NAMES } from './sort-names.ts';
import { useShownNotes } from './use-find.ts';
import { useFinding } from './use-finding.ts';

const List = ({ listId, title, onCollapse }: ListToolsProps) => {
  const t = useText();
  const finding = useFinding();
  const { sort: now } = useShownNotes(listId);

  const onSort = (sort: Sort) => {
    finding.sortBy(sort, listId);
    announce(t('find.sorted', { sort: t(SORT_NAMES[sort]) }));
  };

  const items = (): readonly MenuItem[] => [
    ...sortItems(t, finding, { now, onSort }),
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
