import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { JoinAnswer } from '../../shared/api/join.ts';
import { readDrafts } from '../../shared/board/draft.ts';
import { readVote } from '../../shared/board/read-vote.ts';
import { noteMap } from '../../shared/board/write-content.ts';
import { openTestApp, removeFolder, Sender, type TestApp } from '../testing/test-app.ts';
import { prepareVoting, type Voting } from '../testing/voting.ts';
import { backUp } from './back-up.ts';
import { restoreFolder } from './restore-folder.ts';
import { restoreMeeting } from './restore-meeting.ts';

const NOW = Date.UTC(2026, 1, 9, 6);

let parent = '';
let data = '';
let archive = '';
let voting: Voting;
let anna: JoinAnswer;
let vote = '';
let hidden = '';

/** Writes a draft as its author’s browser would have, and the disk keeps it. */
const writeDraft = async ({ storage }: TestApp, document: string): Promise<void> => {
  const doc = new Y.Doc();
  const note = { id: 'draft', text: 'Salaa kirjoitettu', section: '', rank: 'a0', createdAt: 1 };
  doc.getMap('notes').set(note.id, noteMap({ ...note, author: anna.participantId }));
  const update = Y.encodeStateAsUpdate(doc);
  await storage.journal.create(document);
  const claims = [{ client: doc.clientID, person: anna.participantId }];
  await storage.journal.append({ document, update, owners: [], claims, changes: [] });
};

const draftName = (): string => `draft:${voting.board}:${anna.participantId}`;

beforeAll(async () => {
  parent = mkdtempSync(path.join(tmpdir(), 'talkoot-secrets-'));
  data = path.join(parent, 'data');
  archive = path.join(parent, 'backup.tar.gz');
  mkdirSync(data);
  const server = await openTestApp({ folder: data });
  voting = await prepareVoting(server);
  anna = await voting.come('Anna');
  vote = await voting.open({ budget: 2 });
  const [note = ''] = voting.notes;
  await voting.cast(anna, vote, { note, value: 1 });
  await voting.done(anna, { type: 'vote.done', vote });
  await writeDraft(server, draftName());
  await voting.edit((doc) => doc.getMap('board').set('participantsUnsigned', true));
  const added = await voting.done(anna, {
    type: 'note.addNameless',
    board: voting.board,
    section: '',
    text: 'Nimettä',
    level: 'hidden',
  });
  hidden = added.note;
  await server.storage.directory.setPhaseNotes({
    meetingId: voting.id,
    notes: [{ phase: 'alku', notes: 'Odota hetki' }],
  });
  await backUp({ dataFolder: data, file: archive, version: '1.2.3', now: NOW });
  await server.close();
});

afterAll(() => removeFolder(parent));

/** What nobody but its author, or the server, knew is there as it was, and the vote goes on to its result. */
const expectSecretsIn = async (folder: string): Promise<void> => {
  const server = await openTestApp({ folder });
  const { app, storage } = server;
  const program = new Sender(app, null);
  const [note] = voting.notes;
  const of = `/api/meetings/${voting.id}`;
  const own = await program.get(`${of}/votes`, { token: anna.token });
  expect(own.body.votes).toMatchObject([
    { vote, mayVote: true, isDone: true, left: 1, ballots: [{ note, value: 1 }] },
  ]);
  const written = new Y.Doc();
  const stored = await storage.journal.load(draftName());
  for (const update of stored?.updates ?? []) Y.applyUpdate(written, update);
  expect(readDrafts(written)).toMatchObject([{ id: 'draft', text: 'Salaa kirjoitettu' }]);
  const notes = `${of}/boards/${voting.board}/hidden-notes`;
  expect((await program.get(notes, { token: anna.token })).body.notes).toEqual([hidden]);
  expect((await program.get(notes, { token: voting.kaisa.token })).body.notes).toEqual([]);
  expect(await storage.directory.listPhaseNotes(voting.id)).toContainEqual({
    phase: 'alku',
    notes: 'Odota hetki',
  });
  const body = { type: 'vote.close', vote };
  await program.post(`${of}/commands`, { token: voting.kaisa.token, body });
  const record = await app.facilitation.documents.editBoard(voting.board, (doc) =>
    readVote(doc, vote),
  );
  expect(record?.result).toMatchObject({ voters: 1, notes: [{ note, points: 1 }] });
  await server.close();
};

test('drafts, ballots, hidden authors and facilitators’ notes come back with a whole backup', async () => {
  const into = path.join(parent, 'into');
  await restoreFolder(archive, into);
  await expectSecretsIn(into);
});

test('and with one meeting that was deleted', async () => {
  const server = await openTestApp({ folder: data });
  const deleted = await server.program.delete(`/api/meetings/${voting.id}`, {
    token: voting.kaisa.token,
  });
  expect(deleted.status).toBeLessThan(300);
  expect(await server.storage.journal.load(draftName())).toBeNull();
  await server.close();
  await restoreMeeting({
    archive,
    meetingId: voting.id,
    into: data,
    version: '1.2.3',
    now: NOW,
  });
  await expectSecretsIn(data);
});
