import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { answerTo } from '../../shared/board/forms.ts';
import type { Answers } from '../../shared/board/records/answer.ts';
import type { FormField } from '../../shared/board/records/form.ts';
import { useBoard, useNote, useTopics } from '../board/hooks.ts';
import { type Answered, answersOf, asAnswers, fieldsOn, missingIn } from './answers-of.ts';

/** A note's answers, live. */
export const useAnswers = (noteId: string): Answers => {
  const board = useBoard();
  const subscribe = useCallback(
    (listener: () => void) => answersOf(board).subscribe(noteId, listener),
    [board, noteId],
  );
  const list = useSyncExternalStore(subscribe, () => answersOf(board).of(noteId));
  return useMemo(() => asAnswers(list), [list]);
};

export const useFieldsOn = (): readonly FormField[] =>
  useTopics(['sections', 'locks'], ({ store }) => fieldsOn(store));

/** What of a note was answered: to what its section asks first, then to what others do. */
export const useAnswered = (noteId: string): readonly Answered[] => {
  const { store } = useBoard();
  const answers = useAnswers(noteId);
  const fields = useFieldsOn();
  const section = useNote(noteId)?.section ?? '';
  return useMemo(() => {
    const own = store.section(section)?.form?.fields ?? [];
    return [...own, ...fields.filter((field) => !own.includes(field))].flatMap((field) => {
      const value = answerTo(field, answers[field.id]);
      return value === undefined ? [] : [{ field, value }];
    });
  }, [store, answers, fields, section]);
};

/** What its section needs to know of a note and has no answer to. */
export const useMissing = (noteId: string): readonly FormField[] => {
  const { store } = useBoard();
  const answers = useAnswers(noteId);
  const fields = useFieldsOn();
  const section = useNote(noteId)?.section ?? '';
  return useMemo(
    // With the fields of the board, its forms may be others.
    () => (fields.length > 0 ? missingIn(store, section, answers) : []),
    [store, answers, fields, section],
  );
};
