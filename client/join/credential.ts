import type { Credential } from '../api/join.ts';

const KEY = /^[A-Za-z0-9_-]{16,64}$/;
const CODE_DIGITS = 9;

/** The nine digits of a code, however it was grouped or spaced; `null` for anything else. */
export const parseCode = (text: string): string | null => {
  const digits = text.replaceAll(/[\s.\-–]/gu, '');
  return /^\d+$/.test(digits) && digits.length === CODE_DIGITS ? digits : null;
};

/** The code as it is said aloud: "427 118 903". */
export const groupCode = (code: string): string =>
  code.replaceAll(/\D/g, '').replaceAll(/(\d{3})(?=\d)/g, '$1 ');

/**
 * Finds what lets somebody in from what they pasted or typed: a whole link, a bare key, or a code. The fragment of our
 * own join page holds a key, or a code that was typed elsewhere.
 */
export const parseCredential = (text: string): Credential | null => {
  const trimmed = text.trim();
  const hash = trimmed.indexOf('#');
  const secret = hash === -1 ? trimmed : trimmed.slice(hash + 1);
  const code = parseCode(secret);
  if (code !== null) return { code };
  return KEY.test(secret) ? { key: secret } : null;
};

/** The join page's address for a credential; the secret stands where no server and no log sees it. */
export const joinPath = (credential: Credential): string =>
  `/join#${'key' in credential ? credential.key : credential.code}`;
