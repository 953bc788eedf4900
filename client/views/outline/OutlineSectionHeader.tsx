import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useSection } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { SectionForm } from '../../section/SectionForm.tsx';
import { SectionMenu } from '../../section/SectionMenu.tsx';
import {
  focusSectionSoon,
  useMayArrange,
  useSectionDeeds,
} from '../../section/use-section-deeds.ts';
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
  const section = useSection(sectionId);
  const titleOf = useSectionTitle();
  const mayArrange = useMayArrange();
  const deeds = useSectionDeeds();
  const [isEditing, setIsEditing] = useState(false);

  const endEditing = () => {
    setIsEditing(false);
    focusSectionSoon(sectionId);
  };

  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h2 id={headingId(sectionId)} tabIndex={-1} dir="auto">
          {titleOf(sectionId)}
          <span aria-hidden="true" className={styles.count}>
            {count}
          </span>
          <VisuallyHidden>, {t('columns.count', { count })}</VisuallyHidden>
        </h2>
        {section && mayArrange && !isEditing && (
          <SectionMenu sectionId={sectionId} axis="column" onEdit={() => setIsEditing(true)} />
        )}
      </div>
      {section && mayArrange && isEditing && (
        <SectionForm
          title={section.title}
          prompt={section.prompt}
          onSave={(words) => {
            deeds.edit(sectionId, words);
            endEditing();
          }}
          onCancel={endEditing}
        />
      )}
      {!isEditing && section && section.prompt !== '' && (
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
