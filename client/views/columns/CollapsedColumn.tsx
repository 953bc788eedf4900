import { ChevronsLeftRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useSection } from '../../board/hooks.ts';
import { useIsFinding, useShownNotes } from '../../find/use-find.ts';
import { useText } from '../../i18n/text.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { classNames } from '../../ui/class-names.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './CollapsedColumn.module.css';

type CollapsedColumnProps = {
  sectionId: string;
  /** It has taken the place of the control that had the focus. */
  takesFocus: boolean;
  onUnfold: () => void;
};

/** A column that this person has folded away: its title, and how much of what they look for is in it. */
export const CollapsedColumn = ({ sectionId, takesFocus, onUnfold }: CollapsedColumnProps) => {
  const t = useText();
  const titleOf = useSectionTitle();
  const ref = useRef<HTMLButtonElement>(null);
  useSection(sectionId);
  useEffect(() => {
    if (takesFocus) ref.current?.focus();
  }, [takesFocus]);
  const isFinding = useIsFinding();
  const { noteIds, total, waiting } = useShownNotes(sectionId);
  const shown = noteIds.length + waiting;
  const title = titleOf(sectionId);
  const words = isFinding
    ? t('columns.unfoldMatches', { title, shown, count: total })
    : t('columns.unfold', { title, count: total });

  return (
    <section data-section={sectionId} aria-label={title} className={styles.column}>
      <button
        ref={ref}
        type="button"
        aria-expanded="false"
        title={words}
        className={styles.unfold}
        onClick={onUnfold}
      >
        <VisuallyHidden>{words}</VisuallyHidden>
        <ChevronsLeftRight aria-hidden="true" size={18} />
        <span
          aria-hidden="true"
          className={classNames(styles.count, isFinding && shown > 0 && styles.matches)}
        >
          {isFinding ? `${shown}/${total}` : total}
        </span>
        <span aria-hidden="true" dir="auto" className={styles.title}>
          {title}
        </span>
      </button>
    </section>
  );
};
