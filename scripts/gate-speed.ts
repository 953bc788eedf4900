import * as Y from 'yjs';
import type { Actor } from '../shared/access/actor.ts';
import { noteMap } from '../shared/board/write-content.ts';
import { judge } from '../server/sync/gate/gate.ts';
import { RoomRegistry } from '../server/sync/rooms/registry.ts';

/**
 * How long the gate takes for everyday updates, on small and large boards: `node scripts/gate-speed.ts`.
 * Prints the median microseconds of one verdict; the size of the board must not show in them.
 */
const ROUNDS = 3000;
const WARM_UP = 1000;

const BOARDS = [
  { people: 1, notes: 10 },
  { people: 650, notes: 6500 },
];

/** A board where each person has written notes under a client id of their own. */
const createBoard = ({ people, notes }: { people: number; notes: number }) => {
  const doc = new Y.Doc();
  const registry = new RoomRegistry({ owners: [], claims: [], retired: [] });
  doc.getMap('board').set('title', 'Needs');
  doc.getMap('sections').set('open', new Y.Map([['title', 'Open']]));
  registry.addClaim({ client: doc.clientID, person: 'server' });
  for (let index = 0; index < people; index += 1) {
    const writer = new Y.Doc();
    registry.addClaim({ client: writer.clientID, person: `p${index}` });
    writer.transact(() => {
      for (let note = index; note < notes; note += people) {
        const id = `n${note}`;
        registry.addOwner({ kind: 'notes', record: id, person: `p${index}` });
        writer.getMap('notes').set(
          id,
          noteMap({
            id,
            text: `Note ${note} of somebody who had a lot to say`,
            section: 'open',
            rank: 'a0',
            createdAt: 1,
            author: `p${index}`,
            position: { x: note, y: 0 },
          }),
        );
      }
    });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(writer));
  }
  return { doc, registry };
};

const noteOf = (doc: Y.Doc, id: string): Y.Map<unknown> => {
  const note = doc.getMap('notes').get(id);
  if (!(note instanceof Y.Map)) throw new Error(`no note ${id}`);
  return note;
};

const EDITS: Readonly<Record<string, (client: Y.Doc) => void>> = {
  'a character typed': (client) => {
    const text = noteOf(client, 'n0').get('text');
    if (text instanceof Y.Text) text.insert(text.length, 'x');
  },
  'a position overwritten': (client) => {
    noteOf(client, 'n0').set('position', { x: 1, y: 2 });
  },
  'a new note': (client) => {
    const note = { id: 'new', text: 'New', section: 'open', rank: 'a1', createdAt: 2 };
    client.getMap('notes').set('new', noteMap({ ...note, author: 'p0' }));
  },
};

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

const anna: Actor = { personId: 'p0', role: 'participant', access: 'write' };

for (const size of BOARDS) {
  const { doc, registry } = createBoard(size);
  const context = {
    kind: 'board' as const,
    doc,
    facts: registry.factsOf(doc, Date.now),
    claimOf: (client: number) => registry.claimOf(client),
    speakerOf: () => undefined,
    claimCountOf: (person: string) => registry.claimCountOf(person),
  };
  for (const [what, edit] of Object.entries(EDITS)) {
    const client = new Y.Doc();
    Y.applyUpdate(client, Y.encodeStateAsUpdate(doc));
    let update: Uint8Array = new Uint8Array();
    client.on('update', (bytes: Uint8Array) => {
      update = bytes;
    });
    client.transact(() => edit(client));
    const times: number[] = [];
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
      const start = performance.now();
      const { verdict } = judge(update, anna, context);
      const took = performance.now() - start;
      if (verdict !== 'accepted') throw new Error(`${what}: ${verdict}`);
      if (round >= WARM_UP) times.push(took * 1000);
    }
    console.log(
      `${String(size.notes).padStart(5)} notes, ${String(size.people).padStart(3)} people: ` +
        `${what.padEnd(24)} ${median(times).toFixed(1)} µs`,
    );
  }
}
