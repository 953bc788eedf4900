import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordMap } from '../../../shared/document/read.ts';
import { readSections } from '../../../shared/board/read.ts';
import { noteMap } from '../../../shared/board/write-content.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';
import { prepareVoting, type Voting } from '../../testing/voting.ts';

let server: TestApp;
let board: Voting;

const WORDS = {
  a: 'Koulutus henkilöstölle',
  b: 'Henkilöstön koulutusta lisää',
  c: 'Raha ratkaisee',
  d: 'Tilat ovat ahtaat',
};

beforeEach(async () => {
  server = await openTestApp();
  board = await prepareVoting(server, 0);
  await board.edit((doc) => {
    const [section] = readSections(doc);
    for (const [place, [id, text]] of Object.entries(WORDS).entries()) {
      const note = { id, text, section: section?.id ?? '', rank: `a${place}`, createdAt: 0 };
      doc.getMap('notes').set(id, noteMap(note));
    }
    return true;
  });
});

afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

const suggest = async (who: Parameters<Voting['send']>[0]) =>
  board.send(who, { type: 'cluster.suggest', board: board.board });

test('Notes about the same are suggested to whoever may cluster, and nothing is changed by it', async () => {
  const before = await board.edit((doc) => JSON.stringify(doc.getMap('notes').toJSON()));
  const anna = await board.come('Anna');
  for (const who of [board.kaisa, anna]) {
    const { status, body } = await suggest(who);
    expect(status).toBe(200);
    expect(body.suggestions).toMatchObject([{ notes: ['a', 'b'] }]);
    expect(body.suggestions[0].words.join()).toContain('koulutus');
  }
  expect(await board.edit((doc) => JSON.stringify(doc.getMap('notes').toJSON()))).toBe(before);
  expect(await board.edit((doc) => doc.getMap('clusters').size)).toBe(0);
});

test('Nobody who may not cluster is told', async () => {
  const anna = await board.come('Anna');
  await board.edit((doc) => {
    doc.getMap('board').set('participantsCluster', false);
    return true;
  });
  expect((await suggest(anna)).status).toBe(403);
  expect((await suggest(board.kaisa)).status).toBe(200);
});

test('A board of another meeting is not there', async () => {
  const other = await prepareVoting(server, 0);
  const { status } = await board.send(board.kaisa, {
    type: 'cluster.suggest',
    board: other.board,
  });
  expect(status).toBe(404);
});

test('What is in a cluster or in the trash is left out', async () => {
  await board.edit((doc) => {
    recordMap(doc, 'notes', 'b')?.set('deleted', { at: 1, by: 'x' });
    return true;
  });
  expect((await suggest(board.kaisa)).body.suggestions).toEqual([]);
});
