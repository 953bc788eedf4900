/**
 * Why a socket was closed, as a contract about coming back:
 * 44xx never come back, 45xx come back later, 4205 reload the document and come back now.
 */
export const CLOSE = {
  /** The copy of the document ended with a refusal; start clean. Only for clients that sent a hello. */
  startClean: 4205,
  badFrame: 4400,
  signedOut: 4401,
  /** Put out, or (to clients without a hello) an update was refused. */
  forbidden: 4403,
  /** No such document, or not yours: one answer for both. */
  notFound: 4404,
  tooLarge: 4409,
  /** The copy belongs to an earlier generation of the document. */
  generationEnded: 4410,
  /** The server is going down and will be back. */
  shutdown: 4503,
  /** The reader was too slow, or the server too busy. */
  overloaded: 4529,
} as const;

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** True when a client must not try again with the same session and document. */
export const isFinal = (code: number): boolean => code >= 4400 && code < 4500;
