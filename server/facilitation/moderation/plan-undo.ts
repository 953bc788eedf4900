import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import type { UndoKind } from '../../../shared/api/moderation.ts';
import { deletedValue } from '../../../shared/document/values.ts';
import { type FieldRef, holderOf, readValue } from '../../../shared/document/field-ref.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { putBackText } from '../../../shared/document/text/put-back-text.ts';
import type { ChangeRow } from '../../journal/journal.ts';

/** How much of a note is told in a preview, in characters. */
const EXCERPT_LENGTH = 80;

/** One thing that a person did and that can be taken back: what they added goes to the trash, what they deleted comes back. */
export type Undoing = {
  readonly kind: UndoKind;
  readonly root: string;
  readonly record: string;
  readonly field: string;
  /** JSON of what the field held before; `null` for nothing. */
  readonly previous: string | null;
  /** The beginning of the record's text as it is now; '' when it has none. */
  readonly words: string;
  /** When they did it, in ms since 1970. */
  readonly at: number;
};

export type UndoPlan = {
  readonly steps: readonly Undoing[];
  /** How many things stay, since somebody has changed them afterwards. */
  readonly kept: number;
};

export type Stretch = { readonly person: string; readonly since: number; readonly until: number };

const placeOf = ({ root, record, field }: ChangeRow): string =>
  JSON.stringify([root, record, field]);

const recordOf = ({ root, record }: ChangeRow): string => JSON.stringify([root, record]);

/** Fields in which others leave words of their own: a record where they did is no longer one person's. */
const WORDS = new Set(['text', 'title', 'label']);

const wordsOf = (doc: Y.Doc, { root, record }: Pick<ChangeRow, 'root' | 'record'>): string => {
  const map = record === '' ? null : recordMap(doc, root, record);
  const words: unknown = map?.get('text') ?? map?.get('title') ?? map?.get('label');
  const text = words instanceof Y.Text ? words.toString() : words;
  return typeof text === 'string' ? text.slice(0, EXCERPT_LENGTH) : '';
};

const kindOf = ({ op, field, previous }: ChangeRow): UndoKind => {
  if (op === 'create') return 'added';
  return field === 'deleted' && previous === null ? 'deleted' : 'changed';
};

const isSameRecord = (a: ChangeRow, b: ChangeRow): boolean =>
  a.root === b.root && a.record === b.record;

/** Somebody has left words of their own in a record after it was added. */
const isWrittenIn = (added: ChangeRow, others: readonly ChangeRow[]): boolean =>
  others.some((row) => isSameRecord(row, added) && row.at >= added.at && WORDS.has(row.field));

/** When somebody else last changed the field, or the person themselves after the stretch; `-Infinity` for never. */
const lastByOthers = (row: ChangeRow, others: readonly ChangeRow[]): number =>
  others
    .filter((other) => isSameRecord(other, row) && other.field === row.field)
    .reduce((last, { at }) => Math.max(last, at), -Infinity);

/** True when the record is in the trash already: there is nothing left to take back. */
const isInTrash = (doc: Y.Doc, { root, record }: Pick<ChangeRow, 'root' | 'record'>): boolean =>
  deletedValue.safeParse(recordMap(doc, root, record)?.get('deleted')).success;

const refOf = ({
  root,
  record,
  field,
}: Pick<ChangeRow, 'root' | 'record' | 'field'>): FieldRef => ({
  root,
  id: record === '' ? undefined : record,
  field,
});

const valueBefore = ({ previous }: Pick<ChangeRow, 'previous'>): unknown =>
  previous === null ? undefined : JSON.parse(previous);

/** The field holds already what it held before they came: somebody has undone it. */
const isAsBefore = (doc: Y.Doc, row: ChangeRow): boolean =>
  equalityDeep(readValue(doc, refOf(row)), valueBefore(row));

const stepOf = (doc: Y.Doc, row: ChangeRow): Undoing => {
  const { root, record, field, previous, at } = row;
  return { kind: kindOf(row), root, record, field, previous, words: wordsOf(doc, row), at };
};

const isThere = (doc: Y.Doc, { root, record }: ChangeRow): boolean =>
  record === '' ? doc.share.has(root) : recordMap(doc, root, record) !== null;

/**
 * What it takes to undo a person's stretch of work on a document, as it is now. `rows`: everybody's changes from the
 * beginning of the stretch until now, oldest first. What the person added is one step, whatever they did to it later.
 */
export const planUndo = (
  doc: Y.Doc,
  rows: readonly ChangeRow[],
  { person, until }: Stretch,
): UndoPlan => {
  const isTheirs = (row: ChangeRow): boolean => row.person === person && row.at <= until;
  const others = rows.filter((row) => !isTheirs(row));
  const theirs = rows.filter(isTheirs).filter((row) => row.op !== 'remove' && isThere(doc, row));
  const added = new Set(theirs.filter(({ op }) => op === 'create').map(recordOf));
  const steps = new Map<string, Undoing>();
  const kept = new Set<string>();
  for (const row of theirs) {
    const place = placeOf(row);
    if (row.op === 'create') {
      if (isInTrash(doc, row)) continue;
      if (isWrittenIn(row, others)) kept.add(place);
      else steps.set(place, stepOf(doc, row));
    } else if (!added.has(recordOf(row)) && !steps.has(place)) {
      // What others wrote before the person came back to the field is what it goes back to.
      if (isAsBefore(doc, row)) continue;
      if (lastByOthers(row, others) >= row.at) kept.add(place);
      else steps.set(place, stepOf(doc, row));
    }
  }
  for (const place of steps.keys()) kept.delete(place);
  return { steps: [...steps.values()], kept: kept.size };
};

const putBack = (doc: Y.Doc, step: Undoing): void => {
  const ref = refOf(step);
  const value = valueBefore(step);
  const map = holderOf(doc, ref);
  const current = map?.get(step.field);
  if (current instanceof Y.Text) putBackText(current, { expected: readValue(doc, ref), value });
  else if (value === undefined) map?.delete(step.field);
  else map?.set(step.field, value);
};

/** Takes the steps back, the last first; `mark` signs what goes to the trash. */
export const undoSteps = (
  doc: Y.Doc,
  steps: readonly Undoing[],
  mark: { readonly at: number; readonly by: string },
): void => {
  for (const step of steps.toReversed()) {
    if (step.kind === 'added') holderOf(doc, refOf(step))?.set('deleted', { ...mark });
    else putBack(doc, step);
  }
};
