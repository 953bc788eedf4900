import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { createId } from '../../shared/lib/id.ts';

/** 256 bits: what proves a session or a device. */
const TOKEN_LENGTH = 43;

const CODE_COUNT = 1_000_000_000;

/** A new proof of a session, a device or a coordinator; only its hash is kept. */
export const createToken = (): string => createId(undefined, TOKEN_LENGTH);

/** Tokens are random, so a plain hash is enough to keep a stolen database from opening sessions. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');

/** Nine digits, to be said aloud. */
export const createJoinCode = (): string => String(randomInt(CODE_COUNT)).padStart(9, '0');

/** Compares in a time that tells nothing about where the two differ. */
export const isSameSecret = (given: string, expected: string): boolean =>
  timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(expected)));
