import * as Y from 'yjs';
import type { Actor } from '../../../shared/access/actor.ts';
import { writeContent } from '../../../shared/board/write-content.ts';
import { type Judgement, judge } from '../gate/gate.ts';
import { RoomRegistry } from '../rooms/registry.ts';
import { NEEDS_BOARD } from './needs-board.ts';

export const participant = (personId: string): Actor => ({
  personId,
  role: 'participant',
  access: 'write',
});
export const facilitator: Actor = { personId: 'fia', role: 'facilitator', access: 'write' };
export const viewer: Actor = { personId: 'vera', role: 'viewer', access: 'read' };

/** The server's side of one board with its gate, and clients that each keep a copy. */
export const createGatedBoard = () => {
  const doc = new Y.Doc();
  const registry = new RoomRegistry({ owners: [], claims: [], retired: [] });
  writeContent(doc, {
    ...NEEDS_BOARD,
    notes: [
      { id: 'annas', text: 'Hello', section: 'open', rank: 'a0', createdAt: 1, author: 'anna' },
      {
        id: 'locked',
        text: 'Slides',
        section: 'opening',
        rank: 'a0',
        createdAt: 1,
        author: 'anna',
      },
    ],
  });
  registry.addOwner({ kind: 'notes', record: 'annas', person: 'anna' });
  registry.addOwner({ kind: 'notes', record: 'locked', person: 'anna' });
  registry.addClaim({ client: doc.clientID, person: 'server' });

  const judgeAs = (actor: Actor, update: Uint8Array): Judgement =>
    judge(update, actor, {
      kind: 'board',
      doc,
      facts: registry.factsOf(doc, Date.now),
      claimOf: (client) => registry.claimOf(client),
      speakerOf: () => undefined,
      claimCountOf: (person) => registry.claimCountOf(person),
    });
  const copy = (): Y.Doc => {
    const client = new Y.Doc();
    Y.applyUpdate(client, Y.encodeStateAsUpdate(doc));
    return client;
  };
  /** What a client sends after `edit` on its own copy. */
  const updateOf = (edit: (client: Y.Doc) => void, client = copy()): Uint8Array => {
    const before = Y.encodeStateVector(client);
    let deletions: Uint8Array | null = null;
    client.once('update', (update: Uint8Array) => {
      deletions = update;
    });
    client.transact(() => edit(client));
    return deletions ?? Y.encodeStateAsUpdate(client, before);
  };
  return { doc, registry, judgeAs, copy, updateOf };
};
