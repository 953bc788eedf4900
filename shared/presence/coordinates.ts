import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Position } from '../document/values.ts';
import { isId } from '../lib/id.ts';
import type { Box } from '../views/spatial-index.ts';
import { FARTHEST } from './presence.ts';

/** The small pieces of which presence in few bytes is made. */

const writeCoordinate = (encoder: encoding.Encoder, value: number): void =>
  encoding.writeVarInt(encoder, Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(value))));

export const writePosition = (encoder: encoding.Encoder, { x, y }: Position): void => {
  writeCoordinate(encoder, x);
  writeCoordinate(encoder, y);
};

const readCoordinate = (decoder: decoding.Decoder): number => {
  const value = decoding.readVarInt(decoder);
  if (!(Math.abs(value) <= FARTHEST)) throw new Error('A place beyond the canvas');
  // No -0: it is no other place.
  return value + 0;
};

export const readPosition = (decoder: decoding.Decoder): Position => ({
  x: readCoordinate(decoder),
  y: readCoordinate(decoder),
});

export const writeBox = (encoder: encoding.Encoder, { x, y, w, h }: Box): void => {
  writePosition(encoder, { x, y });
  writePosition(encoder, { x: w, y: h });
};

export const readBox = (decoder: decoding.Decoder): Box => {
  const { x, y } = readPosition(decoder);
  const { x: w, y: h } = readPosition(decoder);
  if (w < 0 || h < 0) throw new Error('A box turned inside out');
  return { x, y, w, h };
};

export const readId = (decoder: decoding.Decoder): string => {
  const id = decoding.readVarString(decoder);
  if (!isId(id)) throw new Error('Not an id');
  return id;
};

export const readMany = <T>(
  decoder: decoding.Decoder,
  read: (decoder: decoding.Decoder) => T,
): T[] => {
  const count = decoding.readVarUint(decoder);
  const all: T[] = [];
  for (let index = 0; index < count; index += 1) all.push(read(decoder));
  return all;
};

export const writeMany = <T>(
  encoder: encoding.Encoder,
  all: readonly T[],
  write: (encoder: encoding.Encoder, one: T) => void,
): void => {
  encoding.writeVarUint(encoder, all.length);
  for (const one of all) write(encoder, one);
};
