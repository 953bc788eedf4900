import type * as Y from 'yjs';
import {
  answerKey,
  type Answers,
  answerValue,
  type AnswerValue,
  parseAnswerKey,
} from './records/answer.ts';

/** An answer as it is in the document; `null` where there is none that can be read. */
export const readAnswer = (doc: Y.Doc, key: string): AnswerValue | null => {
  const parsed = answerValue.safeParse(doc.getMap('answers').get(key));
  return parsed.success ? parsed.data : null;
};

/** All answers by the notes that they belong to. */
export const readAnswers = (doc: Y.Doc): ReadonlyMap<string, Answers> => {
  const byNote = new Map<string, Record<string, AnswerValue>>();
  for (const key of doc.getMap('answers').keys()) {
    const place = parseAnswerKey(key);
    const value = readAnswer(doc, key);
    if (place === null || value === null) continue;
    const answers = byNote.get(place.noteId) ?? {};
    answers[place.fieldId] = value;
    byNote.set(place.noteId, answers);
  }
  return byNote;
};

/** Writes answers of one note, and leaves the others. */
export const writeAnswers = (doc: Y.Doc, noteId: string, answers: Answers | undefined): void => {
  const root = doc.getMap('answers');
  for (const [fieldId, value] of Object.entries(answers ?? {})) {
    root.set(answerKey({ noteId, fieldId }), value);
  }
};

/** Takes away everything that these notes were asked for. */
export const removeAnswers = (doc: Y.Doc, noteIds: ReadonlySet<string>): void => {
  const root = doc.getMap('answers');
  for (const key of root.keys()) {
    if (noteIds.has(parseAnswerKey(key)?.noteId ?? '')) root.delete(key);
  }
};
