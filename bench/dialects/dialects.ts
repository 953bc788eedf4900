import { batches } from './batches.ts';
import type { Dialect } from './dialect.ts';
import { hocuspocus } from './hocuspocus.ts';
import { talkoot } from './talkoot.ts';
import { tldraw } from './tldraw.ts';
import { yjs } from './yjs.ts';

/** How each kind of server is spoken to, by name, since names can be told to other threads. */
export const dialects = { yjs, batches, talkoot, hocuspocus, tldraw } as const satisfies Record<
  string,
  Dialect
>;

export type DialectName = keyof typeof dialects;
