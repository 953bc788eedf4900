import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { RefusedWords } from './RefusedWords.tsx';
import { rowAnchor } from './row-anchor.ts';
import type { TableRow } from './table-row.ts';
import { useMingling } from './tools.ts';
import { useTableDeeds } from './use-table-deeds.ts';
import styles from './OwnTable.module.css';

/** The full table whose next seat the reader waits for. */
export const LinePlace = ({ row }: { row: TableRow }) => {
  const t = useText();
  const { language } = useMingling();
  const { busy, problem, leave } = useTableDeeds();
  const { own, table } = row;
  return (
    <>
      <div className={styles.seated}>
        <p>
          {own.kind === 'waits'
            ? t('mingling.youWaitFor', { position: own.position })
            : t('mingling.heldForYou')}{' '}
          <a href={`#${rowAnchor(row.id)}`} lang={table.language ?? language}>
            {table.topic}
          </a>
        </p>
        <Button look="quiet" busy={busy} onClick={() => void leave(row.id)}>
          {t('mingling.leaveLine')}
        </Button>
      </div>
      <RefusedWords problem={problem} />
    </>
  );
};
