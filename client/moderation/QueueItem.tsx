import { type ReactNode, type Ref, type RefObject, useId } from 'react';
import type { AwaitingAnswer, ReportedAnswer } from '../../shared/api/moderation-queue.ts';
import { MAX_RETURN_LENGTH } from '../../shared/board/draft.ts';
import { NoteText } from '../note/NoteText.tsx';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { itemKeys } from './item-keys.ts';
import { QueuedFile } from './QueuedFile.tsx';
import styles from './ModerationPanel.module.css';

/** What can be decided about a note, by a button and, while the focus is at a button of the note, by a letter. */
export type Deed = { readonly key: string; readonly label: string; readonly run: () => void };

type QueueItemProps = {
  ref: Ref<HTMLLIElement>;
  note: AwaitingAnswer | ReportedAnswer;
  /** Above the words; '' for nothing. */
  line: string;
  /** Below the words: whose it is, and what was said of it. */
  facts: ReactNode;
  /** The usual one first. */
  deeds: readonly Deed[];
  /** What a decision asks. */
  children: ReactNode;
};

/** A note of the queue, with what can be decided about it. */
export const QueueItem = ({ ref, note, line, facts, deeds, children }: QueueItemProps) => {
  const textId = useId();
  return (
    <li
      ref={ref}
      className={styles.item}
      onKeyDown={itemKeys(Object.fromEntries(deeds.map(({ key, run }) => [key, run])))}
    >
      {line !== '' && <p className={styles.hint}>{line}</p>}
      <div id={textId}>
        {note.text.trim() !== '' && <NoteText text={note.text} marks={note.marks} />}
        {note.attachment && <QueuedFile boardId={note.board} file={note.attachment} />}
      </div>
      {facts}
      <div className={styles.deeds}>
        {deeds.map(({ key, label, run }, at) => (
          <Button
            key={key}
            size="small"
            look={at === 0 ? 'primary' : 'secondary'}
            aria-describedby={textId}
            aria-keyshortcuts={key.toUpperCase()}
            onClick={run}
          >
            {label}
          </Button>
        ))}
      </div>
      {children}
    </li>
  );
};

/** The focus goes back to the note when what a decision asked is left. */
export const backTo = (ref: RefObject<HTMLLIElement | null>): void => {
  requestAnimationFrame(() => ref.current?.querySelector('button')?.focus());
};

type LineToAuthorProps = {
  label: string;
  hint: string;
  value: string;
  onValue: (words: string) => void;
};

/** A line that the author of a note gets with a decision. */
export const LineToAuthor = (props: LineToAuthorProps) => (
  <TextArea {...props} maxLength={MAX_RETURN_LENGTH} />
);
