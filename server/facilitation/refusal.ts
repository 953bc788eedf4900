import type { ProblemName } from '../../shared/api/problems.ts';
import { err } from '../../shared/lib/result.ts';

export type FieldError = { readonly path: string; readonly message: string };

/** Why the server does not do what was asked; HTTP turns it into a problem document. */
export type Refusal = {
  readonly problem: ProblemName;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** The person who was faster. */
  readonly by?: string;
  /** When it is worth another try, in seconds. */
  readonly retryAfterS?: number;
};

/** A refusal by its name; `detail` is a sentence in English for whoever writes a program. */
export const refuse = (problem: ProblemName, detail?: string) =>
  err<Refusal>(detail === undefined ? { problem } : { problem, detail });

/** One field of the request is wrong in a way that its schema cannot see. */
export const refuseField = (path: string, message: string) =>
  err<Refusal>({ problem: 'invalid-request', errors: [{ path, message }] });
