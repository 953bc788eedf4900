import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { readAnswer } from '../../shared/board/answers.ts';
import { answerTo } from '../../shared/board/forms.ts';
import {
  type Answers,
  type AnswerValue,
  parseAnswerKey,
} from '../../shared/board/records/answer.ts';
import type { FormField } from '../../shared/board/records/form.ts';
import type { Board } from '../board/board.ts';
import type { BoardStore } from '../board/board-store.ts';
import { useBoard, useNote, useTopics } from '../board/hooks.ts';
import { recordsOfKind } from '../board/records.ts';

type Answer = { readonly noteId: string; readonly fieldId: string; readonly value: AnswerValue };

/** Snapshots of answers, by note. */
const answersOf = recordsOfKind<Answer>({
  root: 'answers',
  read: (doc, key) => {
    const place = parseAnswerKey(key);
    const value = readAnswer(doc, key);
    return place && value !== null ? Object.freeze({ ...place, value }) : null;
  },
  parentOf: ({ noteId }) => noteId,
  compare: (a, b) => (a.fieldId < b.fieldId ? -1 : 1),
});

const asAnswers = (list: readonly Answer[]): Answers =>
  Object.fromEntries(list.map(({ fieldId, value }) => [fieldId, value]));

/** A note's answers as they are now. */
export const answersTo = (board: Pick<Board, 'store'>, noteId: string): Answers =>
  asAnswers(answersOf(board).of(noteId));

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

/** Everything that the sections of the board ask for, in their order; the same list until it changes. */
export const fieldsOn = (store: BoardStore): readonly FormField[] => {
  const forms = store.sectionIds().map((id) => store.section(id)?.form);
  const known = fieldLists.get(store);
  if (known?.forms.length === forms.length && known.forms.every((form, at) => form === forms[at])) {
    return known.fields;
  }
  const fields = forms.flatMap((form) => form?.fields ?? []);
  fieldLists.set(store, { forms, fields });
  return fields;
};

type FieldLists = { readonly forms: readonly unknown[]; readonly fields: readonly FormField[] };
const fieldLists = new WeakMap<BoardStore, FieldLists>();

export const useFieldsOn = (): readonly FormField[] =>
  useTopics(['sections', 'locks'], ({ store }) => fieldsOn(store));

/** A field with what was answered to it. */
export type Answered = { readonly field: FormField; readonly value: AnswerValue };

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
