import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Actor } from '../../../shared/access/actor.ts';
import type { Change } from '../../../shared/access/rules.ts';
import { writeContent } from '../../../shared/board/write-content.ts';
import { RoomRegistry } from '../rooms/registry.ts';
import { forbiddenEdit, honestEdit, type Random, seededRandom } from '../testing/random-edits.ts';
import { type Judgement, judge } from './gate.ts';

const ROUNDS = 50;
const FRESH = Array.from({ length: 4 }, () => Math.floor(Math.random() * 2 ** 31));

const anna: Actor = { personId: 'anna', role: 'participant', access: 'write' };

/** The paths that Yjs itself reports as changed when the update is applied to a copy. */
const pathsByYjs = (doc: Y.Doc, update: Uint8Array): Set<string> => {
  const shadow = new Y.Doc();
  Y.applyUpdate(shadow, Y.encodeStateAsUpdate(doc));
  const paths = new Set<string>();
  for (const root of ['board', 'sections', 'notes', 'reactions']) {
    shadow.getMap(root).observeDeep((events) => {
      for (const { path, changes, target } of events) {
        if (target instanceof Y.Text) paths.add([root, ...path].join('/'));
        else for (const key of changes.keys.keys()) paths.add([root, ...path, key].join('/'));
      }
    });
  }
  Y.applyUpdate(shadow, update);
  expect(shadow.store.pendingStructs).toBeNull();
  expect(shadow.store.pendingDs).toBeNull();
  return paths;
};

/** Paths that Yjs changes and the verdict does not name: there must be none. */
const unnamedPaths = (doc: Y.Doc, judgement: Judgement): string[] => {
  if (judgement.verdict !== 'accepted') return [];
  const named = new Set(judgement.changes.map(pathOf));
  return [...pathsByYjs(doc, judgement.update)].filter((path) => !named.has(path));
};

const pathOf = (change: Change): string => {
  if (change.op === 'create' || change.op === 'remove') return `${change.root}/${change.id}`;
  return [change.root, change.id, change.field].filter((part) => part !== undefined).join('/');
};

/** Flips, cuts and repeats bytes. */
const mutate = (bytes: Uint8Array, random: Random): Uint8Array => {
  const mutated = Uint8Array.from(bytes);
  for (let count = Math.ceil(random() * 3); count > 0; count -= 1) {
    mutated[Math.floor(random() * mutated.length)] = Math.floor(random() * 256);
  }
  return random() < 0.2 ? mutated.slice(0, Math.floor(random() * mutated.length)) : mutated;
};

describe('the gate over random updates', () => {
  it.each(FRESH)('names every path that Yjs changes, and never throws (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const doc = new Y.Doc();
    const registry = new RoomRegistry({ owners: [], claims: [], retired: [] });
    writeContent(doc, {
      title: 'Needs',
      description: '',
      layout: 'columns',
      settings: {},
      sections: [{ id: 'open', title: 'Open', prompt: '', rank: 'a0' }],
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
        facts: registry.factsOf(doc),
        claimOf: (client) => registry.claimOf(client),
        claimCountOf: (person) => registry.claimCountOf(person),
      });
    let client = new Y.Doc();
    let accepted = 0;

    for (let round = 0; round < ROUNDS; round += 1) {
      Y.applyUpdate(client, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(client)));
      for (let edits = Math.ceil(random() * 4); edits > 0; edits -= 1) {
        honestEdit(client, 'anna', random, `n${round}-${edits}`);
      }
      const isHonest = random() < 0.7;
      if (!isHonest) forbiddenEdit(client, 'anna', random);
      const bytes = Y.encodeStateAsUpdate(client, Y.encodeStateVector(doc));

      for (let index = 0; index < 10; index += 1) {
        const before = Y.encodeStateAsUpdate(doc);
        const verdict = judgeIt(mutate(bytes, random));
        expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
        expect(unnamedPaths(doc, verdict)).toEqual([]);
      }

      const judgement = judgeIt(bytes);
      expect(unnamedPaths(doc, judgement)).toEqual([]);
      expect(isHonest && judgement.verdict === 'refused' ? judgement : null).toBeNull();
      if (judgement.verdict === 'accepted') {
        accepted += 1;
        for (const change of judgement.changes) {
          if (change.op === 'create') {
            registry.addOwner({ kind: change.root, record: change.id, person: 'anna' });
          }
        }
        for (const id of judgement.newClaims) registry.addClaim({ client: id, person: 'anna' });
        Y.applyUpdate(doc, judgement.update);
      } else {
        client = new Y.Doc();
      }
    }
    expect(accepted).toBeGreaterThan(ROUNDS / 3);
    expect(doc.getMap('board').get('title')).toBe('Needs');
  });
});
