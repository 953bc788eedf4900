import * as decoding from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import {
  decodeHello,
  decodeServerMessage,
  encodeHello,
  encodeServerMessage,
  KIND_HELLO,
  type ServerMessage,
} from './messages.ts';

const decode = (bytes: Uint8Array): ServerMessage | null => {
  const decoder = decoding.createDecoder(bytes);
  return decodeServerMessage(decoding.readVarUint(decoder), decoder);
};

describe('our own messages', () => {
  it.each<ServerMessage>([
    { kind: 'welcome', generation: 'g1', serverTime: 1_770_000_000_000, access: 'write' },
    { kind: 'saved', frames: 12 },
    { kind: 'refusal', frame: 3, reason: 'sectionLocked' },
    { kind: 'storage', writable: false },
    { kind: 'pulse', noteCounts: new Map([['b1', 42]]) },
    { kind: 'changed' },
    { kind: 'comeBack', ms: 6500 },
    {
      kind: 'people',
      people: [{ participantId: 'p1', name: 'Anna', organisation: '', region: '' }],
    },
  ])('arrive as they were sent: $kind', (message) => {
    expect(decode(encodeServerMessage(message))).toEqual(message);
  });

  it('carry the hello', () => {
    const decoder = decoding.createDecoder(encodeHello({ version: 1, generation: 'g1' }));
    expect(decoding.readVarUint(decoder)).toBe(KIND_HELLO);
    expect(decodeHello(decoder)).toEqual({ version: 1, generation: 'g1' });
  });

  it('of a later version are left alone', () => {
    expect(decodeServerMessage(120, decoding.createDecoder(Uint8Array.of(1)))).toBeNull();
  });
});
