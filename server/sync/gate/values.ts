import * as Y from 'yjs';
import type { FieldSpec, TextField } from '../../../shared/document/field.ts';

const MAX_DEPTH = 6;

/** No inherited keys anywhere: decoded bytes can set an object's prototype by a `__proto__` key. */
const isPlain = (value: unknown, depth = 0): boolean => {
  if (typeof value !== 'object' || value === null) return typeof value !== 'bigint';
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((entry) => isPlain(entry, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every((entry) => isPlain(entry, depth + 1));
};

/** The plain values an item puts under a map key, of which the last counts; `null` for any other content. */
export const plainValues = (content: Y.Item['content']): readonly unknown[] | null =>
  content instanceof Y.ContentAny && content.arr.every((value) => isPlain(value))
    ? content.arr
    : null;

/** True when the schema takes this value in this field. */
export const fits = (spec: FieldSpec, value: unknown): boolean =>
  spec.type === 'value' && value !== undefined && spec.schema.safeParse(value).success;

/** True for exactly this class of shared type; its subclasses (XML types) are other things. */
export const isType = (content: Y.Item['content'], type: typeof Y.Map | typeof Y.Text): boolean =>
  content instanceof Y.ContentType && content.type.constructor === type;

/** True for what may stand inside a text: characters, deleted ones, and the attributes the field names. */
export const fitsText = (spec: TextField, content: Y.Item['content']): boolean => {
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return true;
  if (!(content instanceof Y.ContentFormat)) return false;
  const attribute = Object.hasOwn(spec.attributes, content.key) && spec.attributes[content.key];
  return attribute ? isPlain(content.value) && attribute.safeParse(content.value).success : false;
};
