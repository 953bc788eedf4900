import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from './http.ts';
import type { Problem } from './problem.ts';

export type Resource<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly problem: Problem };

export type Reload = () => Promise<void>;

/**
 * Reads something from the server and keeps it until `load` is another function. A reload that fails leaves the last
 * value in sight: an old page is worth more than an apology.
 */
export const useResource = <T>(
  load: (signal: AbortSignal) => Answer<T>,
): readonly [Resource<T>, Reload] => {
  const [resource, setResource] = useState<Resource<T>>({ status: 'loading' });

  const reading = useRef<AbortController>(undefined);

  const read = useCallback(async () => {
    // An older answer must not come after a newer one.
    reading.current?.abort();
    const { signal } = (reading.current = new AbortController());
    try {
      const result = await load(signal);
      if (signal.aborted) return;
      setResource((before) => {
        if (result.ok) return { status: 'ready', value: result.value };
        return before.status === 'ready' && result.error.kind === 'unreachable'
          ? before
          : { status: 'failed', problem: result.error };
      });
    } catch (cause) {
      if (!signal.aborted) throw cause;
    }
  }, [load]);

  useEffect(() => {
    setResource({ status: 'loading' });
    void read();
    return () => reading.current?.abort();
  }, [read]);

  return [resource, read];
};
