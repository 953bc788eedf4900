import { equalityDeep } from 'lib0/function';
import type { ActionName } from '../../shared/board/actions/all.ts';
import type { FieldToPutBack } from '../../shared/board/actions/put-back.ts';
import type { RecordRoot } from '../../shared/board/roots.ts';

/** One field as a step found and left it; texts as `readValue` gives them. */
export type FieldChange = {
  readonly root: FieldToPutBack['root'];
  readonly id?: string | undefined;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** A record that a step added. It is never removed again: undo marks it as deleted. */
export type Addition = {
  readonly root: RecordRoot;
  readonly id: string;
  /** The words it began with. */
  readonly text: string;
};

/** What one action changed, ready to be taken back. */
export type UndoStep = {
  readonly name: ActionName;
  readonly fields: readonly FieldChange[];
  readonly added: readonly Addition[];
  /** When its last change was made, in ms. */
  readonly at: number;
};

export type UndoState = { readonly canUndo: boolean; readonly canRedo: boolean };

export type UndoOutcome =
  | { readonly kind: 'done'; readonly name: ActionName }
  /** Others had changed some of it since; theirs stays. */
  | { readonly kind: 'partly'; readonly name: ActionName }
  /** Others had changed all of it since; nothing was taken back. */
  | { readonly kind: 'overtaken'; readonly name: ActionName }
  /** Of the last step the document knows nothing; who did it takes it back, and says so. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'nothing' }
  /** Others have written in these notes, which undo would put in the trash: ask, then undo with `confirmed`. */
  | { readonly kind: 'needsConfirm'; readonly noteIds: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** A pause in typing that ends an undo step, in ms. */
export const TYPING_PAUSE_MS = 1000;

const MAX_STEPS = 200;

/** Typing in a note or a shape. */
const isTyping = (step: UndoStep): boolean => step.name.endsWith('.editText');

const sameNote = (a: UndoStep, b: UndoStep): boolean => a.fields[0]?.id === b.fields[0]?.id;

/** Typing goes on: one step with the step before, unless the person paused or turned to another note. */
const continues = (last: UndoStep, next: UndoStep): boolean =>
  isTyping(last) && isTyping(next) && sameNote(last, next) && next.at - last.at <= TYPING_PAUSE_MS;

/** Two keystrokes in a row are one change; with somebody else's between them they stay two. */
const joinFields = (earlier: readonly FieldChange[], later: readonly FieldChange[]) => {
  const last = earlier.at(-1);
  const [next] = later;
  if (!last || !next || later.length > 1 || !equalityDeep(last.after, next.before)) {
    return [...earlier, ...later];
  }
  return [...earlier.slice(0, -1), { ...last, after: next.after }];
};

/** What is put into these fields is signed: who puts it back signs anew, also for what somebody else had signed. */
const SIGNED_FIELDS: ReadonlySet<string> = new Set(['deleted', 'resolved']);

/** The fields that take a step back, the last first. Added records are marked as deleted. */
export const inverseOf = (
  step: UndoStep,
  deleted: { readonly at: number; readonly by: string },
): FieldToPutBack[] => [
  ...step.fields.toReversed().map(({ root, id, field, before, after }) => ({
    root,
    field,
    ...(id !== undefined && { id }),
    ...(after !== undefined && { expected: after }),
    ...(before !== undefined && { value: SIGNED_FIELDS.has(field) ? deleted : before }),
  })),
  ...step.added.map(({ root, id }) => ({ root, id, field: 'deleted', value: deleted })),
];

/** True for a step that changed nothing: there is nothing to take back. */
export const isEmpty = (step: UndoStep): boolean =>
  step.added.length === 0 && step.fields.every(({ before, after }) => equalityDeep(before, after));

type Settle = (inverse: UndoStep | null) => void;

const fieldKey = ({ root, id, field }: FieldChange): string => JSON.stringify([root, id, field]);

/**
 * Values that a step could not put back are somebody else's now. Earlier steps leave them alone too, even where
 * the other person happens to have chosen what one had oneself before. Texts are merged and need no such care.
 */
const withoutOvertaken = (
  steps: readonly UndoStep[],
  step: UndoStep,
  inverse: UndoStep | null,
): UndoStep[] => {
  const putBack = new Set(
    inverse?.fields.filter(({ before, after }) => !equalityDeep(before, after)).map(fieldKey),
  );
  const overtaken = new Set(
    step.fields
      .filter(({ field }) => field !== 'text')
      .map(fieldKey)
      .filter((key) => !putBack.has(key)),
  );
  if (overtaken.size === 0) return [...steps];
  return steps
    .map((earlier) => ({
      ...earlier,
      fields: earlier.fields.filter((change) => !overtaken.has(fieldKey(change))),
    }))
    .filter((earlier) => !isEmpty(earlier));
};

/** One person's own steps, in order. Knows neither documents nor rules. */
export type UndoHistory = {
  readonly state: () => UndoState;
  /** A new step ends what could be redone. */
  readonly record: (step: UndoStep) => void;
  readonly lastUndo: () => UndoStep | undefined;
  readonly lastRedo: () => UndoStep | undefined;
  /** The last step was taken back by `inverse`, or could not be (`null`). */
  readonly undone: Settle;
  readonly redone: Settle;
};

export const createUndoHistory = (): UndoHistory => {
  let past: UndoStep[] = [];
  let future: UndoStep[] = [];

  return {
    state: () => ({ canUndo: past.length > 0, canRedo: future.length > 0 }),
    record: (done) => {
      if (isEmpty(done)) return;
      // What was written as it was before is nothing to take back, and must not count as what others have changed.
      const fields = done.fields.filter(({ before, after }) => !equalityDeep(before, after));
      const step = { ...done, fields };
      future = [];
      const last = past.at(-1);
      past =
        last && continues(last, step)
          ? [...past.slice(0, -1), { ...step, fields: joinFields(last.fields, step.fields) }]
          : [...past, step].slice(-MAX_STEPS);
    },
    lastUndo: () => past.at(-1),
    lastRedo: () => future.at(-1),
    undone: (inverse) => {
      const step = past.at(-1);
      if (!step) return;
      past = withoutOvertaken(past.slice(0, -1), step, inverse);
      if (inverse && !isEmpty(inverse)) future = [...future, inverse];
    },
    redone: (inverse) => {
      const step = future.at(-1);
      if (!step) return;
      future = withoutOvertaken(future.slice(0, -1), step, inverse);
      if (inverse && !isEmpty(inverse)) past = [...past, inverse];
    },
  };
};
