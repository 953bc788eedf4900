import { useEffect, useId, useState } from 'react';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { useBoard, useTopics } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { noteExcerpt } from '../note/note-excerpt.ts';
import { noteSelector } from '../note/note-focus.ts';
import { reveal } from '../note/reveal.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { gather } from './gather.ts';
import { nameFrom } from './suggestions.ts';
import styles from './SuggestionsPanel.module.css';
import { tellOutcome } from './tell-outcome.ts';
import { useOutlines } from './use-outlines.ts';

type SuggestionCardProps = {
  words: readonly string[];
  noteIds: readonly string[];
  /** It was taken, or is not wanted. */
  onDone: () => void;
};

/** One suggestion: which notes, under which name, and whether to take it. */
export const SuggestionCard = ({ words, noteIds, onDone }: SuggestionCardProps) => {
  const t = useText();
  const board = useBoard();
  const { store } = board;
  const titleId = useId();
  const [title, setTitle] = useState(() => nameFrom(words));
  const [isMeant, setMeant] = useState(false);
  useTopics(['notes'], () => noteIds.map((id) => store.note(id)?.text ?? '').join('\n'));
  useOutlines(noteIds, isMeant);
  // What is meant is on the page and in sight: a phone shows one section at a time, columns go on beyond the edge.
  const [first = ''] = noteIds;
  const section = store.place(first)?.section ?? '';
  useEffect(() => {
    if (!isMeant) return undefined;
    reveal({ section, note: first });
    const frame = requestAnimationFrame(() => {
      const note = document.querySelector(noteSelector(first));
      // The canvas moves its camera itself.
      if (note?.closest('[data-paper]') === null) {
        note.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [isMeant, section, first]);

  const accept = () => {
    const name = cleanLine(title);
    const done = gather(board, { noteIds, anchorId: first }, name);
    const said = { title: name || t('note.clusterUntitled'), count: noteIds.length };
    tellOutcome(t, done, t('clusters.gathered', said));
    if (done.ok) onDone();
  };

  return (
    <li
      aria-labelledby={titleId}
      className={styles.card}
      onFocus={() => setMeant(true)}
      onBlur={() => setMeant(false)}
      onPointerEnter={() => setMeant(true)}
      onPointerLeave={() => setMeant(false)}
    >
      <h3 id={titleId}>{t('clusters.suggestion', { count: noteIds.length })}</h3>
      <ul className={styles.notes}>
        {noteIds.map((id) => (
          <li key={id} dir="auto">
            {noteExcerpt(store.note(id)?.text ?? '', 100)}
          </li>
        ))}
      </ul>
      <TextField
        label={t('clusters.name')}
        value={title}
        maxLength={MAX_TITLE_LENGTH}
        onValue={setTitle}
        autoComplete="off"
      />
      <div className={styles.buttons}>
        <Button look="primary" onClick={accept}>
          {t('clusters.accept')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('clusters.dismiss')}
        </Button>
      </div>
    </li>
  );
};
