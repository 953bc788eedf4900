import { Lock } from 'lucide-react';
import { ListOrder, ListTools } from '../../find/ListTools.tsx';
import { useText } from '../../i18n/text.ts';
import { SectionMenuLater } from '../../section/SectionMenuLater.tsx';
import { useSectionEditing } from '../../section/use-section-editing.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { headingId } from './outline-ids.ts';
import styles from './OutlineSectionHeader.module.css';

type OutlineSectionHeaderProps = {
  sectionId: string;
  /** How many notes the section has. */
  count: number;
  /** How many of them are shown. */
  shown: number;
  /** Whether the lock is told here. */
  saysLocked: boolean;
};

/** A section's heading with its count, its prompt and its lock; facilitators change them in place. */
export const OutlineSectionHeader = ({
  sectionId,
  count,
  shown,
  saysLocked,
}: OutlineSectionHeaderProps) => {
  const t = useText();
  const { section, title, mayArrange, form, startEditing } = useSectionEditing(sectionId);

  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h2 id={headingId(sectionId)} tabIndex={-1} dir="auto">
          {title}
          <span aria-hidden="true" className={styles.count}>
            {shown === count ? count : `${shown}/${count}`}
          </span>
          <VisuallyHidden>
            ,{' '}
            {shown === count
              ? t('columns.count', { count })
              : t('columns.countShown', { shown, count })}
          </VisuallyHidden>
        </h2>
        <div className={styles.tools}>
          <ListTools listId={sectionId} title={title} />
          {section && mayArrange && !form && (
            <SectionMenuLater sectionId={sectionId} axis="column" onEdit={startEditing} />
          )}
        </div>
      </div>
      <ListOrder listId={sectionId} />
      {form}
      {!form && section && section.prompt !== '' && (
        <p dir="auto" className={styles.prompt}>
          {section.prompt}
        </p>
      )}
      {saysLocked && section?.locked && (
        <p className={styles.locked}>
          <Lock aria-hidden="true" size={14} />
          {t('columns.locked')}
        </p>
      )}
    </header>
  );
};
