import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import { recordMap } from '../../document/read.ts';
import { createId } from '../../lib/id.ts';
import type { DoneStep, ProgrammeStep } from './steps.ts';

type Values = DoneStep['values'];
type Place = Pick<DoneStep, 'root' | 'id'>;

/** A step that says which part it is of: done again on another copy, it is the same. */
export type KnownStep = ProgrammeStep & { readonly id: string };

/** Gives a new part its id. */
export const knownStep = (step: ProgrammeStep): KnownStep => ({
  ...step,
  id: step.id ?? createId(),
});

/** What a part that was added is taken back to. */
const ABSENT: Values = { deleted: true };

const setValues = (part: Y.Map<unknown>, values: readonly (readonly [string, unknown])[]): void => {
  for (const [name, value] of values) {
    if (value === undefined) part.delete(name);
    else part.set(name, value);
  }
};

const writeValues = (doc: Y.Doc, { root, id }: Place, values: Values): DoneStep | null => {
  const part = recordMap(doc, root, id);
  if (part === null) {
    doc.transact(() => doc.getMap(root).set(id, new Y.Map<unknown>(Object.entries(values))));
    return { root, id, values, before: ABSENT };
  }
  const changed = Object.entries(values).filter(
    ([name, value]) => !equalityDeep(part.get(name), value),
  );
  if (changed.length === 0) return null;
  const before = Object.fromEntries(changed.map(([name]) => [name, part.get(name)]));
  doc.transact(() => setValues(part, changed));
  return { root, id, values: Object.fromEntries(changed), before };
};

/**
 * Writes what differs, in one transaction: two who change different fields of a part both have their way. `null` when
 * nothing differs.
 */
export const writeStep = (
  doc: Y.Doc,
  { root = 'agenda', id, values }: KnownStep,
): DoneStep | null => writeValues(doc, { root, id }, values);

/**
 * Takes a step back, where nobody has written anything else since: somebody's later words stay. Answers with what it
 * did, which can be taken back in turn; `null` when there is nothing to take back any more.
 */
export const undoStep = (doc: Y.Doc, { root, id, values, before }: DoneStep): DoneStep | null => {
  const part = recordMap(doc, root, id);
  if (part === null) return null;
  const back = Object.entries(before).filter(
    ([name]) => !(name in values) || equalityDeep(part.get(name), values[name]),
  );
  return writeValues(doc, { root, id }, Object.fromEntries(back));
};
