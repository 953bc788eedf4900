import * as Y from 'yjs';
import type { FieldSpec, FieldSpecs, FieldValues } from './field.ts';

const readField = (spec: FieldSpec, value: unknown): unknown => {
  if (spec.type === 'text') return value instanceof Y.Text ? value.toString() : '';
  if (value === undefined) return spec.fallback;
  if (spec.isPlain?.(value)) return value;
  const parsed = (spec.older ?? spec.schema).safeParse(value);
  return parsed.success ? parsed.data : spec.fallback;
};

/** The fields of each kind of record, listed once: a large board has a hundred thousand of them. */
const listed = new WeakMap<FieldSpecs, readonly (readonly [string, FieldSpec])[]>();

const entriesOf = (specs: FieldSpecs): readonly (readonly [string, FieldSpec])[] => {
  const known = listed.get(specs);
  if (known) return known;
  const entries = Object.entries(specs);
  listed.set(specs, entries);
  return entries;
};

const isComplete = <S extends FieldSpecs>(specs: S, values: object): values is FieldValues<S> =>
  entriesOf(specs).every(
    ([name, spec]) => name in values || (spec.type === 'value' && spec.optional),
  );

/**
 * One record as an immutable plain object. A missing or unreadable field shows as its fallback,
 * so a document written by another program, or by an older version, never breaks a reader.
 */
export const readFields = <S extends FieldSpecs>(specs: S, map: Y.Map<unknown>): FieldValues<S> => {
  const values: Record<string, unknown> = {};
  for (const [name, spec] of entriesOf(specs)) {
    const value = readField(spec, map.get(name));
    if (value !== undefined) values[name] = value;
  }
  if (!isComplete(specs, values)) throw new Error('A field spec has no fallback');
  Object.freeze(values);
  return values;
};

/** The Y.Map of one record, or `null` when the id is free or taken by something else. */
export const recordMap = (doc: Y.Doc, root: string, id: string): Y.Map<unknown> | null => {
  const record = doc.getMap(root).get(id);
  return record instanceof Y.Map ? record : null;
};
