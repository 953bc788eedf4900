import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Actor } from '../../../shared/access/actor.ts';
import { writeContent } from '../../../shared/board/write-content.ts';
import { RoomRegistry } from '../rooms/registry.ts';
import { NEEDS_BOARD } from '../testing/needs-board.ts';
import { unnamedPaths } from '../testing/changed-paths.ts';
import {
  forbiddenEdit,
  formatOwnText,
  honestEdit,
  pick,
  type Random,
  seededRandom,
} from '../testing/random-edits.ts';
import { type Judgement, judge } from './gate.ts';
import { encodeIncoming } from './incoming.ts';
import { readUpdate } from './read-update.ts';

/** More in a nightly run: FUZZ_UPDATES=1000000. A seed that failed is tried again with FUZZ_SEED. */
const UPDATES = Number(process.env['FUZZ_UPDATES'] ?? 3000);
const SEED = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const ROUNDS_PER_BOARD = 40;
const MUTATIONS = 10;

const anna: Actor = { personId: 'anna', role: 'participant', access: 'write' };

/** Flips, cuts and repeats bytes. */
const mutate = (bytes: Uint8Array, random: Random): Uint8Array => {
  const mutated = Uint8Array.from(bytes);
  for (let count = Math.ceil(random() * 3); count > 0; count -= 1) {
    mutated[Math.floor(random() * mutated.length)] = Math.floor(random() * 256);
  }
  return random() < 0.2 ? mutated.slice(0, Math.floor(random() * mutated.length)) : mutated;
};

/** What an accepted update would change without having been judged for it. */
const surprises = (doc: Y.Doc, judgement: Judgement): string[] =>
  judgement.verdict === 'accepted' ? unnamedPaths(doc, judgement) : [];

/** A board with a note of somebody else's, and its gate. */
const createBoard = (random: Random) => {
  const doc = new Y.Doc();
  doc.clientID = 1 + Math.floor(random() * 2 ** 31);
  const registry = new RoomRegistry({ owners: [], claims: [], retired: [] });
  writeContent(doc, {
    ...NEEDS_BOARD,
    notes: [
      { id: 'berttas', text: 'Hi', section: 'open', rank: 'a0', createdAt: 1, author: 'bertta' },
    ],
  });
  registry.addOwner({ kind: 'notes', record: 'berttas', person: 'bertta' });
  registry.addClaim({ client: doc.clientID, person: 'server' });
  const judgeIt = (update: Uint8Array) =>
    judge(update, anna, {
      kind: 'board',
      doc,
      facts: registry.factsOf(doc, Date.now),
      claimOf: (client) => registry.claimOf(client),
      speakerOf: () => undefined,
      claimCountOf: (person) => registry.claimCountOf(person),
    });
  return { doc, registry, judgeIt };
};

/** One page of Anna's: her copy, now and then with overwritten values kept as an undo stack keeps them. */
const newPage = (random: Random): Y.Doc => {
  const page = new Y.Doc({ gc: random() < 0.7 });
  page.clientID = 1 + Math.floor(random() * 2 ** 31);
  return page;
};

describe('the gate over random updates', () => {
  it(
    `names every path that Yjs changes, refuses nobody who is honest, and never throws (FUZZ_SEED=${SEED})`,
    { timeout: 3_600_000 },
    () => {
      const random = seededRandom(SEED);
      let done = 0;
      let accepted = 0;
      while (done < UPDATES) {
        const { doc, registry, judgeIt } = createBoard(random);
        let pages = [newPage(random), newPage(random)];
        for (let round = 0; round < ROUNDS_PER_BOARD; round += 1) {
          const page = pick(random, pages);
          // What another page of hers has written comes along now and then, as from a shared offline copy.
          if (random() < 0.2) Y.applyUpdate(page, Y.encodeStateAsUpdate(pick(random, pages)));
          if (random() < 0.8) Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
          for (let edits = Math.ceil(random() * 4); edits > 0; edits -= 1) {
            honestEdit(page, 'anna', random, `n${round}-${edits}`);
          }
          if (random() < 0.3) formatOwnText(page, 'anna', random);
          const isHonest = random() < 0.7;
          if (!isHonest) forbiddenEdit(page, 'anna', random);
          const bytes = Y.encodeStateAsUpdate(page, Y.encodeStateVector(doc));

          const before = Y.encodeStateAsUpdate(doc);
          for (let index = 0; index < MUTATIONS; index += 1) {
            const judgement = judgeIt(mutate(bytes, random));
            expect(surprises(doc, judgement)).toEqual([]);
          }
          expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
          done += MUTATIONS + 1;

          const judgement = judgeIt(bytes);
          expect(surprises(doc, judgement)).toEqual([]);
          expect(isHonest ? judgement.verdict : 'accepted').not.toBe('refused');
          if (judgement.verdict === 'accepted') {
            accepted += 1;
            for (const change of judgement.changes) {
              if (change.op !== 'create') continue;
              registry.addOwner({ kind: change.root, record: change.id, person: 'anna' });
            }
            for (const id of judgement.newClaims) registry.addClaim({ client: id, person: 'anna' });
            Y.applyUpdate(doc, judgement.update);
          } else if (!isHonest) {
            pages = [newPage(random), newPage(random)];
          }
        }
        expect(doc.getMap('board').get('title')).toBe('Needs');
      }
      expect(accepted).toBeGreaterThan(UPDATES / (MUTATIONS + 1) / 3);
    },
  );
});

describe('the gate’s own reader', () => {
  it(`reads what Yjs writes (FUZZ_SEED=${SEED})`, () => {
    const random = seededRandom(SEED);
    const page = newPage(random);
    writeContent(page, {
      title: 'Needs',
      description: '',
      layout: 'columns',
      settings: {},
      sections: [{ id: 'open', title: 'Open', prompt: '', rank: 'a0' }],
      notes: [],
    });
    for (let edit = 0; edit < 300; edit += 1) {
      honestEdit(page, 'anna', random, `n${edit}`);
      // As Yjs itself writes what it has read from bytes.
      const bytes = Y.diffUpdate(Y.encodeStateAsUpdate(page), Uint8Array.of(0));
      const read = readUpdate(bytes);
      if (!read.ok) throw new Error(read.error);
      const { sections, deleted } = read.value;
      const again = encodeIncoming({ fresh: sections, deletions: [], deletedAtOnce: deleted });
      expect(again).toEqual(bytes);
    }
  });
});
