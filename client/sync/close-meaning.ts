import type { RefusalReason } from '../../shared/access/refusal.ts';
import { CLOSE, isFinal } from '../../shared/protocol/close-codes.ts';

/** Why a copy of a document can't go on. */
export type CopyEnd =
  /** The server refused sync frame number `frame`; `null` when it could not say which. */
  | { readonly kind: 'refused'; readonly frame: number; readonly reason: RefusalReason }
  | { readonly kind: 'startClean' }
  /** The document was restored or rewritten on the server. */
  | { readonly kind: 'generation' }
  /** More than the server takes in one piece. */
  | { readonly kind: 'tooLarge' };

/** Why there is no coming back with this session. */
export type ConnectionEnd = 'putOut' | 'notFound' | 'signedOut' | 'reloadNeeded';

export type CloseMeaning =
  | { readonly kind: 'comeBack' }
  | { readonly kind: 'copyEnded'; readonly end: CopyEnd }
  | { readonly kind: 'ended'; readonly end: ConnectionEnd };

/** How WebSockets say that a frame was too large. */
const MESSAGE_TOO_BIG = 1009;

/** What a close code asks of us. */
export const meaningOf = (code: number): CloseMeaning => {
  switch (code) {
    case CLOSE.startClean:
      return { kind: 'copyEnded', end: { kind: 'startClean' } };
    case CLOSE.generationEnded:
      return { kind: 'copyEnded', end: { kind: 'generation' } };
    case CLOSE.tooLarge:
    case MESSAGE_TOO_BIG:
      return { kind: 'copyEnded', end: { kind: 'tooLarge' } };
    case CLOSE.signedOut:
      return { kind: 'ended', end: 'signedOut' };
    case CLOSE.forbidden:
      return { kind: 'ended', end: 'putOut' };
    case CLOSE.notFound:
      return { kind: 'ended', end: 'notFound' };
    default:
      // A final code that this version does not know, or frames that the server does not understand: we are too old.
      return isFinal(code) ? { kind: 'ended', end: 'reloadNeeded' } : { kind: 'comeBack' };
  }
};
