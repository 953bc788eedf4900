import { useState } from 'react';
import { useBoard, useNote } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { refusalKey } from '../../note/refusal-key.ts';
import { parseTags, tagLine } from '../../note/tag-list.ts';
import { announce } from '../../ui/announcer.ts';
import { useTakenFocus } from './use-taken-focus.ts';
import styles from './cells.module.css';

type EditProps = { noteId: string; onClose: () => void };

const TagsEdit = ({ noteId, onClose }: EditProps) => {
  const t = useText();
  const board = useBoard();
  const ref = useTakenFocus<HTMLInputElement>();
  const before = tagLine(useNote(noteId)?.tags ?? []);
  const [line, setLine] = useState(before);

  const save = () => {
    if (line === before) return;
    const outcome = board.act({
      name: 'note.setTags',
      args: { id: noteId, tags: [...parseTags(line)] },
    });
    if (!outcome.ok) announce(t('note.notDone', { reason: t(refusalKey(outcome.error)) }));
  };

  return (
    <input
      ref={ref}
      dir="auto"
      aria-label={t('views.table.tags')}
      className={styles.field}
      value={line}
      onChange={(event) => setLine(event.target.value)}
      onBlur={() => {
        save();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        event.preventDefault();
        if (event.key === 'Escape') setLine(before);
        else save();
        onClose();
      }}
    />
  );
};

type TagsCellProps = EditProps & { isOpen: boolean };

/** A note's tags; opened, a line of words with commas between. */
export const TagsCell = ({ noteId, isOpen, onClose }: TagsCellProps) => {
  const tags = useNote(noteId)?.tags ?? [];
  if (isOpen) return <TagsEdit noteId={noteId} onClose={onClose} />;
  return (
    <span className={styles.tags}>
      {tags.map((tag) => (
        <span key={tag}>{tag}</span>
      ))}
    </span>
  );
};
