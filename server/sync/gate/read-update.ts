import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { err, ok, type Result } from '../../../shared/lib/result.ts';

export type Struct = Y.Item | Y.GC;

/** A range of one client's clocks, `from` inclusive and `to` exclusive. */
export type Range = { readonly client: number; readonly from: number; readonly to: number };

/** An update taken apart, with nothing believed but its form. */
export type ReadUpdate = {
  /** By client, in the order of the clocks and without holes. */
  readonly sections: ReadonlyMap<number, readonly Struct[]>;
  /** By client, sorted and apart from each other. */
  readonly deleted: ReadonlyMap<number, readonly Range[]>;
};

/** `malformed`: no update. `tooLarge`: more than an honest day offline makes. `invalidValue`: content of a kind that no document has. */
export type ReadFault = 'malformed' | 'tooLarge' | 'invalidValue';

/** Counted while reading: what a few bytes promise is never built. */
const MAX_STRUCTS = 50_000;
const MAX_RANGES = 200_000;
/** Nothing is this long: a struct of it would only use up clocks. */
const MAX_LENGTH = 1 << 24;
const MAX_CLOCK = 2 ** 31;

/** The first byte of a struct: five bits say what it holds, three say which fields follow. */
const CONTENT_BITS = 0b0001_1111;
const HAS_KEY = 0b0010_0000;
const HAS_RIGHT_ORIGIN = 0b0100_0000;
const HAS_ORIGIN = 0b1000_0000;

/** Numbers of contents and of shared types, as Yjs writes them. */
const GARBAGE = 0;
const [DELETED, STRING, FORMAT, TYPE, ANY] = [1, 4, 6, 7, 8] as const;
const [TYPE_MAP, TYPE_TEXT] = [1, 2] as const;

class Fault extends Error {
  readonly fault: ReadFault;

  constructor(fault: ReadFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Reads an update from a stranger (`Y.applyUpdate`'s first format). Yjs's own decoder builds whatever it is told to,
 * whole subdocuments too; this one builds what a document may hold, and stops at the first thing that is not.
 */
export const readUpdate = (bytes: Uint8Array): Result<ReadUpdate, ReadFault> => {
  try {
    const decoder = decoding.createDecoder(bytes);
    const sections = readSections(decoder);
    // What may follow the deleted ranges is ignored here, and so are its bytes: they are never passed on.
    return ok({ sections, deleted: readDeleted(decoder) });
  } catch (error) {
    // A decoder that runs out of bytes throws, and so do wrong characters and values nested too deep to read.
    return err(error instanceof Fault ? error.fault : 'malformed');
  }
};

const readSections = (decoder: decoding.Decoder): Map<number, Struct[]> => {
  const sections = new Map<number, Struct[]>();
  let left = MAX_STRUCTS;
  for (let sectionsLeft = decoding.readVarUint(decoder); sectionsLeft > 0; sectionsLeft -= 1) {
    const count = decoding.readVarUint(decoder);
    const client = decoding.readVarUint(decoder);
    let clock = decoding.readVarUint(decoder);
    left -= count;
    if (left < 0) throw new Fault('tooLarge');
    // Decoders of Yjs disagree on repeated sections: one sees all of them, another the last.
    if (sections.has(client)) throw new Fault('malformed');
    const structs: Struct[] = [];
    for (let index = 0; index < count; index += 1) {
      const struct = readStruct(decoder, new Y.ID(client, clock));
      clock += struct.length;
      if (struct.length < 1 || struct.length > MAX_LENGTH || clock >= MAX_CLOCK) {
        throw new Fault('malformed');
      }
      structs.push(struct);
    }
    if (count > 0) sections.set(client, structs);
  }
  return sections;
};

const readStruct = (decoder: decoding.Decoder, id: Y.ID): Struct => {
  const info = decoding.readUint8(decoder);
  // A gap (`Y.Skip`) has content bits as well; `readContent` knows none such.
  if ((info & CONTENT_BITS) === GARBAGE) return new Y.GC(id, decoding.readVarUint(decoder));
  const origin = info & HAS_ORIGIN ? readId(decoder) : null;
  const rightOrigin = info & HAS_RIGHT_ORIGIN ? readId(decoder) : null;
  if (origin || rightOrigin) {
    return new Y.Item(id, null, origin, null, rightOrigin, null, null, readContent(decoder, info));
  }
  const parent = decoding.readVarUint(decoder) === 1 ? readString(decoder) : readId(decoder);
  const key = info & HAS_KEY ? readString(decoder) : null;
  const item = new Y.Item(id, null, null, null, null, null, key, readContent(decoder, info));
  // The constructor's types know integrated parents only; on the wire a root is its name.
  return Object.assign(item, { parent });
};

const readId = (decoder: decoding.Decoder): Y.ID =>
  new Y.ID(decoding.readVarUint(decoder), decoding.readVarUint(decoder));

const readString = (decoder: decoding.Decoder): string => decoding.readVarString(decoder);

const readContent = (decoder: decoding.Decoder, info: number): Y.Item['content'] => {
  switch (info & CONTENT_BITS) {
    case DELETED:
      return new Y.ContentDeleted(decoding.readVarUint(decoder));
    case STRING:
      return new Y.ContentString(readString(decoder));
    case FORMAT:
      return readFormat(decoder);
    case TYPE:
      return new Y.ContentType(readType(decoder));
    case ANY:
      return readAny(decoder);
    default:
      // Subdocuments, embedded objects, bytes and an older kind of values: no schema has a place for them.
      throw new Fault('invalidValue');
  }
};

const readFormat = (decoder: decoding.Decoder): Y.ContentFormat => {
  const key = readString(decoder);
  return new Y.ContentFormat(key, JSON.parse(readString(decoder)));
};

const readType = (decoder: decoding.Decoder): Y.Map<unknown> | Y.Text => {
  const number = decoding.readVarUint(decoder);
  if (number === TYPE_MAP) return new Y.Map();
  if (number === TYPE_TEXT) return new Y.Text();
  throw new Fault('invalidValue');
};

const readAny = (decoder: decoding.Decoder): Y.ContentAny => {
  const count = decoding.readVarUint(decoder);
  if (count > MAX_STRUCTS) throw new Fault('tooLarge');
  return new Y.ContentAny(Array.from({ length: count }, () => decoding.readAny(decoder)));
};

const readDeleted = (decoder: decoding.Decoder): Map<number, readonly Range[]> => {
  const deleted = new Map<number, Range[]>();
  let left = MAX_RANGES;
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients -= 1) {
    const client = decoding.readVarUint(decoder);
    const count = decoding.readVarUint(decoder);
    left -= count;
    if (left < 0) throw new Fault('tooLarge');
    const ranges = deleted.get(client) ?? [];
    for (let index = 0; index < count; index += 1) {
      const from = decoding.readVarUint(decoder);
      const to = from + decoding.readVarUint(decoder);
      // A range of length zero makes Yjs throw in the middle of an apply.
      if (to <= from || to >= MAX_CLOCK) throw new Fault('malformed');
      ranges.push({ client, from, to });
    }
    if (ranges.length > 0) deleted.set(client, ranges);
  }
  return new Map([...deleted].map(([client, ranges]) => [client, apart(ranges)]));
};

/** Sorted, and joined where they touch: a range that is said a thousand times is walked through once. */
const apart = (ranges: readonly Range[]): readonly Range[] => {
  if (ranges.length === 1) return ranges;
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, range.to) };
    } else joined.push(range);
  }
  return joined;
};
