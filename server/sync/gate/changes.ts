import * as Y from 'yjs';
import type { RefusalReason } from '../../../shared/access/refusal.ts';
import type { Change } from '../../../shared/access/change.ts';
import type { DocumentSchema, FieldSpec, TextField } from '../../../shared/document/field.ts';
import { isId } from '../../../shared/lib/id.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { FieldOutcomes, type Outcome } from './field-outcomes.ts';
import type { Container, Place } from './places.ts';
import { MAX_MARKS, marksIn } from './marks.ts';
import { fits, fitsText, isType, plainValues } from './values.ts';

type RecordContainer = Extract<Container, { at: 'record' }>;
type TextContainer = Extract<Container, { at: 'text' }>;
/** What carries fields: a record, or a root whose map carries them itself. */
type Holder = RecordContainer | Extract<Container, { at: 'root' }>;

/** What an update does to one text. */
type TextEdit = {
  readonly spec: TextField;
  readonly container: TextContainer;
  /** How much longer it gets, in UTF-16 code units. */
  growth: number;
  /** How many more formatting marks it gets. */
  marks: number;
};

/** What an update does to the fields of one record, or of a root that carries fields itself. */
type HolderEdit = { readonly holder: Holder; readonly fields: Map<string, FieldOutcomes> };

/** What an update changes, and what it might change instead: the rules must allow both. */
export type Changes = {
  readonly expected: readonly Change[];
  /** Outcomes of writes that pretend to have been made at the same time as others of this update. */
  readonly possible: readonly Change[];
};

const noted: Result<void, RefusalReason> = ok(undefined);
const invalid = err<RefusalReason>('invalidValue');

const pathOf = (...parts: readonly string[]): string => parts.join('\u0000');

/**
 * Collects what an update changes, path by path: each item and deleted range is noted here, and
 * `changes()` tells the outcome. Values are held against the schema on the way.
 */
export class ChangeCollector {
  readonly #doc: Y.Doc;
  readonly #schema: DocumentSchema;
  readonly #holders = new Map<string, HolderEdit>();
  readonly #created = new Map<string, RecordContainer>();
  readonly #removed = new Map<string, Extract<Change, { op: 'remove' }>>();
  readonly #texts = new Map<string, TextEdit>();

  constructor(doc: Y.Doc, schema: DocumentSchema) {
    this.#doc = doc;
    this.#schema = schema;
  }

  /** Notes a fresh item. `deletedUnits`: how much of it the same update deletes again. */
  add(item: Y.Item, { container, key }: Place, deletedUnits: number): Result<void, RefusalReason> {
    switch (container.at) {
      case 'root':
        return this.#addToRoot(item, container, key, deletedUnits);
      case 'record':
        return this.#addToRecord(item, container, key, deletedUnits);
      case 'text':
        return this.#addToText(item, container, key, deletedUnits);
      case 'beyond':
        return invalid;
    }
  }

  /** Notes that `length` units of a living stored item are deleted. */
  remove(item: Y.Item, { container, key }: Place, length: number): Result<void, RefusalReason> {
    if (container.at === 'beyond') return invalid;
    if (container.at === 'text') {
      const edit = this.#textEdit(container);
      if (!edit) return invalid;
      if (item.content instanceof Y.ContentString) edit.growth -= length;
      if (item.content instanceof Y.ContentFormat) edit.marks -= 1;
      return noted;
    }
    if (key === null) return invalid;
    if (container.at === 'root' && this.#schema[container.root]?.shape === 'records') {
      return this.#noteRemoval(container.root, key);
    }
    this.#outcomesOf(container, key).deleteOld();
    return noted;
  }

  /** The outcome: removed records, new ones, fields, texts. `tooLong` when a text would pass its limit. */
  changes(): Result<Changes, RefusalReason> {
    const expected: Change[] = [...this.#removed.values()];
    const possible: Change[] = [];
    for (const container of this.#created.values()) this.#addCreated(container, expected, possible);
    for (const { holder, fields } of this.#holders.values()) {
      if (this.#isCreated(holder)) continue;
      for (const [field, outcomes] of fields) {
        const toChange = (outcome: Outcome): Change => ({ ...outcome, ...nameOf(holder), field });
        if (outcomes.expected) expected.push(toChange(outcomes.expected));
        possible.push(...outcomes.others.map(toChange));
      }
    }
    for (const edit of this.#texts.values()) {
      if (this.#isTooLong(edit)) return err('tooLong');
      const { root, id, field } = edit.container;
      if (!this.#isCreated(edit.container)) expected.push({ op: 'put', root, id, field });
    }
    return ok({ expected, possible });
  }

  #isCreated(container: Holder | TextContainer): boolean {
    return container.at !== 'root' && this.#created.has(pathOf(container.root, container.id));
  }

  /** A new record as it is expected to be, and once more for each other value that a field may get. */
  #addCreated({ root, id }: RecordContainer, expected: Change[], possible: Change[]): void {
    const fields = new Map<string, unknown>();
    const others: { field: string; outcome: Outcome }[] = [];
    for (const [field, outcomes] of this.#holders.get(pathOf(root, id))?.fields ?? []) {
      if (outcomes.expected?.op === 'put') fields.set(field, outcomes.expected.value);
      for (const outcome of outcomes.others) others.push({ field, outcome });
    }
    expected.push({ op: 'create', root, id, fields });
    for (const { field, outcome } of others) {
      const instead = new Map(fields);
      if (outcome.op === 'put') instead.set(field, outcome.value);
      else instead.delete(field);
      possible.push({ op: 'create', root, id, fields: instead });
    }
  }

  #addToRoot(
    item: Y.Item,
    container: Extract<Container, { at: 'root' }>,
    key: string | null,
    deletedUnits: number,
  ): Result<void, RefusalReason> {
    const { root } = container;
    const spec = Object.hasOwn(this.#schema, root) ? this.#schema[root] : undefined;
    if (!spec || key === null) return invalid;
    switch (spec.shape) {
      case 'records':
        return this.#addRecord(item, root, key, deletedUnits);
      case 'fields': {
        const field = Object.hasOwn(spec.fields, key) ? spec.fields[key] : undefined;
        if (!field) return invalid;
        return this.#addValue(item, container, key, deletedUnits, (value) => fits(field, value));
      }
      case 'entries':
        if (!spec.isKey(key)) return invalid;
        return this.#addValue(
          item,
          container,
          key,
          deletedUnits,
          (value) => spec.schema.safeParse(value).success,
        );
    }
  }

  #addRecord(
    item: Y.Item,
    root: string,
    id: string,
    deletedUnits: number,
  ): Result<void, RefusalReason> {
    if (!isId(id)) return invalid;
    const path = pathOf(root, id);
    const exists = this.#doc.getMap(root).has(id) || this.#created.has(path);
    if (item.content instanceof Y.ContentDeleted) {
      // A record that came and went while its writer was offline; over a living one it is a removal.
      return exists ? this.#noteRemoval(root, id) : noted;
    }
    if (!isType(item.content, Y.Map)) return invalid;
    if (exists || deletedUnits > 0) return this.#noteRemoval(root, id);
    this.#created.set(path, { at: 'record', root, id });
    return noted;
  }

  #noteRemoval(root: string, id: string): Result<void, RefusalReason> {
    this.#removed.set(pathOf(root, id), { op: 'remove', root, id });
    return noted;
  }

  #addToRecord(
    item: Y.Item,
    container: RecordContainer,
    key: string | null,
    deletedUnits: number,
  ): Result<void, RefusalReason> {
    const spec = key === null ? null : this.#fieldSpec(container.root, key);
    if (!spec || key === null) return invalid;
    if (spec.type === 'value') {
      return this.#addValue(item, container, key, deletedUnits, (value) => fits(spec, value));
    }
    return this.#addTextType(item, container, key, deletedUnits);
  }

  /** A text is born with its record and never replaced: that would drop what others wrote in it. */
  #addTextType(
    item: Y.Item,
    container: RecordContainer,
    key: string,
    deletedUnits: number,
  ): Result<void, RefusalReason> {
    const outcomes = this.#outcomesOf(container, key);
    if (item.content instanceof Y.ContentDeleted) {
      outcomes.write(item, { op: 'delete' });
      return noted;
    }
    // Part of a record that would replace a living one: that is refused as a whole.
    if (this.#removed.has(pathOf(container.root, container.id))) return noted;
    if (!isType(item.content, Y.Text) || !this.#isCreated(container) || outcomes.hasPut) {
      return invalid;
    }
    outcomes.write(item, deletedUnits > 0 ? { op: 'delete' } : { op: 'put', value: '' });
    return noted;
  }

  #addToText(
    item: Y.Item,
    container: TextContainer,
    key: string | null,
    deletedUnits: number,
  ): Result<void, RefusalReason> {
    const edit = this.#textEdit(container);
    if (!edit || key !== null || !fitsText(edit.spec, item.content)) return invalid;
    const left = item.length - deletedUnits;
    if (item.content instanceof Y.ContentString) edit.growth += left;
    if (item.content instanceof Y.ContentFormat) edit.marks += left;
    return noted;
  }

  #addValue(
    item: Y.Item,
    holder: Holder,
    key: string,
    deletedUnits: number,
    isAllowed: (value: unknown) => boolean,
  ): Result<void, RefusalReason> {
    const outcomes = this.#outcomesOf(holder, key);
    // Garbage collection left only a tombstone: at a map key that is a delete without a delete set.
    if (item.content instanceof Y.ContentDeleted) {
      outcomes.write(item, { op: 'delete' });
      return noted;
    }
    const values = plainValues(item.content);
    if (!values?.every(isAllowed)) return invalid;
    const isDeleted = deletedUnits === item.length;
    // Yjs puts values of one field together into one struct only when all of them are overwritten.
    if (values.length !== 1 && !isDeleted) return invalid;
    outcomes.write(item, isDeleted ? { op: 'delete' } : { op: 'put', value: values[0] });
    return noted;
  }

  #outcomesOf(holder: Holder, field: string): FieldOutcomes {
    const path = holder.at === 'record' ? pathOf(holder.root, holder.id) : holder.root;
    const edit = this.#holders.get(path) ?? { holder, fields: new Map<string, FieldOutcomes>() };
    this.#holders.set(path, edit);
    const outcomes = edit.fields.get(field) ?? new FieldOutcomes(this.#storedId(holder, field));
    edit.fields.set(field, outcomes);
    return outcomes;
  }

  /** The value that a field has now. */
  #storedId(holder: Holder, field: string): Y.ID | null {
    const root = this.#doc.getMap(holder.root);
    const map = holder.at === 'root' ? root : root.get(holder.id);
    return (map instanceof Y.Map && map._map.get(field)?.lastId) || null;
  }

  #fieldSpec(root: string, field: string): FieldSpec | null {
    const spec = Object.hasOwn(this.#schema, root) ? this.#schema[root] : undefined;
    if (spec?.shape !== 'records' || !Object.hasOwn(spec.fields, field)) return null;
    return spec.fields[field] ?? null;
  }

  #textEdit(container: TextContainer): TextEdit | null {
    const { root, id, field } = container;
    const path = pathOf(root, id, field);
    const known = this.#texts.get(path);
    if (known) return known;
    const spec = this.#fieldSpec(root, field);
    if (spec?.type !== 'text') return null;
    const edit = { spec, container, growth: 0, marks: 0 };
    this.#texts.set(path, edit);
    return edit;
  }

  #isTooLong({ spec, container, growth, marks }: TextEdit): boolean {
    if (growth <= 0 && marks <= 0) return false;
    const record = this.#doc.getMap(container.root).get(container.id);
    const text = record instanceof Y.Map ? record.get(container.field) : undefined;
    const stored = text instanceof Y.Text ? text : null;
    if (growth > 0 && (stored?.length ?? 0) + growth > spec.maxLength) return true;
    return marks > 0 && marksIn(stored) + marks > MAX_MARKS;
  }
}

/** How a rule names what carries the field. */
const nameOf = (holder: Holder): { root: string; id?: string } =>
  holder.at === 'record' ? { root: holder.root, id: holder.id } : { root: holder.root };
