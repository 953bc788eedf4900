import * as z from 'zod/mini';
import { idValue } from '../../document/values.ts';
import { answerKey, answerValue } from '../records/answer.ts';
import { defineAction } from './action.ts';

/** Answers for a note, as one step; `null` takes an answer away. */
export const setAnswers = defineAction(
  z.strictObject({
    noteId: idValue,
    answers: z.record(idValue, z.nullable(answerValue)),
  }),
  (doc, { noteId, answers }) => {
    const root = doc.getMap('answers');
    for (const [fieldId, value] of Object.entries(answers)) {
      const key = answerKey({ noteId, fieldId });
      if (value === null) root.delete(key);
      else root.set(key, value);
    }
    return doc.getMap('notes').has(noteId);
  },
);
