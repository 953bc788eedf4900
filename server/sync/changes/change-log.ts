import type * as Y from 'yjs';
import type { Change } from '../../../shared/access/change.ts';
import { type FieldRef, holderOf, readValue } from '../../../shared/document/field-ref.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { type ChangeRow, SERVER_PERSON } from '../../journal/journal.ts';

/** Typing a sentence or dragging a note around is one row, not hundreds: until there is a pause as long as this… */
const PAUSE_MS = 10_000;
/** …or it has gone on for so long. */
const STRETCH_MS = 120_000;

type Edit = {
  /** The document as it is before the edit. */
  readonly doc: Y.Doc;
  readonly changes: readonly Change[];
  readonly person: string;
  readonly at: number;
};

type Place = Pick<ChangeRow, 'root' | 'record' | 'field'>;
/** Somebody's uninterrupted work on one field: one row, made when it began. */
type Stretch = { readonly person: string; readonly beganAt: number; readonly lastAt: number };

const placeOf = (change: Change): Place => ({
  root: change.root,
  record: change.id ?? '',
  field: 'field' in change ? change.field : '',
});

const keyOf = ({ root, record, field }: Place): string => `${root}\u0000${record}\u0000${field}`;

/** Of a note that does not say who wrote it the log says nothing, whoever changes it: what was there before are its author's words. */
const isUnsigned = (doc: Y.Doc, { root, id }: Change & { readonly id?: string }): boolean =>
  root === 'notes' && id !== undefined && recordMap(doc, 'notes', id)?.has('level') === true;

/** A field's value, a text's words with their looks, or all fields of a record, as JSON; `null` when there is nothing. */
const valueAt = (doc: Y.Doc, { root, record, field }: Place): string | null => {
  const id = record === '' ? undefined : record;
  const ref: FieldRef = { root, id, field };
  // A whole record turns itself into JSON.
  const value = field === '' ? holderOf(doc, ref) : readValue(doc, ref);
  return value === undefined || value === null ? null : JSON.stringify(value);
};

/**
 * Writes a room's change log: turns what the gate accepted into rows with what was there before. The room calls `rowsOf`
 * after the gate's "accepted" and before it applies the update, and adds the rows to the pending batch, so that they
 * are committed with the update:
 *
 *     batch.changes.push(...changeLog.rowsOf({ doc, changes: judgement.changes, person, at: now() }));
 *
 * One log for each room, for as long as the room lives: it remembers who is at what, since whoever goes on changing the
 * same field makes no new row. Going back to the row's `previous` then undoes all of it.
 */
export class ChangeLog {
  /** The newest stretch of each field (or record) that may still go on, by when it was last heard of, oldest first. */
  readonly #stretches = new Map<string, Stretch>();

  rowsOf(edit: Edit): ChangeRow[] {
    if (edit.person === SERVER_PERSON) return [];
    this.#forgetBefore(edit.at - PAUSE_MS);
    return edit.changes
      .filter((change) => !isUnsigned(edit.doc, change))
      .filter((change) => !this.#goesOn(placeOf(change), edit))
      .map((change) => this.#row(change, edit));
  }

  /** Forgets who was at what when nobody can go on with it any more. `now` in ms since 1970. */
  tidy(now: number): void {
    this.#forgetBefore(now - PAUSE_MS);
  }

  /** True when this person is still at it: in this field, or in a record that they have just made. */
  #goesOn(place: Place, { person, at }: Edit): boolean {
    if (place.field === '') return false;
    const ofField = keyOf(place);
    const key = this.#stretches.has(ofField) ? ofField : keyOf({ ...place, field: '' });
    const stretch = this.#stretches.get(key);
    if (stretch?.person !== person || at - stretch.beganAt >= STRETCH_MS) return false;
    this.#note(key, { ...stretch, lastAt: at });
    return true;
  }

  #row(change: Change, { doc, person, at }: Edit): ChangeRow {
    const place = placeOf(change);
    this.#note(keyOf(place), { person, beganAt: at, lastAt: at });
    const previous = change.op === 'create' ? null : valueAt(doc, place);
    return { at, person, ...place, op: change.op, previous };
  }

  #note(key: string, stretch: Stretch): void {
    this.#stretches.delete(key);
    this.#stretches.set(key, stretch);
  }

  #forgetBefore(moment: number): void {
    for (const [key, { lastAt }] of this.#stretches) {
      if (lastAt > moment) return;
      this.#stretches.delete(key);
    }
  }
}
