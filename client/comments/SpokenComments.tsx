import { useEffect } from 'react';
import type { Comment } from '../../shared/board/records/comment.ts';
import type { Board } from '../board/board.ts';
import { useBoard } from '../board/hooks.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/text.ts';
import { noteExcerpt } from '../note/note-excerpt.ts';
import { announce } from '../ui/announcer.ts';
import { createDigestTimer } from '../ui/digest-timer.ts';
import { commentsOf } from './comments-of.ts';

/** What others have said, in one sentence; '' for nothing. */
const wordsFor = (t: Text, { store, people }: Board, fresh: readonly Comment[]): string => {
  const [first] = fresh;
  if (!first) return '';
  const notes = new Set(fresh.map(({ note }) => note)).size;
  if (fresh.length > 1) return t('comments.spokenMany', { count: fresh.length, notes });
  const person = first.author === undefined ? null : people.person(first.author);
  return t('comments.spoken', {
    name: person?.name || t('note.writingSomebody'),
    note: noteExcerpt(store.note(first.note)?.text ?? '') || t('note.empty'),
  });
};

/** Tells those who hear the page what others say of the notes, politely and seldom. Render it to switch it on. */
export const SpokenComments = () => {
  const t = useText();
  const board = useBoard();

  useEffect(() => {
    const records = commentsOf(board);
    const known = new Set(records.all().map(({ id }) => id));
    let fresh: string[] = [];
    const timer = createDigestTimer({
      now: Date.now,
      after: (delayMs, run) => {
        const handle = setTimeout(run, delayMs);
        return () => clearTimeout(handle);
      },
      speak: () => {
        const living = fresh
          .flatMap((id) => records.get(id) ?? [])
          .filter(({ deleted }) => deleted === undefined);
        fresh = [];
        const words = wordsFor(t, board, living);
        if (words !== '') announce(words);
      },
    });
    const stop = records.subscribeAll(() => {
      for (const { id, author } of records.all()) {
        if (known.has(id)) continue;
        known.add(id);
        if (author === board.personId) continue;
        fresh.push(id);
        timer.wake();
      }
    });
    return () => {
      stop();
      timer.stop();
    };
  }, [board, t]);

  return null;
};
