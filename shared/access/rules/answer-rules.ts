import { parseAnswerKey } from '../../board/records/answer.ts';
import type { Actor } from '../actor.ts';
import { allowed, type Change, type Facts, refused, type Verdict } from '../change.ts';
import { mayChangeNote } from './note-rules.ts';

/** Whoever may write in a note may answer for it, and whoever adds one answers with it. */
export const mayAnswer = (actor: Actor, change: Change, facts: Facts): Verdict => {
  if (change.op === 'create' || change.op === 'remove') return refused('invalidValue');
  const id = parseAnswerKey(change.field)?.noteId;
  if (id === undefined) return refused('invalidValue');
  if (facts.isNew?.(id)) return allowed;
  if (change.op === 'put' && !facts.hasNote(id)) return refused('invalidValue');
  return mayChangeNote(actor, { op: 'put', root: 'notes', id, field: 'answers' }, facts);
};
