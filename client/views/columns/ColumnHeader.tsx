import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useSection } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { SectionForm } from '../../section/SectionForm.tsx';
import { SectionMenu } from '../../section/SectionMenu.tsx';
import {
  focusSectionSoon,
  useMayArrange,
  useSectionDeeds,
} from '../../section/use-section-deeds.ts';
import styles from './ColumnHeader.module.css';

type ColumnHeaderProps = { sectionId: string; titleId: string; count: number };

/** A column's title, how many notes it has, and its prompt; facilitators change them in place. */
export const ColumnHeader = ({ sectionId, titleId, count }: ColumnHeaderProps) => {
  const t = useText();
  const section = useSection(sectionId);
  const titleOf = useSectionTitle();
  const mayArrange = useMayArrange();
  const deeds = useSectionDeeds();
  const [isEditing, setEditing] = useState(false);

  const endEditing = () => {
    setEditing(false);
    focusSectionSoon(sectionId);
  };

  if (isEditing && section && mayArrange) {
    return (
      <div className={styles.header}>
        <h2 id={titleId}>
          <VisuallyHidden>{titleOf(sectionId)}</VisuallyHidden>
        </h2>
        <SectionForm
          title={section.title}
          prompt={section.prompt}
          onSave={(words) => {
            deeds.edit(sectionId, words);
            endEditing();
          }}
          onCancel={endEditing}
        />
      </div>
    );
  }

  const color = section?.color;
  return (
    <header className={styles.header} style={color && { borderColor: `var(--note-${color}-edge)` }}>
      <div className={styles.line}>
        <h2 id={titleId} dir="auto">
          {titleOf(sectionId)}
        </h2>
        {section?.locked && (
          <span className={styles.lock} title={t('columns.locked')}>
            <Lock aria-hidden="true" size={16} />
            <VisuallyHidden>{t('columns.locked')}</VisuallyHidden>
          </span>
        )}
        <span className={styles.count}>
          <span aria-hidden="true">{count}</span>
          <VisuallyHidden>{t('columns.count', { count })}</VisuallyHidden>
        </span>
        {section && mayArrange && (
          <SectionMenu sectionId={sectionId} axis="row" onEdit={() => setEditing(true)} />
        )}
      </div>
      {section && section.prompt !== '' && (
        <p dir="auto" className={styles.prompt}>
          {section.prompt}
        </p>
      )}
    </header>
  );
};
