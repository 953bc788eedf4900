import { useRef } from 'react';
import { WHOLE_BOARD } from '../../find/find.ts';
import { useShownNotes } from '../../find/use-find.ts';
import { WaitingNotes } from '../../find/WaitingNotes.tsx';
import { ToolTexts } from '../../i18n/ToolTexts.tsx';
import { useText } from '../../i18n/text.ts';
import { BoardWritingBox } from '../../note/BoardWritingBox.tsx';
import { UnlessEmpty } from '../../section/EmptyBoard.tsx';
import { Grid } from './Grid.tsx';
import styles from './TableView.module.css';

const Table = () => {
  const t = useText();
  const { noteIds, total } = useShownNotes(WHOLE_BOARD);
  const gridRef = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <BoardWritingBox onPosted={() => gridRef.current?.scrollTo({ top: 0 })} />
        <WaitingNotes listId={WHOLE_BOARD} />
      </div>
      {noteIds.length === 0 ? (
        <p className={styles.empty}>{t(total > 0 ? 'views.noneFound' : 'views.noNotes')}</p>
      ) : (
        <Grid noteIds={noteIds} gridRef={gridRef} />
      )}
    </div>
  );
};

/** A row for each note, to look things up, put them in order and fill in what is missing. */
export const TableView = () => (
  <UnlessEmpty>
    <ToolTexts>
      <Table />
    </ToolTexts>
  </UnlessEmpty>
);
