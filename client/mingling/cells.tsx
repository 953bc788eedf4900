import { useState } from 'react';
import { LANGUAGE_NAMES } from '../i18n/language-choice.ts';
import { useText } from '../i18n/text.ts';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { BoardLink } from './BoardLink.tsx';
import { PersonName } from './PersonName.tsx';
import { PeopleDialog } from './PeopleDialog.tsx';
import { isClosed, isFull, type TableRow } from './table-row.ts';
import { useMingling } from './tools.ts';
import { useLinksTime } from './use-links-time.ts';
import styles from './cells.module.css';

type CellProps = { row: TableRow };

/** So many names stand in a row; the others are one press away, so that rows keep their height as people come. */
const NAMES_SHOWN = 3;

/** What a table is about, and what it is to the reader. */
export const TopicCell = ({ row, heading = false }: CellProps & { heading?: boolean }) => {
  const t = useText();
  const tools = useMingling();
  const { table } = row;
  const Title = heading ? 'h3' : 'span';
  return (
    <div className={styles.topic}>
      <Title className={styles.title} lang={table.language ?? tools.language}>
        {table.topic}
      </Title>
      {(row.own.kind === 'sits' || isClosed(row) || table.language) && (
        <span className={styles.marks}>
          {row.own.kind === 'sits' && <span className={styles.mine}>{t('mingling.yours')}</span>}
          {isClosed(row) && <span className={styles.mark}>{t('mingling.isClosed')}</span>}
          {table.language && (
            <span className={styles.mark} lang={table.language}>
              {LANGUAGE_NAMES[table.language]}
            </span>
          )}
        </span>
      )}
    </div>
  );
};

/** Why a table is there, what it has left for the others, and its board. */
export const WhyCell = ({ row }: CellProps) => {
  const t = useText();
  const { path, language } = useMingling();
  const { table, joins, invites } = row;
  const lang = table.language ?? language;
  if (!table.why && !joins && !invites && !table.harvest && !table.board) return null;
  return (
    <div className={styles.topic}>
      {table.why && (
        <span className={styles.why} lang={lang}>
          {table.why}
        </span>
      )}
      {joins && (
        <span className={styles.why}>{t('mingling.wantsToJoin', { topic: joins.topic })}</span>
      )}
      {invites && (
        <span className={styles.why}>{t('mingling.wouldTakeIn', { topic: invites.topic })}</span>
      )}
      {table.harvest && (
        <span className={styles.harvest}>
          {t('mingling.harvested')} <q lang={lang}>{table.harvest}</q>
        </span>
      )}
      {table.board && <BoardLink to={`${path}/b/${table.board}`} topic={table.topic} />}
    </div>
  );
};

/** A dash for the eyes, words for the ears. */
const Nothing = ({ children }: { children: string }) => (
  <>
    <span aria-hidden="true">–</span>
    <VisuallyHidden>{children}</VisuallyHidden>
  </>
);

/** Who runs the table; silent for viewers, who are told no names. */
export const HostCell = ({ row }: CellProps) => {
  const t = useText();
  const { seesNames } = useMingling();
  if (!seesNames) return <span aria-hidden="true">–</span>;
  const { host } = row.table;
  return host ? <PersonName personId={host} /> : <Nothing>{t('mingling.noHost')}</Nothing>;
};

/** Seats taken of all, and how many stand in line. */
export const SeatsCell = ({ row }: CellProps) => {
  const t = useText();
  const { capacity } = row.table;
  const taken = row.people.length + row.held.length;
  return (
    <>
      <span className={styles.seats} aria-hidden="true">
        {capacity === 0 ? taken : `${taken}/${capacity}`}
      </span>
      <VisuallyHidden>
        {capacity === 0
          ? t('mingling.seatsWithoutEnd', { taken })
          : t('mingling.seatsOf', { taken, capacity })}
      </VisuallyHidden>
      <span className={styles.line}>
        {row.line.length > 0
          ? t('mingling.inLine', { count: row.line.length })
          : isFull(row)
            ? t('mingling.full')
            : capacity === 0
              ? t('mingling.noLimit')
              : ''}
      </span>
    </>
  );
};

/** Who is there, by name. */
export const PeopleCell = ({ row }: CellProps) => {
  const t = useText();
  const { seesNames } = useMingling();
  const [isOpen, setOpen] = useState(false);
  const { people, table } = row;
  if (people.length === 0) return <span className={styles.nobody}>{t('mingling.nobody')}</span>;
  if (!seesNames) return <span>{t('mingling.peopleCount', { count: people.length })}</span>;
  const more = people.length - NAMES_SHOWN;
  return (
    <div className={styles.people}>
      <ul className={styles.names}>
        {people.slice(0, NAMES_SHOWN).map((person) => (
          <li key={person}>
            <PersonName personId={person} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          className={styles.more}
          aria-label={t('mingling.morePeople', { count: more, topic: table.topic })}
          onClick={() => setOpen(true)}
        >
          +{more}
        </button>
      )}
      {isOpen && <PeopleDialog row={row} onClose={() => setOpen(false)} />}
    </div>
  );
};

/** The table’s video call, or when it comes. */
export const CallCell = ({ row }: CellProps) => {
  const t = useText();
  const when = useLinksTime();
  const { linksAreOut } = useMingling();
  const { link, topic } = row.table;
  if (link)
    return (
      <OutsideLink href={link} size="small" of={topic}>
        {t('mingling.openCall')}
      </OutsideLink>
    );
  if (when !== null)
    return <span className={styles.later}>{t('mingling.linkComes', { when })}</span>;
  const none = t('mingling.noLink');
  return <span className={styles.later}>{linksAreOut ? none : <Nothing>{none}</Nothing>}</span>;
};
