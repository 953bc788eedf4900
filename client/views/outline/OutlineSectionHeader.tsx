import { Lock } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import { SectionMenu } from '../../section/SectionMenu.tsx';
import { useSectionEditing } from '../../section/use-section-editing.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { headingId } from './outline-ids.ts';
import styles from './OutlineSectionHeader.module.css';

type OutlineSectionHeaderProps = {
  sectionId: string;
  /** How many notes the section has. */
  count: number;
  /** Whether the lock is told here. */
  saysLocked: boolean;
};

/** A section's heading with its count, its prompt and its lock; facilitators change them in place. */
export const OutlineSectionHeader = ({
  sectionId,
  count,
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
            {count}
          </span>
          <VisuallyHidden>, {t('columns.count', { count })}</VisuallyHidden>
        </h2>
        {section && mayArrange && !form && (
          <SectionMenu sectionId={sectionId} axis="column" onEdit={startEditing} />
        )}
      </div>
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
