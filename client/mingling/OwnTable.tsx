import { Suspense, useState } from 'react';
import { Link2, Shuffle } from 'lucide-react';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { BoardLink } from './BoardLink.tsx';
import { HarvestField } from './HarvestField.tsx';
import { LinePlace } from './LinePlace.tsx';
import { MergeProposals } from './MergeProposals.tsx';
import type { Phase } from './phase.ts';
import { RefusedWords } from './RefusedWords.tsx';
import { rowAnchor } from './row-anchor.ts';
import { ownRows, type TableRow } from './table-row.ts';
import { TableNote } from './TableNote.tsx';
import { mayRun, useMingling } from './tools.ts';
import { useLinksTime } from './use-links-time.ts';
import { useTableDeeds } from './use-table-deeds.ts';
import { later } from '../ui/later.ts';
import styles from './OwnTable.module.css';

const OwnLinkDialog = later(async () => (await import('./OwnLinkDialog.tsx')).OwnLinkDialog);

type OwnTableProps = { rows: readonly TableRow[]; phase: Phase };

/** A table that was given to the reader to run, and at which they do not sit; the row has the button. */
const Hosted = ({ row }: { row: TableRow }) => {
  const t = useText();
  const { language } = useMingling();
  return (
    <p>
      {t('mingling.youHost')}{' '}
      <a href={`#${rowAnchor(row.id)}`} lang={row.table.language ?? language}>
        {row.table.topic}
      </a>
    </p>
  );
};

const NoTable = ({ rows, phase }: OwnTableProps) => {
  const t = useText();
  const { personId } = useMingling();
  const { busy, problem, surprise } = useTableDeeds();
  const hosted = rows.filter(({ table }) => table.host === personId);
  return (
    <>
      {hosted.map((row) => (
        <Hosted key={row.id} row={row} />
      ))}
      <div className={styles.none}>
        <p>{t(phase === 'over' ? 'mingling.noSeatAtEnd' : 'mingling.noSeat')}</p>
        {phase !== 'over' && (
          <Button
            icon={<Shuffle aria-hidden="true" size={18} />}
            busy={busy}
            onClick={() => void surprise()}
          >
            {t('mingling.surprise')}
          </Button>
        )}
      </div>
      <RefusedWords problem={problem} />
    </>
  );
};

const Call = ({ row }: { row: TableRow }) => {
  const t = useText();
  const when = useLinksTime();
  const tools = useMingling();
  const [isPasting, setPasting] = useState(false);
  const { link, hasOwnLink } = row.table;
  if (link)
    return (
      <OutsideLink href={link} look="primary" size="large" of={row.table.topic}>
        {t('mingling.openOwnCall')}
      </OutsideLink>
    );
  if (tools.linksAreOut)
    return mayRun(tools, row) ? (
      <>
        <p>{t('mingling.pasteLink')}</p>
        <Button icon={<Link2 aria-hidden="true" size={18} />} onClick={() => setPasting(true)}>
          {t('mingling.pasteOwnLink')}
        </Button>
        <Suspense>
          {isPasting && <OwnLinkDialog row={row} onClose={() => setPasting(false)} />}
        </Suspense>
      </>
    ) : (
      <p>{t('mingling.noLinkYet')}</p>
    );
  if (when === null) return null;
  return <p>{t(hasOwnLink ? 'mingling.ownLinkComes' : 'mingling.callComes', { when })}</p>;
};

const Seated = ({ row, rows, phase }: OwnTableProps & { row: TableRow }) => {
  const t = useText();
  const { path, language } = useMingling();
  const { busy, problem, leave, carryOn, stopCarryingOn } = useTableDeeds();
  const { table } = row;
  // What a table leaves is no question before people have sat there together.
  const hasBegun = phase !== 'before' && phase !== 'soon';
  return (
    <>
      <div className={styles.seated}>
        <p className={styles.topic}>
          {t('mingling.youSitAt')}{' '}
          <a href={`#${rowAnchor(row.id)}`} lang={table.language ?? language}>
            {table.topic}
          </a>
        </p>
        <Button busy={busy} onClick={() => void leave(row.id)}>
          {t('mingling.leave')}
        </Button>
      </div>
      <div className={styles.call}>
        <Call row={row} />
      </div>
      {phase === 'soon' && row.people.length === 1 && <p>{t('mingling.aloneHint')}</p>}
      <MergeProposals row={row} rows={rows} />
      <div className={styles.leaves}>
        <TableNote row={row} />
        {hasBegun && <HarvestField row={row} />}
      </div>
      {table.board && <BoardLink to={`${path}/b/${table.board}`} topic={table.topic} />}
      {hasBegun && (
        <div className={styles.after}>
          <p>{t(table.carriesOn ? 'mingling.carryingOnMeaning' : 'mingling.carryOnMeaning')}</p>
          <Button
            look="quiet"
            busy={busy}
            onClick={() => void (table.carriesOn ? stopCarryingOn(row.id) : carryOn(row.id))}
          >
            {t(table.carriesOn ? 'mingling.stopCarryingOn' : 'mingling.carryOn')}
          </Button>
        </div>
      )}
      <RefusedWords problem={problem} />
    </>
  );
};

/** Where the reader sits or waits, and all that is theirs to do there; without a seat, how to get one. */
export const OwnTable = ({ rows, phase }: OwnTableProps) => {
  const t = useText();
  const { seat, wait } = ownRows(rows);
  return (
    <section aria-labelledby="own-table" className={styles.panel}>
      <h2 id="own-table" className={styles.heading}>
        {t('mingling.ownTable')}
      </h2>
      {seat ? (
        <Seated row={seat} rows={rows} phase={phase} />
      ) : wait ? null : (
        <NoTable rows={rows} phase={phase} />
      )}
      {wait && <LinePlace row={wait} />}
    </section>
  );
};
