import type { ProblemAnswer, ProblemName } from '../../shared/api/problems.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** A name from the server's list, `unreachable` when no answer came, `unknown` for an answer we cannot read. */
export type ProblemKind = ProblemName | 'unreachable' | 'unknown';

/** Why a request did not do what was asked. */
export type Problem = {
  readonly kind: ProblemKind;
  /** Who was faster, by id. */
  readonly by?: string | undefined;
};

/** What happened and what to do, for each problem; where it happened there may be better words. */
const WORDS: Readonly<Record<ProblemKind, MessageKey>> = {
  'malformed-json': 'errors.unknown',
  'invalid-request': 'errors.notAccepted',
  'key-needed': 'errors.keyNeeded',
  'token-needed': 'errors.unknown',
  'wrong-key': 'errors.wrongKey',
  'cross-site': 'errors.unknown',
  'not-allowed': 'errors.notAllowed',
  removed: 'errors.removed',
  'not-found': 'errors.notFound',
  'unknown-link': 'errors.unknownLink',
  'method-not-allowed': 'errors.unknown',
  'limit-reached': 'errors.full',
  'link-used-up': 'errors.linkUsedUp',
  full: 'errors.noPlace',
  conflict: 'errors.changed',
  // Where files are sent there are better words.
  'file-kind': 'errors.notAccepted',
  'file-not-as-named': 'errors.notAccepted',
  'file-damaged': 'errors.notAccepted',
  'file-too-large': 'errors.tooLarge',
  'too-many-pixels': 'errors.tooLarge',
  'no-room': 'errors.full',
  'too-many-files': 'errors.tooMany',
  'too-large': 'errors.tooLarge',
  'not-json': 'errors.unknown',
  'too-many-attempts': 'errors.tooMany',
  'too-many-commands': 'errors.tooMany',
  'too-many-meetings': 'errors.tooMany',
  internal: 'errors.server',
  busy: 'errors.server',
  storage: 'errors.storage',
  unreachable: 'errors.unreachable',
  unknown: 'errors.unknown',
};

/** The sentence that says what went wrong and what to do. */
export const problemKey = (problem: Problem): MessageKey => WORDS[problem.kind];

export const unreachable: Problem = { kind: 'unreachable' };

const isKind = (name: string): name is ProblemKind => Object.hasOwn(WORDS, name);

const isProblemAnswer = (body: unknown): body is ProblemAnswer =>
  typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string';

/** Reads the body of an answer that is not the one hoped for; whatever it holds, something sensible comes out. */
export const parseProblem = (status: number, body: unknown): Problem => {
  if (!isProblemAnswer(body)) return { kind: status >= 502 ? 'unreachable' : 'unknown' };
  const name = body.type.replace(/^\/problems\//, '');
  return { kind: isKind(name) ? name : 'unknown', ...(body.by !== undefined && { by: body.by }) };
};
