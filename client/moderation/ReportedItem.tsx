import { useRef, useState } from 'react';
import type { ReportedAnswer } from '../../shared/api/moderation-queue.ts';
import { cleanText } from '../../shared/lib/text.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import type { Decide } from './item-keys.ts';
import { ItemForm } from './ItemForm.tsx';
import { backTo, LineToAuthor, QueueItem } from './QueueItem.tsx';
import styles from './ModerationPanel.module.css';

const Report = ({ report }: { report: ReportedAnswer['reports'][number] }) => {
  const t = useText();
  const { moment } = useTimes();
  const name = usePerson(report.person)?.name || t('moderation.somebody');
  return (
    <li className={styles.hint}>
      {t('moderation.reportedBy', { name, when: moment(report.at) })}
      {report.reason !== '' && <span dir="auto"> {report.reason}</span>}
    </li>
  );
};

type ReportedItemProps = { item: ReportedAnswer; place: string; decide: Decide };

/** A note that somebody reported: it may stay, or comes back, or it is taken away. */
export const ReportedItem = ({ item, place, decide }: ReportedItemProps) => {
  const t = useText();
  const ref = useRef<HTMLLIElement>(null);
  const author = usePerson(item.author ?? '')?.name;
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState('');
  const { board, note, held, reports } = item;
  const keep = () => {
    void decide({ type: 'report.keep', board, note }, t('moderation.stays'), ref.current);
  };
  const close = () => {
    setAsks(false);
    backTo(ref);
  };
  return (
    <QueueItem
      ref={ref}
      note={item}
      line={[place, author].filter(Boolean).join(' · ')}
      facts={
        <>
          {held && <p className={styles.held}>{t('moderation.held')}</p>}
          <ul className={styles.reports}>
            {reports.map((report) => (
              <Report key={report.person} report={report} />
            ))}
          </ul>
        </>
      }
      deeds={[
        {
          key: 'a',
          label: t(held ? 'moderation.bringBack' : 'moderation.letStand'),
          run: keep,
        },
        { key: 'd', label: t('moderation.remove'), run: () => setAsks(true) },
      ]}
    >
      {asks && (
        <ItemForm
          submitLabel={t('moderation.removeNow')}
          onClose={close}
          onSubmit={() =>
            void decide(
              { type: 'report.remove', board, note, reason: cleanText(reason).trim() },
              t('moderation.removed'),
              ref.current,
            )
          }
        >
          <LineToAuthor
            label={t('moderation.removeReason')}
            hint={t('moderation.removeHint')}
            value={reason}
            onValue={setReason}
          />
        </ItemForm>
      )}
    </QueueItem>
  );
};
