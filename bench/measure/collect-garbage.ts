import { once } from 'node:events';
import * as z from 'zod';

const targetsValue = z.array(z.object({ webSocketDebuggerUrl: z.string() }));
const answerValue = z.object({ id: z.number() });

/** Once more finds what the first time made free. */
const TIMES = 3;

/** Makes a server collect its garbage, through Node's debugger. */
export const collectGarbage = async (debugPort: number): Promise<void> => {
  const list = await fetch(`http://127.0.0.1:${debugPort}/json/list`);
  const [target] = targetsValue.parse(await list.json());
  if (!target) throw new Error('Nobody listens to the debugger');
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await once(socket, 'open');
  for (let id = 1; id <= TIMES; id += 1) {
    const answered = once(socket, 'message');
    socket.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' }));
    const [event]: MessageEvent[] = await answered;
    answerValue.parse(JSON.parse(String(event?.data)));
  }
  socket.close();
};
