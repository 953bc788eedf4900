import { useId, useRef } from 'react';
import type { RemovedAnswer } from '../../shared/api/moderation-queue.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { NoteText } from '../note/NoteText.tsx';
import { Button } from '../ui/Button.tsx';
import type { Decide } from './item-keys.ts';
import { QueuedFile } from './QueuedFile.tsx';
import styles from './ModerationPanel.module.css';

type RemovedItemProps = { item: RemovedAnswer; place: string; decide: Decide };

/** A note that a facilitator took away: for some weeks it can be brought back. */
export const RemovedItem = ({ item, place, decide }: RemovedItemProps) => {
  const t = useText();
  const { moment } = useTimes();
  const ref = useRef<HTMLLIElement>(null);
  const textId = useId();
  const name = usePerson(item.by)?.name || t('moderation.somebody');
  const { board, note, reason, at } = item;
  return (
    <li ref={ref} className={styles.item}>
      {place !== '' && <p className={styles.hint}>{place}</p>}
      <div id={textId}>
        {item.text.trim() !== '' && <NoteText text={item.text} marks={item.marks} />}
        {item.attachment && <QueuedFile boardId={item.board} file={item.attachment} />}
      </div>
      <p className={styles.hint}>
        {t('moderation.removedBy', { name, when: moment(at) })}
        {reason !== '' && <span dir="auto"> {reason}</span>}
      </p>
      <div className={styles.deeds}>
        <Button
          size="small"
          aria-describedby={textId}
          onClick={() =>
            void decide({ type: 'report.keep', board, note }, t('moderation.stays'), ref.current)
          }
        >
          {t('moderation.bringBack')}
        </Button>
      </div>
    </li>
  );
};
