/** Fills the array with random bytes; `crypto.getRandomValues` fits, and a seeded one in tests. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

const secureRandom: FillRandom = (bytes) => {
  crypto.getRandomValues(bytes);
};

/** A random id of letters, digits, `-` and `_`; 22 characters carry 132 bits, so ids can't be guessed. */
export const createId = (fillRandom: FillRandom = secureRandom, length = 22): string => {
  const bytes = new Uint8Array(length);
  fillRandom(bytes);
  return Array.from(bytes, (byte) => ALPHABET[byte & 63]).join('');
};

const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** True for what may be a record's, person's or document's id; refuses keys that poison plain objects. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && ID_PATTERN.test(value) && !RESERVED.has(value);
