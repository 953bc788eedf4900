import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readId, readPosition, writePosition } from './coordinates.ts';
import type { WetInk } from './presence.ts';

/** A line of ink that is being drawn, in few bytes. */
export const writeWetInk = (encoder: encoding.Encoder, ink: WetInk): void => {
  encoding.writeVarString(encoder, ink.line);
  encoding.writeVarString(encoder, ink.kind);
  encoding.writeVarString(encoder, ink.color);
  encoding.writeVarUint(encoder, ink.width);
  encoding.writeVarUint(encoder, ink.from);
  writePosition(encoder, ink.at);
  encoding.writeVarString(encoder, ink.points);
};

/** Reads what `writeWetInk` wrote. Throws on bytes that are none; whether it is ink, `isWetInk` says. */
export const readWetInk = (decoder: decoding.Decoder): WetInk => ({
  line: readId(decoder),
  kind: readId(decoder),
  color: readId(decoder),
  width: decoding.readVarUint(decoder),
  from: decoding.readVarUint(decoder),
  at: readPosition(decoder),
  points: decoding.readVarString(decoder),
});
