import { Lock } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import { ListOrder, ListTools } from '../../find/ListTools.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { SectionMenuLater } from '../../section/SectionMenuLater.tsx';
import { useSectionEditing } from '../../section/use-section-editing.tsx';
import styles from './ColumnHeader.module.css';

type ColumnHeaderProps = {
  sectionId: string;
  titleId: string;
  count: number;
  /** How many of them are shown. */
  shown: number;
  /** Left out where columns can't be folded away. */
  onCollapse?: (() => void) | undefined;
};

/** A column's title, how many notes it has, and its prompt; facilitators change them in place. */
export const ColumnHeader = ({
  sectionId,
  titleId,
  count,
  shown,
  onCollapse,
}: ColumnHeaderProps) => {
  const t = useText();
  const { section, title, mayArrange, form, startEditing } = useSectionEditing(sectionId);

  if (form) {
    return (
      <div className={styles.header}>
        <h2 id={titleId}>
          <VisuallyHidden>{title}</VisuallyHidden>
        </h2>
        {form}
      </div>
    );
  }

  const color = section?.color;
  return (
    <header className={styles.header} style={color && { borderColor: `var(--note-${color}-edge)` }}>
      <div className={styles.line}>
        <h2 id={titleId} dir="auto">
          {title}
        </h2>
        {section?.locked && (
          <span className={styles.lock} title={t('columns.locked')}>
            <Lock aria-hidden="true" size={16} />
            <VisuallyHidden>{t('columns.locked')}</VisuallyHidden>
          </span>
        )}
        <span className={styles.count}>
          <span aria-hidden="true">{shown === count ? count : `${shown}/${count}`}</span>
          <VisuallyHidden>
            {shown === count
              ? t('columns.count', { count })
              : t('columns.countShown', { shown, count })}
          </VisuallyHidden>
        </span>
        <ListTools listId={sectionId} title={title} onCollapse={onCollapse} />
        {section && mayArrange && (
          <SectionMenuLater sectionId={sectionId} axis="row" onEdit={startEditing} />
        )}
      </div>
      <ListOrder listId={sectionId} />
      {section && section.prompt !== '' && (
        <p dir="auto" className={styles.prompt}>
          {section.prompt}
        </p>
      )}
    </header>
  );
};
