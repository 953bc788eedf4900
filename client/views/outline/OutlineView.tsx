import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useBoard, useMay, useNoteIds, useSectionIds } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { SectionDialog } from '../../section/SectionDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { OutlineContents } from './OutlineContents.tsx';
import { OutlineSection } from './OutlineSection.tsx';
import styles from './OutlineView.module.css';

/**
 * The board as a document: headings, lists and buttons, all of it on the page at once, so that a screen reader, the
 * browser's own search and a printer get the whole. Everything that can be done in another view can be done here.
 */
export const OutlineView = () => {
  const t = useText();
  const { store } = useBoard();
  const sectionIds = useSectionIds();
  const loose = useNoteIds('');
  const mayAdd = useMay({ op: 'put', root: 'sections', id: 'new', field: 'title' }).ok;
  const [isAdding, setIsAdding] = useState(false);
  const shown = loose.length > 0 ? [...sectionIds, ''] : sectionIds;

  const add = mayAdd && (
    <Button icon={<Plus aria-hidden="true" size={18} />} onClick={() => setIsAdding(true)}>
      {t('columns.addSection')}
    </Button>
  );

  return (
    <div className={styles.view}>
      <OutlineContents sectionIds={shown} />
      <div className={styles.document}>
        {store.info().description !== '' && (
          <p className={styles.description}>{store.info().description}</p>
        )}
        {shown.map((id) => (
          <OutlineSection key={id} sectionId={id} />
        ))}
        {shown.length === 0 ? (
          <EmptyState
            text={t(mayAdd ? 'columns.emptyBoardFacilitator' : 'columns.emptyBoard')}
            action={add}
          />
        ) : (
          add
        )}
      </div>
      {isAdding && <SectionDialog section={null} onClose={() => setIsAdding(false)} />}
    </div>
  );
};
