import type { ReactNode } from 'react';
import { useNoteIds, useSectionIds } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AddSection } from './AddSection.tsx';
import { useMayArrange } from './use-section-deeds.ts';
import styles from './EmptyBoard.module.css';

/** What any view shows of a board without sections and notes: what to wait for, or for whoever may, how to begin. */
export const EmptyBoard = () => {
  const t = useText();
  const mayArrange = useMayArrange();
  return (
    <div className={styles.nothing}>
      <EmptyState
        text={t(mayArrange ? 'columns.emptyBoardFacilitator' : 'columns.emptyBoard')}
        action={mayArrange && <AddSection />}
      />
    </div>
  );
};

/** The view inside, as soon as the board has something to show. */
export const UnlessEmpty = ({ children }: { children: ReactNode }) => {
  const hasSections = useSectionIds().length > 0;
  const hasLoose = useNoteIds('').length > 0;
  return hasSections || hasLoose ? children : <EmptyBoard />;
};
