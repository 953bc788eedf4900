import { once } from 'node:events';
import * as z from 'zod';

const targetsValue = z.array(z.object({ webSocketDebuggerUrl: z.string() }));
const answerValue = z.object({ id: z.number(), result: z.unknown() });
const heapValue = z.object({ usedSize: z.number() });

const BYTES_PER_MB = 1024 * 1024;
/** Once more finds what the first time made free. */
const TIMES = 3;

/** Puts questions to a server through Node's debugger, one after another; the results in the same order. */
const ask = async (debugPort: number, methods: readonly string[]): Promise<readonly unknown[]> => {
  const list = await fetch(`http://127.0.0.1:${debugPort}/json/list`);
  const [target] = targetsValue.parse(await list.json());
  if (!target) throw new Error('Nobody listens to the debugger');
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await once(socket, 'open');
  const results: unknown[] = [];
  for (const [id, method] of methods.entries()) {
    const answered = once(socket, 'message');
    socket.send(JSON.stringify({ id, method }));
    const [event]: MessageEvent[] = await answered;
    results.push(answerValue.parse(JSON.parse(String(event?.data))).result);
  }
  socket.close();
  return results;
};

const collections = Array.from({ length: TIMES }, () => 'HeapProfiler.collectGarbage');

/** Makes a server collect its garbage. */
export const collectGarbage = async (debugPort: number): Promise<void> => {
  await ask(debugPort, collections);
};

/** What is alive on a server's heap after a collection, in MB (main thread only). */
export const liveHeapMb = async (debugPort: number): Promise<number> => {
  const results = await ask(debugPort, [...collections, 'Runtime.getHeapUsage']);
  return heapValue.parse(results.at(-1)).usedSize / BYTES_PER_MB;
};
