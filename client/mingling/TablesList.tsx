import { useText } from '../i18n/text.ts';
import { useMedia } from '../ui/use-media.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { TableRow } from './table-row.ts';
import { CardRow, WideRow } from './TableRowView.tsx';
import { useMingling } from './tools.ts';
import styles from './TablesList.module.css';

/** Too narrow for six columns. */
const CARDS = '(max-width: 60rem)';

/** All tables: a plain table where there is room, a list of cards where there is not. */
export const TablesList = ({ rows }: { rows: readonly TableRow[] }) => {
  const t = useText();
  const { takesPart } = useMingling();
  const asCards = useMedia(CARDS);
  if (asCards)
    return (
      <ul className={styles.cards} aria-label={t('mingling.tables')}>
        {rows.map((row) => (
          <CardRow key={row.id} row={row} />
        ))}
      </ul>
    );
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{t('mingling.tables')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.topic}>
            {t('mingling.topic')}
          </th>
          <th scope="col" className={styles.host}>
            {t('mingling.host')}
          </th>
          <th scope="col" className={styles.seats}>
            {t('mingling.seats')}
          </th>
          <th scope="col">{t('mingling.people')}</th>
          <th scope="col" className={styles.call}>
            {t('mingling.call')}
          </th>
          {takesPart && (
            <th scope="col" className={styles.deeds}>
              <VisuallyHidden>{t('mingling.deeds')}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <WideRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
};
