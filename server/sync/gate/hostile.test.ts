import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Actor } from '../../../shared/access/actor.ts';
import { boardActions } from '../../../shared/board/actions/all.ts';
import { readComments } from '../../../shared/board/read-comment.ts';
import { readNotes } from '../../../shared/board/read.ts';
import { parseReactionKey } from '../../../shared/board/records/reaction.ts';
import { writeContent } from '../../../shared/board/write-content.ts';
import { RoomRegistry } from '../rooms/registry.ts';
import { NEEDS_BOARD } from '../testing/needs-board.ts';
import { unnamedPaths } from '../testing/changed-paths.ts';
import { bentUpdate } from '../testing/bent-update.ts';
import { hostileUpdate } from '../testing/hostile-update.ts';
import { honestEdit, type Random, seededRandom } from '../testing/random-edits.ts';
import { judge } from './gate.ts';

/** More in a nightly run: FUZZ_UPDATES=1000000. */
const UPDATES = Number(process.env['FUZZ_UPDATES'] ?? 6000);
const PER_BOARD = 150;
const SEED = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

const mallory: Actor = { personId: 'mallory', role: 'participant', access: 'write' };
const anna: Actor = { personId: 'anna', role: 'participant', access: 'write' };

/** A board with somebody else's notes and reactions, and a note of Mallory's own. */
const setUp = (clientIds: () => number) => {
  const doc = new Y.Doc();
  doc.clientID = clientIds();
  const registry = new RoomRegistry({ owners: [], claims: [], retired: [] });
  const note = { section: 'open', rank: 'a0', createdAt: 1 };
  writeContent(doc, {
    ...NEEDS_BOARD,
    notes: [
      { ...note, id: 'annas', text: 'Hello', author: 'anna' },
      { ...note, id: 'mine', text: 'Mine', author: 'mallory' },
      { ...note, id: 'slides', section: 'opening', text: 'Slides', author: 'mallory' },
    ],
  });
  doc.getMap('reactions').set('annas:anna:good', { at: 1 });
  doc.getMap('answers').set('annas:who', { person: 'anna' });
  registry.addClaim({ client: doc.clientID, person: 'server' });
  registry.addOwner({ kind: 'notes', record: 'annas', person: 'anna' });
  registry.addOwner({ kind: 'notes', record: 'mine', person: 'mallory' });
  registry.addOwner({ kind: 'notes', record: 'slides', person: 'mallory' });

  const annasDoc = new Y.Doc();
  annasDoc.clientID = clientIds();
  Y.applyUpdate(annasDoc, Y.encodeStateAsUpdate(doc));
  boardActions['note.editText'].run(
    annasDoc,
    { id: 'annas', base: 'Hello', text: 'Hello there' },
    { personId: 'anna', now: 1 },
  );
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(annasDoc));
  registry.addClaim({ client: annasDoc.clientID, person: 'anna' });
  return { doc, registry, annasDoc };
};

const isOwnNote = (doc: Y.Doc, key: string): boolean => {
  const [id = ''] = key.split(':');
  const note = doc.getMap('notes').get(id);
  return note instanceof Y.Map && note.get('author') === 'mallory' && id !== 'slides';
};

/** Everything that is not Mallory's to change. */
const notMallorys = (doc: Y.Doc) => {
  const notes: Record<string, unknown> = doc.getMap('notes').toJSON();
  const reactions: Record<string, unknown> = doc.getMap('reactions').toJSON();
  const answers: Record<string, unknown> = doc.getMap('answers').toJSON();
  const isTheirs = ([key]: [string, unknown]) => !key.split(':').includes('mallory');
  return {
    roots: [...doc.share.keys()].toSorted(),
    board: doc.getMap('board').toJSON(),
    sections: doc.getMap('sections').toJSON(),
    annas: notes['annas'],
    slides: notes['slides'],
    reactions: Object.entries(reactions).filter(isTheirs),
    // What Mallory answers for notes of their own is theirs.
    answers: Object.entries(answers).filter(([key]) => !isOwnNote(doc, key)),
  };
};

let lastNote = 0;

/** What Mallory's own page would send after some edits, under one client id or several. */
const honestUpdate = (doc: Y.Doc, clientIds: () => number, random: Random): Uint8Array => {
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
  do {
    page.clientID = clientIds();
    honestEdit(page, 'mallory', random, `m${(lastNote += 1)}`);
  } while (random() < 0.5);
  return Y.encodeStateAsUpdate(page, Y.encodeStateVector(doc));
};

/** What Mallory's own notes and reactions have that not even he may write. */
const forgeries = (doc: Y.Doc): unknown[] => {
  const notes = readNotes(doc);
  const ids = new Set(notes.map(({ id }) => id));
  const reactions = [...doc.getMap('reactions').keys()].map(parseReactionKey);
  return [
    ...notes
      .filter(({ id }) => id !== 'annas' && id !== 'slides')
      .filter(
        (note) =>
          note.author !== 'mallory' ||
          note.section === 'opening' ||
          note.importedReactions !== undefined ||
          note.origin !== undefined ||
          (note.deleted !== undefined && note.deleted.by !== 'mallory') ||
          !(textOf(doc, note.id) instanceof Y.Text),
      ),
    ...reactions.filter((reaction) => reaction === null || !ids.has(reaction.noteId)),
    ...readComments(doc).filter(
      ({ author, note, text, deleted, resolved }) =>
        author !== 'mallory' ||
        !ids.has(note) ||
        text === '' ||
        (deleted ?? { by: author }).by !== 'mallory' ||
        (resolved ?? { by: author }).by !== 'mallory',
    ),
  ];
};

const textOf = (doc: Y.Doc, id: string): unknown => {
  const note = doc.getMap('notes').get(id);
  return note instanceof Y.Map ? note.get('text') : undefined;
};

describe('updates made to deceive', () => {
  it(`change nothing that is not the sender’s (FUZZ_SEED=${SEED})`, { timeout: 3_600_000 }, () => {
    const random = seededRandom(SEED);
    const clientIds = () => 1 + Math.floor(random() * 2 ** 31);
    let accepted = 0;
    for (let done = 0; done < UPDATES; done += PER_BOARD) {
      const { doc, registry, annasDoc } = setUp(clientIds);
      const before = notMallorys(doc);
      const ownClient = clientIds();
      const written = [Y.encodeStateAsUpdate(doc)];
      for (let index = 0; index < PER_BOARD; index += 1) {
        const update =
          random() < 0.3
            ? bentUpdate(honestUpdate(doc, clientIds, random), doc, random)
            : hostileUpdate(doc, ownClient, random);
        const judgement = judge(update, mallory, {
          kind: 'board',
          doc,
          facts: registry.factsOf(doc, Date.now),
          claimOf: (client) => registry.claimOf(client),
          speakerOf: () => undefined,
          claimCountOf: (person) => registry.claimCountOf(person),
        });
        if (judgement.verdict !== 'accepted') continue;
        accepted += 1;
        expect(unnamedPaths(doc, judgement)).toEqual([]);
        written.push(judgement.update);
        for (const client of judgement.newClaims) registry.addClaim({ client, person: 'mallory' });
        for (const change of judgement.changes) {
          if (change.op === 'create')
            registry.addOwner({ kind: change.root, record: change.id, person: 'mallory' });
        }
        Y.applyUpdate(doc, judgement.update);
        expect(doc.store.pendingStructs).toBeNull();
        expect(doc.store.pendingDs).toBeNull();
      }
      expect(notMallorys(doc)).toEqual(before);
      expect(forgeries(doc)).toEqual([]);
      // As the journal and everybody else get it: put together, in one piece.
      const merged = new Y.Doc();
      Y.applyUpdate(merged, Y.mergeUpdates(written));
      expect(Y.encodeStateVector(merged)).toEqual(Y.encodeStateVector(doc));
      expect(merged.getMap('notes').toJSON()).toEqual(doc.getMap('notes').toJSON());

      // The victim goes on writing where she was.
      boardActions['note.setColor'].run(
        annasDoc,
        { ids: ['annas'], color: 'lake' },
        { personId: 'anna', now: 2 },
      );
      const reply = judge(Y.encodeStateAsUpdate(annasDoc), anna, {
        kind: 'board',
        doc,
        facts: registry.factsOf(doc, Date.now),
        claimOf: (client) => registry.claimOf(client),
        speakerOf: () => undefined,
        claimCountOf: (person) => registry.claimCountOf(person),
      });
      expect(reply).toMatchObject({
        verdict: 'accepted',
        changes: [{ root: 'notes', id: 'annas', field: 'color' }],
      });
    }
    expect(accepted).toBeGreaterThan(UPDATES / 100);
  });
});
