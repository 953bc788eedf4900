import type * as Y from 'yjs';
import type { Change } from '../../../shared/access/rules.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { type ChangeRow, SERVER_PERSON } from '../../journal/journal.ts';

/** Typing a sentence or dragging a note around is one row, not hundreds. */
const SAME_EDIT_MS = 10_000;

type Edit = {
  /** The document as it is before the edit. */
  readonly doc: Y.Doc;
  readonly changes: readonly Change[];
  readonly person: string;
  readonly at: number;
};

type Place = Pick<ChangeRow, 'root' | 'record' | 'field'>;
type LastRow = Pick<ChangeRow, 'at' | 'person'>;

const placeOf = (change: Change): Place => ({
  root: change.root,
  record: change.id ?? '',
  field: 'field' in change ? change.field : '',
});

const keyOf = ({ root, record, field }: Place): string => `${root}\u0000${record}\u0000${field}`;

/** What the log says nothing about. Notes whose author is hidden or nameless belong here as soon as they exist. */
const isSilent = ({ person }: Edit): boolean => person === SERVER_PERSON;

/** A field's value, a text's words, or all fields of a record, as JSON; `null` when there is nothing. */
const valueAt = (doc: Y.Doc, { root, record, field }: Place): string | null => {
  const map = record === '' ? doc.getMap(root) : recordMap(doc, root, record);
  const value: unknown = field === '' ? map : map?.get(field);
  // Yjs types turn themselves into JSON: a text into its words, a map into its fields.
  return value === undefined || value === null ? null : JSON.stringify(value);
};

/**
 * Writes a room's change log: turns what the gate accepted into rows with what was there before. The room calls `rowsOf`
 * after the gate's "accepted" and before it applies the update, and adds the rows to the pending batch, so that they
 * are committed with the update:
 *
 *     batch.changes.push(...changeLog.rowsOf({ doc, changes: judgement.changes, person, at: now() }));
 *
 * One log for each room, for as long as the room lives: it remembers the last seconds, since whoever goes on changing
 * the same field makes no new row. Going back to the row's `previous` then undoes all of it.
 */
export class ChangeLog {
  /** The last row of each field that is recent enough to matter, oldest first. */
  readonly #recent = new Map<string, LastRow>();

  rowsOf(edit: Edit): ChangeRow[] {
    if (isSilent(edit)) return [];
    this.#forgetBefore(edit.at - SAME_EDIT_MS);
    return edit.changes
      .filter((change) => !this.#goesOn(placeOf(change), edit))
      .map((change) => this.#row(change, edit));
  }

  /** True when this person is still at it: in this field, or in a record that they have just made. */
  #goesOn(place: Place, { person }: Edit): boolean {
    const last = this.#recent.get(keyOf(place)) ?? this.#recent.get(keyOf({ ...place, field: '' }));
    return place.field !== '' && last?.person === person;
  }

  #row(change: Change, { doc, person, at }: Edit): ChangeRow {
    const place = placeOf(change);
    const key = keyOf(place);
    this.#recent.delete(key);
    this.#recent.set(key, { at, person });
    const previous = change.op === 'create' ? null : valueAt(doc, place);
    return { at, person, ...place, op: change.op, previous };
  }

  #forgetBefore(moment: number): void {
    for (const [key, { at }] of this.#recent) {
      if (at > moment) return;
      this.#recent.delete(key);
    }
  }
}
