import { use } from 'react';
import { useText } from '../../i18n/text.ts';
import { CardArticle } from '../../cards/CardArticle.tsx';
import { useCarry } from '../../cards/use-carry.ts';
import { dateChange } from '../../note/note-changes.ts';
import { AskDateContext } from './ask-date.ts';
import styles from './CarriableCard.module.css';

/** A note that can be carried to another date. */
export const CarriableCard = ({ noteId }: { noteId: string }) => {
  const { carry } = useCarry(noteId, dateChange);
  return <CardArticle noteId={noteId} carry={carry} />;
};

/** A note without a date, and the button that gives it one. */
export const UndatedCard = ({ noteId }: { noteId: string }) => {
  const t = useText();
  const { carry, mayCarry } = useCarry(noteId, dateChange);
  const askDate = use(AskDateContext);
  return (
    <CardArticle
      noteId={noteId}
      carry={carry}
      below={
        mayCarry && (
          <button type="button" className={styles.setDate} onClick={() => askDate(noteId)}>
            {t('views.timeline.setDate')}
          </button>
        )
      }
    />
  );
};
