import { useText } from '../i18n/text.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { Button, type ButtonLook } from '../ui/Button.tsx';
import { isClosed, isFull, type TableRow } from './table-row.ts';
import { useMingling } from './tools.ts';
import type { TableDeeds } from './use-table-deeds.ts';
import styles from './SeatButton.module.css';

type SeatButtonProps = { row: TableRow; deeds: TableDeeds };

type Offer = {
  readonly label: MessageKey;
  readonly look: ButtonLook;
  readonly run: (deeds: TableDeeds, table: string) => Promise<void>;
};

const join: Offer['run'] = (deeds, table) => deeds.join(table);
const leave: Offer['run'] = (deeds, table) => deeds.leave(table);

/** The one thing that the reader can do about a seat here; `null` at a closed table of others. */
const offerOf = (row: TableRow): Offer | null => {
  switch (row.own.kind) {
    case 'sits':
      return { label: 'mingling.leave', look: 'secondary', run: leave };
    case 'waits':
      return { label: 'mingling.leaveLine', look: 'secondary', run: leave };
    case 'held':
      return { label: 'mingling.takeSeat', look: 'primary', run: join };
    case 'none':
    case 'sat':
      if (isClosed(row)) return null;
      return isFull(row)
        ? { label: 'mingling.wait', look: 'secondary', run: join }
        : { label: 'mingling.join', look: 'secondary', run: join };
  }
};

/** One button in a table's row; it stays the same element, so that the focus stays as its deed changes. */
export const SeatButton = ({ row, deeds }: SeatButtonProps) => {
  const t = useText();
  const { takesPart } = useMingling();
  const offer = offerOf(row);
  if (!takesPart || !offer) return null;
  const label = t(offer.label);
  return (
    <div className={styles.seat}>
      <Button
        look={offer.look}
        busy={deeds.busy}
        aria-label={`${label}: ${row.table.topic}`}
        onClick={() => void offer.run(deeds, row.id)}
      >
        {label}
      </Button>
      {row.own.kind === 'waits' && (
        <span className={styles.position}>
          {t('mingling.position', { position: row.own.position })}
        </span>
      )}
    </div>
  );
};
