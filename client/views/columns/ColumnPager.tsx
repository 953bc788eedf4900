import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useFind } from '../../find/use-find.ts';
import { useText } from '../../i18n/text.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { announce } from '../../ui/announcer.ts';
import { Menu } from '../../ui/Menu.tsx';
import { ReasonIconButton } from '../../ui/ReasonIconButton.tsx';
import styles from './ColumnPager.module.css';

type ColumnPagerProps = {
  columnIds: readonly string[];
  shown: string;
  onShow: (columnId: string) => void;
};

/** Leads a phone from section to section: to the neighbours, or by the list in the middle to any of them. */
export const ColumnPager = ({ columnIds, shown, onShow }: ColumnPagerProps) => {
  const t = useText();
  const titleOf = useSectionTitle();
  const find = useFind();
  const index = columnIds.indexOf(shown);
  const previous = columnIds[index - 1];
  const next = columnIds[index + 1];
  const go = (id: string | undefined) => {
    if (id === undefined) return;
    onShow(id);
    const place = columnIds.indexOf(id) + 1;
    announce(t('columns.shown', { title: titleOf(id), place, count: columnIds.length }));
  };

  return (
    <nav aria-label={t('columns.pager')} className={styles.pager}>
      <ReasonIconButton
        label={
          previous === undefined
            ? t('columns.previous')
            : t('columns.previousSection', { title: titleOf(previous) })
        }
        icon={<ChevronLeft aria-hidden="true" size={22} />}
        reason={previous === undefined ? t('columns.noPreviousSection') : null}
        onClick={() => go(previous)}
      />
      <Menu
        label={t('columns.sectionOf', { place: index + 1, count: columnIds.length })}
        className={styles.place}
        items={() =>
          columnIds.map((id) => ({
            id,
            label: find.isOn() ? `${titleOf(id)} (${find.shown(id).noteIds.length})` : titleOf(id),
            checked: id === shown,
            run: () => go(id),
          }))
        }
      />
      <ReasonIconButton
        label={
          next === undefined
            ? t('columns.next')
            : t('columns.nextSection', { title: titleOf(next) })
        }
        icon={<ChevronRight aria-hidden="true" size={22} />}
        reason={next === undefined ? t('columns.noNextSection') : null}
        onClick={() => go(next)}
      />
    </nav>
  );
};
