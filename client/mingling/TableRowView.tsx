import { memo } from 'react';
import { useText } from '../i18n/text.ts';
import { classNames } from '../ui/class-names.ts';
import { CallCell, HostCell, PeopleCell, SeatsCell, TopicCell, WhyCell } from './cells.tsx';
import { RefusedWords } from './RefusedWords.tsx';
import { rowAnchor } from './row-anchor.ts';
import { SeatButton } from './SeatButton.tsx';
import type { TableRow } from './table-row.ts';
import { TableMenu } from './TableMenu.tsx';
import { mayRun, useMingling } from './tools.ts';
import { type TableDeeds, useTableDeeds } from './use-table-deeds.ts';
import styles from './TableRowView.module.css';

type RowProps = { row: TableRow };

const RowMenu = ({ row, deeds }: RowProps & { deeds: TableDeeds }) => {
  const tools = useMingling();
  const runs = mayRun(tools, row);
  return (
    (runs || (tools.takesPart && row.own.kind === 'sat')) && (
      <TableMenu row={row} deeds={deeds} runs={runs} />
    )
  );
};

/** A table as a row of the wide page's table. Drawn anew only when something in it has changed. */
export const WideRow = memo(({ row }: RowProps) => {
  const tools = useMingling();
  const deeds = useTableDeeds();
  const mine = row.own.kind === 'sits';
  return (
    <>
      <tr id={rowAnchor(row.id)} className={classNames(styles.row, mine && styles.mine)}>
        <th scope="row" abbr={row.table.topic}>
          <div className={styles.about}>
            <TopicCell row={row} />
            <WhyCell row={row} />
          </div>
        </th>
        <td>
          <HostCell row={row} />
        </td>
        <td>
          <SeatsCell row={row} />
        </td>
        <td>
          <PeopleCell row={row} />
        </td>
        <td>
          <CallCell row={row} />
        </td>
        {tools.takesPart && (
          <td>
            <div className={styles.deeds}>
              <SeatButton row={row} deeds={deeds} />
              <RowMenu row={row} deeds={deeds} />
            </div>
          </td>
        )}
      </tr>
      {deeds.problem && (
        <tr className={classNames(styles.refusal, mine && styles.mine)}>
          <td colSpan={6}>
            <RefusedWords problem={deeds.problem} />
          </td>
        </tr>
      )}
    </>
  );
});

/** The same table as a card of the narrow page's list. */
export const CardRow = memo(({ row }: RowProps) => {
  const t = useText();
  const deeds = useTableDeeds();
  return (
    <li
      id={rowAnchor(row.id)}
      className={classNames(styles.card, row.own.kind === 'sits' && styles.mine)}
    >
      <TopicCell row={row} heading />
      <WhyCell row={row} />
      <dl className={styles.facts}>
        <div className={styles.seats}>
          <dt>{t('mingling.seats')}</dt>
          <dd>
            <SeatsCell row={row} />
          </dd>
        </div>
        <div>
          <dt>{t('mingling.host')}</dt>
          <dd>
            <HostCell row={row} />
          </dd>
        </div>
        <div className={styles.people}>
          <dt>{t('mingling.people')}</dt>
          <dd>
            <PeopleCell row={row} />
          </dd>
        </div>
      </dl>
      <div className={styles.foot}>
        <div className={styles.call}>
          {row.table.link === undefined && (
            <span className={styles.label}>{t('mingling.call')}</span>
          )}
          <CallCell row={row} />
        </div>
        <div className={styles.deeds}>
          <SeatButton row={row} deeds={deeds} />
          <RowMenu row={row} deeds={deeds} />
        </div>
      </div>
      <RefusedWords problem={deeds.problem} />
    </li>
  );
});
