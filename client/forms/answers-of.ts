import { readAnswer } from '../../shared/board/answers.ts';
import { answerFact, answerTo } from '../../shared/board/forms.ts';
import {
  type Answers,
  type AnswerValue,
  parseAnswerKey,
} from '../../shared/board/records/answer.ts';
import type { FormField } from '../../shared/board/records/form.ts';
import type { Board } from '../board/board.ts';
import type { BoardStore } from '../board/board-store.ts';
import { recordsOfKind } from '../board/records.ts';

type Answer = { readonly noteId: string; readonly fieldId: string; readonly value: AnswerValue };

/** Snapshots of answers, by note. */
export const answersOf = recordsOfKind<Answer>({
  root: 'answers',
  read: (doc, key) => {
    const place = parseAnswerKey(key);
    const value = readAnswer(doc, key);
    return place && value !== null ? Object.freeze({ ...place, value }) : null;
  },
  parentOf: ({ noteId }) => noteId,
  compare: (a, b) => (a.fieldId < b.fieldId ? -1 : 1),
});

export const asAnswers = (list: readonly Answer[]): Answers =>
  Object.fromEntries(list.map(({ fieldId, value }) => [fieldId, value]));

/** A note's answers as they are now. */
export const answersTo = (board: Pick<Board, 'store'>, noteId: string): Answers =>
  asAnswers(answersOf(board).of(noteId));

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

/** A field with what was answered to it. */
export type Answered = { readonly field: FormField; readonly value: AnswerValue };

/** What of a note was answered that its board asks for. */
export const answeredOn = (board: Pick<Board, 'store'>, noteId: string): readonly Answered[] => {
  const answers = answersTo(board, noteId);
  return fieldsOn(board.store).flatMap((field) => {
    const value = answerTo(field, answers[field.id]);
    return value === undefined ? [] : [{ field, value }];
  });
};

/** What a section needs to know of its notes, and these answers do not say. */
export const missingIn = (
  store: BoardStore,
  section: string,
  answers: Answers,
): readonly FormField[] =>
  (store.section(section)?.form?.fields ?? []).filter(
    (field) => field.required && answerTo(field, answers[field.id]) === undefined,
  );

/** The same of a note as it is now. */
export const missingOn = (board: Pick<Board, 'store'>, noteId: string): readonly FormField[] =>
  missingIn(board.store, board.store.place(noteId)?.section ?? '', answersTo(board, noteId));

/** What a note is put in order by on account of one field. */
export const factOfAnswer = (
  board: Pick<Board, 'store' | 'people'>,
  noteId: string,
  fieldId: string,
): string | number | undefined => {
  const field = fieldsOn(board.store).find(({ id }) => id === fieldId);
  const value = answersTo(board, noteId)[fieldId];
  return field && answerFact(field, value, (id) => board.people.person(id)?.name);
};
