import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { ReportedAnswer } from '../../shared/api/moderation-queue.ts';
import { MAX_RETURN_LENGTH } from '../../shared/board/draft.ts';
import { cleanText } from '../../shared/lib/text.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { NoteText } from '../note/NoteText.tsx';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { type Decide, itemKeys } from './item-keys.ts';
import { ItemForm } from './ItemForm.tsx';
import { QueuedFile } from './QueuedFile.tsx';
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
  const textId = useId();
  const author = usePerson(item.author ?? '')?.name;
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState('');
  const { board, note, held, reports } = item;
  const keep = () => {
    void decide({ type: 'report.keep', board, note }, t('moderation.stays'), ref.current);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) =>
    itemKeys({ a: keep, d: () => setAsks(true) })(event);
  const close = () => {
    setAsks(false);
    requestAnimationFrame(() => ref.current?.querySelector('button')?.focus());
  };
  const tie = { 'aria-describedby': textId, size: 'small' } as const;
  return (
    <li ref={ref} className={styles.item} onKeyDown={onKeyDown}>
      <p className={styles.hint}>{[place, author].filter(Boolean).join(' · ')}</p>
      <div id={textId}>
        {item.text.trim() !== '' && <NoteText text={item.text} marks={item.marks} />}
        {item.attachment && <QueuedFile boardId={item.board} file={item.attachment} />}
      </div>
      {held && <p className={styles.held}>{t('moderation.held')}</p>}
      <ul className={styles.reports}>
        {reports.map((report) => (
          <Report key={report.person} report={report} />
        ))}
      </ul>
      <div className={styles.deeds}>
        <Button {...tie} look="primary" aria-keyshortcuts="A" onClick={keep}>
          {t(held ? 'moderation.bringBack' : 'moderation.letStand')}
        </Button>
        <Button {...tie} aria-keyshortcuts="D" onClick={() => setAsks(true)}>
          {t('moderation.remove')}
        </Button>
      </div>
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
          <TextArea
            label={t('moderation.removeReason')}
            hint={t('moderation.removeHint')}
            maxLength={MAX_RETURN_LENGTH}
            value={reason}
            onValue={setReason}
          />
        </ItemForm>
      )}
    </li>
  );
};
