import type * as Y from 'yjs';
import type { Change } from '../../shared/access/change.ts';
import type { ActionName } from '../../shared/board/actions/all.ts';
import { RECORD_ROOTS, UNDOABLE_ROOTS } from '../../shared/board/roots.ts';
import { readValue, holderOf } from '../../shared/document/field-ref.ts';
import { recordMap } from '../../shared/document/read.ts';
import type { Addition, FieldChange, UndoStep } from './undo.ts';

const undoableRoot = (name: string) => UNDOABLE_ROOTS.find((root) => root === name);

const recordRoot = (name: string) => RECORD_ROOTS.find((root) => root === name);

type FieldBefore = Omit<FieldChange, 'after'>;

const fieldBefore = (doc: Y.Doc, change: Change): FieldBefore | null => {
  const root = undoableRoot(change.root);
  if (root === undefined || change.op === 'create' || change.op === 'remove') return null;
  const { id, field } = change;
  const ref = { root, field, ...(id !== undefined && { id }) };
  return holderOf(doc, ref) && { ...ref, before: readValue(doc, ref) };
};

const additionOf = (doc: Y.Doc, change: Change): Addition | null => {
  if (change.op !== 'create' || recordMap(doc, change.root, change.id)) return null;
  const { id, fields } = change;
  const root = recordRoot(change.root);
  if (root === undefined) return null;
  const text = fields.get('text');
  return { root, id, text: typeof text === 'string' ? text : '' };
};

const present = <T>(value: T | null): value is T => value !== null;

/**
 * Notes what an action is about to touch; call the answer after it ran to get the step that undo takes back.
 * A field named twice is remembered once, as it was before all of it.
 */
export const recordStep = (doc: Y.Doc, changes: readonly Change[]) => {
  const keyOf = (ref: FieldBefore): string => JSON.stringify([ref.root, ref.id, ref.field]);
  const byField = new Map<string, FieldBefore>();
  for (const field of changes.map((change) => fieldBefore(doc, change)).filter(present)) {
    if (!byField.has(keyOf(field))) byField.set(keyOf(field), field);
  }
  const added = changes.map((change) => additionOf(doc, change)).filter(present);

  return (name: ActionName, at: number): UndoStep => ({
    name,
    at,
    added,
    fields: [...byField.values()].map((field) => ({ ...field, after: readValue(doc, field) })),
  });
};
