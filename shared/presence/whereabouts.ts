import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Box } from '../views/spatial-index.ts';
import { readBox, readId, writeBox } from './coordinates.ts';
import type { Whereabouts } from './presence.ts';

/** Where a tab looks and whom it follows: what is said of it seldom, and apart from what it does. */
export type TabWhereabouts = {
  /** Stands for the tab in this room until it leaves. */
  readonly number: number;
  readonly at: Whereabouts | null;
  /** The person whom it follows. */
  readonly follows: string | null;
};

const HAS_SECTION = 1;
const HAS_NOTE = 2;
const HAS_CAMERA = 4;

export const writeWhereabouts = (
  encoder: encoding.Encoder,
  { view, section, note, camera }: Whereabouts,
): void => {
  encoding.writeUint8(
    encoder,
    (section === null ? 0 : HAS_SECTION) |
      (note === null ? 0 : HAS_NOTE) |
      (camera === null ? 0 : HAS_CAMERA),
  );
  encoding.writeVarString(encoder, view);
  if (section !== null) encoding.writeVarString(encoder, section);
  if (note !== null) encoding.writeVarString(encoder, note);
  if (camera !== null) writeBox(encoder, camera);
};

/** Reads what `writeWhereabouts` wrote. Throws on bytes that are none. */
export const readWhereabouts = (decoder: decoding.Decoder): Whereabouts => {
  const has = decoding.readUint8(decoder);
  return {
    view: readId(decoder),
    section: has & HAS_SECTION ? readId(decoder) : null,
    note: has & HAS_NOTE ? readId(decoder) : null,
    camera: has & HAS_CAMERA ? readBox(decoder) : null,
  };
};

const HAS_AT = 1;
const HAS_FOLLOWS = 2;

export const writeTabWhereabouts = (
  encoder: encoding.Encoder,
  { number, at, follows }: TabWhereabouts,
): void => {
  encoding.writeVarUint(encoder, number);
  encoding.writeUint8(encoder, (at ? HAS_AT : 0) | (follows === null ? 0 : HAS_FOLLOWS));
  if (at) writeWhereabouts(encoder, at);
  if (follows !== null) encoding.writeVarString(encoder, follows);
};

export const readTabWhereabouts = (decoder: decoding.Decoder): TabWhereabouts => {
  const number = decoding.readVarUint(decoder);
  const has = decoding.readUint8(decoder);
  return {
    number,
    at: has & HAS_AT ? readWhereabouts(decoder) : null,
    follows: has & HAS_FOLLOWS ? readId(decoder) : null,
  };
};

const isSameBox = (a: Box | null, b: Box | null): boolean =>
  a?.x === b?.x && a?.y === b?.y && a?.w === b?.w && a?.h === b?.h;

export const isSameWhereabouts = (
  a: Whereabouts | null | undefined,
  b: Whereabouts | null | undefined,
): boolean =>
  a && b
    ? a.view === b.view &&
      a.section === b.section &&
      a.note === b.note &&
      isSameBox(a.camera, b.camera)
    : !a && !b;
