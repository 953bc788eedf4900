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

/** What nobody but its author, or the server, knows in a folder; and what comes of the vote that is open there. */
const secretsIn = async (folder: string) => {
  const server = await openTestApp({ folder });
  const { app, storage } = server;
  const program = new Sender(app, null);
  const of = `/api/meetings/${voting.id}`;
  const read = async (end: string, { token }: JoinAnswer) =>
    (await program.get(`${of}${end}`, { token })).body;
  const written = new Y.Doc();
  const stored = await storage.journal.load(draftName());
  for (const update of stored?.updates ?? []) Y.applyUpdate(written, update);
  const hiddenNotes = `/boards/${voting.board}/hidden-notes`;
  const secrets = {
    own: (await read('/votes', anna)).votes,
    drafts: readDrafts(written),
    hidden: (await read(hiddenNotes, anna)).notes,
    hiddenOfOthers: (await read(hiddenNotes, voting.kaisa)).notes,
    phaseNotes: await storage.directory.listPhaseNotes(voting.id),
  };
  const body = { type: 'vote.close', vote };
  await program.post(`${of}/commands`, { token: voting.kaisa.token, body });
  const record = await app.facilitation.documents.editBoard(voting.board, (doc) =>
    readVote(doc, vote),
  );
  await server.close();
  return { ...secrets, result: record?.result };
};

const whatThereWas = () => {
  const [note] = voting.notes;
  return {
    own: [{ vote, mayVote: true, isDone: true, left: 1, ballots: [{ note, value: 1 }] }],
    drafts: [{ id: 'draft', text: 'Salaa kirjoitettu' }],
    hidden: [hidden],
    hiddenOfOthers: [],
    phaseNotes: expect.arrayContaining([{ phase: 'alku', notes: 'Odota hetki' }]),
    result: { voters: 1, notes: [{ note, points: 1 }] },
  };
};

test('drafts, ballots, hidden authors and facilitators’ notes come back with a whole backup', async () => {
  const into = path.join(parent, 'into');
  await restoreFolder(archive, into);
  expect(await secretsIn(into)).toMatchObject(whatThereWas());
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
  expect(await secretsIn(data)).toMatchObject(whatThereWas());
});
