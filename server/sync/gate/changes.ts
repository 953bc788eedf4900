import * as Y from 'yjs';
import type { RefusalReason } from '../../../shared/access/refusal.ts';
import type { Change } from '../../../shared/access/rules.ts';
import type { DocumentSchema, FieldSpec, TextField } from '../../../shared/document/field.ts';
import { isId } from '../../../shared/lib/id.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { type Container, type Place, structAt } from './places.ts';
import { fits, fitsText, isType, plainValue } from './values.ts';

/** What an update does to one text: how much longer it gets, in UTF-16 code units. */
type TextEdit = {
  readonly spec: TextField;
  readonly root: string;
  readonly id: string;
  readonly field: string;
  growth: number;
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
  readonly #fields = new Map<string, Extract<Change, { op: 'put' | 'delete' }>>();
  readonly #created = new Map<string, { root: string; id: string; fields: Map<string, unknown> }>();
  readonly #removed = new Map<string, Extract<Change, { op: 'remove' }>>();
  readonly #texts = new Map<string, TextEdit>();

  constructor(doc: Y.Doc, schema: DocumentSchema) {
    this.#doc = doc;
    this.#schema = schema;
  }

  /** Notes a fresh item. `removedAtOnce`: the same update deletes it again. */
  add(
    item: Y.Item,
    { container, key }: Place,
    removedAtOnce: boolean,
  ): Result<void, RefusalReason> {
    switch (container.at) {
      case 'root':
        return this.#addToRoot(item, container.root, key, removedAtOnce);
      case 'record':
        return this.#addToRecord(item, container, key, removedAtOnce);
      case 'text':
        return this.#addToText(item, container, key, removedAtOnce);
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
      return noted;
    }
    if (key === null) return invalid;
    if (container.at === 'root' && this.#schema[container.root]?.shape === 'records') {
      this.#removed.set(pathOf(container.root, key), {
        op: 'remove',
        root: container.root,
        id: key,
      });
      return noted;
    }
    return this.#noteDelete(container, key);
  }

  /** The outcome: removed records, new ones, fields, texts. `tooLong` when a text would pass its limit. */
  changes(): Result<readonly Change[], RefusalReason> {
    const changes: Change[] = [...this.#removed.values()];
    for (const { root, id, fields } of this.#created.values()) {
      changes.push({ op: 'create', root, id, fields });
    }
    for (const change of this.#fields.values()) {
      if (!this.#isCreated(change.root, change.id)) changes.push(change);
    }
    for (const { spec, root, id, field, growth } of this.#texts.values()) {
      if (growth > 0 && this.#textLength(root, id, field) + growth > spec.maxLength) {
        return err('tooLong');
      }
      if (!this.#isCreated(root, id)) changes.push({ op: 'put', root, id, field });
    }
    return ok(changes);
  }

  #isCreated(root: string, id: string | undefined): boolean {
    return id !== undefined && this.#created.has(pathOf(root, id));
  }

  #addToRoot(
    item: Y.Item,
    root: string,
    key: string | null,
    removedAtOnce: boolean,
  ): Result<void, RefusalReason> {
    const spec = Object.hasOwn(this.#schema, root) ? this.#schema[root] : undefined;
    if (!spec || key === null) return invalid;
    switch (spec.shape) {
      case 'records':
        return this.#addRecord(item, root, key);
      case 'fields': {
        const field = Object.hasOwn(spec.fields, key) ? spec.fields[key] : undefined;
        if (!field) return invalid;
        return this.#addValue(item, { at: 'root', root }, key, removedAtOnce, (value) =>
          fits(field, value),
        );
      }
      case 'entries':
        if (!spec.isKey(key)) return invalid;
        return this.#addValue(
          item,
          { at: 'root', root },
          key,
          removedAtOnce,
          (value) => spec.schema.safeParse(value).success,
        );
    }
  }

  #addRecord(item: Y.Item, root: string, id: string): Result<void, RefusalReason> {
    if (!isId(id)) return invalid;
    const exists = this.#doc.getMap(root).has(id);
    if (item.content instanceof Y.ContentDeleted) {
      // A record that came and went while its writer was offline; over a living one it is a removal.
      if (exists) this.#removed.set(pathOf(root, id), { op: 'remove', root, id });
      return noted;
    }
    if (!isType(item.content, Y.Map)) return invalid;
    if (exists || this.#isCreated(root, id)) {
      this.#removed.set(pathOf(root, id), { op: 'remove', root, id });
      return noted;
    }
    this.#created.set(pathOf(root, id), { root, id, fields: new Map() });
    return noted;
  }

  #addToRecord(
    item: Y.Item,
    container: Extract<Container, { at: 'record' }>,
    key: string | null,
    removedAtOnce: boolean,
  ): Result<void, RefusalReason> {
    const spec = key === null ? null : this.#fieldSpec(container.root, key);
    if (!spec || key === null) return invalid;
    if (spec.type === 'value') {
      return this.#addValue(item, container, key, removedAtOnce, (value) => fits(spec, value));
    }
    if (item.content instanceof Y.ContentDeleted) return this.#noteDelete(container, key);
    // Part of a record that would replace a living one: that is refused as a whole.
    if (this.#removed.has(pathOf(container.root, container.id))) return noted;
    const record = this.#created.get(pathOf(container.root, container.id));
    // A text is born with its record and never replaced: that would drop what others wrote in it.
    if (!isType(item.content, Y.Text) || !record || record.fields.has(key)) return invalid;
    record.fields.set(key, '');
    return noted;
  }

  #addToText(
    item: Y.Item,
    container: Extract<Container, { at: 'text' }>,
    key: string | null,
    removedAtOnce: boolean,
  ): Result<void, RefusalReason> {
    const edit = this.#textEdit(container);
    if (!edit || key !== null || !fitsText(edit.spec, item.content)) return invalid;
    if (item.content instanceof Y.ContentString && !removedAtOnce) edit.growth += item.length;
    return noted;
  }

  /** A value under a key: the last one in causal order is the outcome. */
  #addValue(
    item: Y.Item,
    container: Extract<Container, { at: 'root' | 'record' }>,
    key: string,
    removedAtOnce: boolean,
    isAllowed: (value: unknown) => boolean,
  ): Result<void, RefusalReason> {
    // Garbage collection left only a tombstone: at a map key that is a delete without a delete set.
    if (item.content instanceof Y.ContentDeleted) return this.#noteDelete(container, key);
    const plain = plainValue(item.content);
    if (!plain || !isAllowed(plain.value)) return invalid;
    if (removedAtOnce) return this.#noteDelete(container, key);
    this.#setField(container, key, { op: 'put', value: plain.value });
    return noted;
  }

  /** Asked for even where there is nothing to lose: whoever may not delete a field has no reason to try. */
  #noteDelete(
    container: Extract<Container, { at: 'root' | 'record' | 'text' }>,
    key: string,
  ): Result<void, RefusalReason> {
    if (container.at === 'text') return invalid;
    this.#setField(container, key, { op: 'delete' });
    return noted;
  }

  #setField(
    container: Extract<Container, { at: 'root' | 'record' }>,
    field: string,
    what: { readonly op: 'put'; readonly value: unknown } | { readonly op: 'delete' },
  ): void {
    const { root } = container;
    if (container.at === 'root') {
      this.#fields.set(pathOf(root, field), { ...what, root, field });
      return;
    }
    const { id } = container;
    const created = this.#created.get(pathOf(root, id));
    if (created && what.op === 'put') created.fields.set(field, what.value);
    else if (created) created.fields.delete(field);
    else this.#fields.set(pathOf(root, id, field), { ...what, root, id, field });
  }

  #fieldSpec(root: string, field: string): FieldSpec | null {
    const spec = Object.hasOwn(this.#schema, root) ? this.#schema[root] : undefined;
    if (spec?.shape !== 'records' || !Object.hasOwn(spec.fields, field)) return null;
    return spec.fields[field] ?? null;
  }

  #textEdit({ root, id, field }: Extract<Container, { at: 'text' }>): TextEdit | null {
    const path = pathOf(root, id, field);
    const known = this.#texts.get(path);
    if (known) return known;
    const spec = this.#fieldSpec(root, field);
    if (spec?.type !== 'text') return null;
    const edit = { spec, root, id, field, growth: 0 };
    this.#texts.set(path, edit);
    return edit;
  }

  #textLength(root: string, id: string, field: string): number {
    const record = this.#doc.getMap(root).get(id);
    const text = record instanceof Y.Map ? record.get(field) : undefined;
    return text instanceof Y.Text ? text.length : 0;
  }
}

/** Ranges that delete something living, as whole stored items and the units of each that go. */
export const livingItemsIn = function* (
  store: Y.Doc['store'],
  client: number,
  from: number,
  to: number,
): Generator<{ readonly item: Y.Item; readonly length: number }> {
  let clock = from;
  const end = Math.min(to, Y.getState(store, client));
  while (clock < end) {
    const struct = structAt(store, new Map(), new Y.ID(client, clock));
    if (!struct) return;
    const stop = Math.min(struct.id.clock + struct.length, end);
    if (struct instanceof Y.Item && !struct.deleted) yield { item: struct, length: stop - clock };
    clock = stop;
  }
};
