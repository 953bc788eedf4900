import { err, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { parseProblem, unreachable } from './problem.ts';
import type { Problem } from './problem.ts';
import { type As, AS_HEADER } from '../../shared/api/as.ts';
import { takeEarly } from '../early/asked.ts';

export type Answer<T> = Promise<Result<T, Problem>>;

type RequestOptions = {
  readonly body?: unknown;
  /** The role in which this tab asks; without it the server takes the strongest one of this device. */
  readonly as?: As;
  readonly signal?: AbortSignal;
};

const readBody = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * One request to our own server. `T` is what the server promises for this call in `shared/api`; the browser trusts it,
 * since both come from the same build. Never throws for what the network or the server does; only an abort throws.
 */
export const request = async <T>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  { body, as, signal }: RequestOptions = {},
): Answer<T> => {
  const headers = new Headers({ accept: 'application/json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (as) headers.set(AS_HEADER, as);
  try {
    const early = method === 'GET' ? takeEarly(path, as, signal) : null;
    const response = await (early ??
      fetch(path, {
        method,
        headers,
        credentials: 'same-origin',
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(signal && { signal }),
      }));
    if (!response.ok) return err(parseProblem(response.status, await readBody(response)));
    return ok(response.status === 204 ? undefined : await response.json());
  } catch (cause) {
    if (signal?.aborted) throw cause;
    return err(unreachable);
  }
};
