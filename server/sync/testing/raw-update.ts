import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** What garbage collection leaves of structs whose record is gone. */
export class Garbage {
  readonly length: number;

  constructor(length: number) {
    this.length = length;
  }
}

/** A struct as it goes on the wire; what is left out is not written. */
export type RawStruct = {
  readonly content: Y.Item['content'] | Garbage;
  readonly origin?: Y.ID | null;
  readonly rightOrigin?: Y.ID | null;
  /** A root's name, or the id of the item that holds the type. */
  readonly parent?: string | Y.ID;
  readonly key?: string;
};

export type RawUpdate = {
  readonly sections?: readonly {
    readonly client: number;
    readonly clock?: number;
    readonly structs: readonly RawStruct[];
  }[];
  /** Client, first clock, length. */
  readonly deleted?: readonly (readonly [number, number, number])[];
};

/** Writes an update byte by byte, as no honest client would: nothing in it has to make sense. */
export const rawUpdate = ({ sections = [], deleted = [] }: RawUpdate): Uint8Array => {
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder: out } = encoder;
  encoding.writeVarUint(out, sections.length);
  for (const { client, clock = 0, structs } of sections) {
    encoding.writeVarUint(out, structs.length);
    encoding.writeVarUint(out, client);
    encoding.writeVarUint(out, clock);
    for (const struct of structs) writeStruct(encoder, struct);
  }
  encoding.writeVarUint(out, deleted.length);
  for (const [client, from, length] of deleted) {
    for (const number of [client, 1, from, length]) encoding.writeVarUint(out, number);
  }
  return encoder.toUint8Array();
};

const writeStruct = (encoder: Y.UpdateEncoderV1, struct: RawStruct): void => {
  const { content, origin = null, rightOrigin = null, parent = null, key = null } = struct;
  const id = new Y.ID(0, 0);
  if (content instanceof Garbage) {
    new Y.GC(id, content.length).write(encoder, 0);
    return;
  }
  const item = new Y.Item(id, null, origin, null, rightOrigin, null, key, content);
  Object.assign(item, { parent }).write(encoder, 0);
};

/** The last id that an item covers: what the next one to its right names as its origin. */
export const idBehind = (map: Y.Map<unknown>, key: string): Y.ID => {
  const item = map._map.get(key);
  if (!item) throw new Error(`nothing under ${key}`);
  return item.lastId;
};

/** The id of the item that holds a shared type. */
export const idOf = (type: Y.Map<unknown> | Y.Text): Y.ID => {
  if (!type._item) throw new Error('a root has no id');
  return type._item.id;
};
