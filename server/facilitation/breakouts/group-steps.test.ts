import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { MeetingCommandRequest } from '../../../shared/api/commands/all.ts';
import type { JoinAnswer } from '../../../shared/api/join.ts';
import type { NoteContent } from '../../../shared/board/content.ts';
import { readNote } from '../../../shared/board/read.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { type Division, divide, type Gathering, gather, groupsIn } from '../../testing/breakout.ts';
import { join } from '../../testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';

let server: TestApp;
let meeting: Gathering;
let division: Division;
let anna: JoinAnswer;

beforeAll(async () => {
  server = await openTestApp();
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

beforeEach(async () => {
  meeting = await gather(server);
  division = await divide(meeting, {
    groups: [{ title: 'A', theme: 0 }, { title: 'B' }, { title: 'C' }],
    themes: [{ title: 'Palvelupolut' }],
    plenary: meeting.board,
  });
  anna = await meeting.come();
  await meeting.done(meeting.kaisa, { type: 'group.open', breakout: division.breakout });
});

const groupId = (index: number): string => division.groups[index]?.group ?? '';
const boardId = (index: number): string => division.groups[index]?.board ?? '';
const by = (command: MeetingCommandRequest) => meeting.send(meeting.kaisa, command);

/** Which of these commands a participant gets through with, or changes anything by. */
const whatAnnaMay = async (commands: readonly MeetingCommandRequest[]): Promise<string[]> => {
  const before = JSON.stringify(await meeting.read(groupsIn));
  const done: string[] = [];
  for (const command of commands) {
    const { status } = await meeting.send(anna, command);
    const after = JSON.stringify(await meeting.read(groupsIn));
    if (status !== 403 || after !== before) done.push(command.type);
  }
  return done;
};

describe('messages', () => {
  const say = (text: string, group: string | null = null) =>
    meeting.done(meeting.kaisa, { type: 'group.message', group, text });

  test('are called out to one group or to all, and taken back', async () => {
    const { message } = await say('Kaksi minuuttia');
    await say('Hienoa työtä', groupId(1));
    expect((await meeting.read(groupsIn)).messages).toMatchObject([
      { text: 'Kaksi minuuttia', to: '', by: meeting.kaisa.participantId },
      { text: 'Hienoa työtä', to: groupId(1) },
    ]);
    await meeting.done(meeting.kaisa, { type: 'group.unsay', message });
    expect((await meeting.read(groupsIn)).messages).toMatchObject([{ text: 'Hienoa työtä' }]);
    expect((await by({ type: 'group.unsay', message })).status).toBe(404);
    expect((await by({ type: 'group.message', group: 'nothing', text: 'X' })).status).toBe(404);
  });

  test('are kept to the newest thirty, in their order', async () => {
    const texts = Array.from({ length: 33 }, (_, index) => `Viesti ${index}`);
    for (const text of texts) await say(text);
    const { messages } = await meeting.read(groupsIn);
    expect(messages.map(({ text }) => text)).toEqual(texts.slice(3));
  });

  test('are the facilitators’', async () => {
    const commands: MeetingCommandRequest[] = [
      { type: 'group.message', group: null, text: 'X' },
      { type: 'group.unsay', message: 'X' },
    ];
    expect(await whatAnnaMay(commands)).toEqual([]);
  });
});

describe('themes', () => {
  const theme = (): string => division.themes[0] ?? '';

  test('have one opening for all their groups, which presenters change too', async () => {
    const { link } = await meeting.done(meeting.kaisa, {
      type: 'grant.create',
      kind: 'presenter',
      target: theme(),
      name: 'Liisa',
    });
    const liisa = await join(server.program, new URL(link).hash.slice(1), { name: 'Liisa' });
    const materials = [{ title: 'Kalvot', url: 'https://example.org/kalvot.pdf' }];
    await meeting.done(liisa, { type: 'theme.edit', theme: theme(), opening: 'Aluksi', materials });
    await meeting.done(meeting.kaisa, { type: 'theme.edit', theme: theme(), speaker: 'Liisa' });
    expect((await meeting.read(groupsIn)).themes).toMatchObject([
      { title: 'Palvelupolut', opening: 'Aluksi', speaker: 'Liisa', materials },
    ]);
    const other = await meeting.done(meeting.kaisa, {
      type: 'theme.add',
      breakout: division.breakout,
      title: 'Toinen',
    });
    const edit = { type: 'theme.edit', theme: other.theme, opening: 'X' } as const;
    expect((await meeting.send(liisa, edit)).status).toBe(403);
  });

  test('are taken away; their groups stay', async () => {
    await meeting.done(meeting.kaisa, { type: 'theme.remove', theme: theme() });
    expect(await meeting.read(groupsIn)).toMatchObject({
      themes: [],
      groups: [{ theme: '' }, { theme: '' }, { theme: '' }],
    });
    expect((await by({ type: 'theme.remove', theme: theme() })).status).toBe(404);
  });

  test('have an end', async () => {
    const add = { type: 'theme.add', breakout: division.breakout, title: 'T' } as const;
    for (let count = 1; count < 20; count += 1) await meeting.done(meeting.kaisa, add);
    expect((await by(add)).body.type).toBe('/problems/limit-reached');
  });

  test('are nobody else’s to change', async () => {
    const commands: MeetingCommandRequest[] = [
      { type: 'theme.edit', theme: theme(), opening: 'X' },
      { type: 'theme.add', breakout: division.breakout, title: 'X' },
      { type: 'theme.remove', theme: theme() },
    ];
    expect(await whatAnnaMay(commands)).toEqual([]);
  });
});

describe('the report', () => {
  const start = () => by({ type: 'report.start', breakout: division.breakout, minutesEach: 2 });
  const report = async () => (await meeting.read(groupsIn)).report;

  test('gives every group its turn', async () => {
    await start();
    const groups = division.groups.map(({ group }) => group);
    const endsAt = server.clock.now() + 120_000;
    const first = { breakout: division.breakout, groups, turn: 0, endsAt, minutesEach: 2 };
    expect(await report()).toEqual(first);
    expect((await by({ type: 'report.extend', seconds: 60 })).body).toEqual({
      endsAt: endsAt + 60_000,
    });
    expect((await by({ type: 'report.go', from: 0, to: 1 })).body).toEqual({ turn: 1 });
    expect(await report()).toEqual({ ...first, turn: 1, endsAt });
    expect((await by({ type: 'report.go', from: 1, to: 3 })).status).toBe(404);
    await by({ type: 'report.stop' });
    expect(await report()).toBeNull();
  });

  test('moves one turn when two press at once, and tells the second', async () => {
    await start();
    const both = await Promise.all([1, 2].map(() => by({ type: 'report.go', from: 0, to: 1 })));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409);
    expect([refused?.body.type, refused?.body.detail]).toEqual([
      '/problems/conflict',
      'It is turn 1.',
    ]);
    expect((await report())?.turn).toBe(1);
  });

  test('is started once when two start it', async () => {
    const both = await Promise.all([start(), start()]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  test('takes the groups that it is given, in their order', async () => {
    const groups = [groupId(2), groupId(0)];
    await by({ type: 'report.start', breakout: division.breakout, groups });
    expect((await report())?.groups).toEqual(groups);
    await by({ type: 'report.stop' });
    const strange = [groupId(0), 'nothing'];
    const refused = await by({
      type: 'report.start',
      breakout: division.breakout,
      groups: strange,
    });
    expect(refused.status).toBe(404);
  });

  test('is the facilitators’', async () => {
    await start();
    const commands: MeetingCommandRequest[] = [
      { type: 'report.start', breakout: division.breakout },
      { type: 'report.go', from: 0, to: 1 },
      { type: 'report.extend', seconds: 60 },
      { type: 'report.stop' },
    ];
    expect(await whatAnnaMay(commands)).toEqual([]);
  });
});

/** Boards that changed are looked at a moment later. */
const SETTLED = { timeout: 5000, interval: 20 };

describe('a lifted note', () => {
  const write = async (who: JoinAnswer, board: string, text: string): Promise<string> => {
    const actor = { personId: who.participantId, role: 'participant', access: 'write' } as const;
    const id = `note-of-${who.participantId}`;
    const note = { id, text, section: '', createdAt: 5 };
    const written = await server.app.facilitation.documents.addNote(board, note, actor);
    expect(written).toMatchObject({ ok: true });
    return id;
  };

  const notesOf = async (board: string): Promise<readonly NoteContent[]> =>
    (await server.app.facilitation.documents.readBoard(board))?.notes ?? [];

  const lift = (who: JoinAnswer, note: string, index = 0) =>
    meeting.send(who, { type: 'note.lift', board: boardId(index), note });

  test('is there once, by its author, for whoever is in the group', async () => {
    const note = await write(anna, boardId(0), 'Havainto');
    expect((await lift(anna, note)).status).toBe(403);
    await meeting.done(anna, { type: 'group.choose', group: groupId(0) });
    const lifted = await lift(anna, note);
    expect(lifted.body.board).toBe(meeting.board);
    expect((await lift(meeting.kaisa, note)).body).toEqual(lifted.body);
    await Promise.all([lift(anna, note), lift(meeting.kaisa, note)]);
    const content = await server.app.facilitation.documents.readBoard(meeting.board);
    expect(content?.notes).toMatchObject([
      {
        id: lifted.body.note,
        text: 'Havainto',
        author: anna.participantId,
        section: content?.sections.find(({ locked }) => locked !== true)?.id,
        createdAt: 5,
      },
    ]);
  });

  test('is taken away again, and brought back', async () => {
    const note = await write(anna, boardId(0), 'Havainto');
    const unlift = { type: 'note.unlift', board: boardId(0), note } as const;
    expect((await by(unlift)).status).toBe(404);
    const { body } = await lift(meeting.kaisa, note);
    expect((await meeting.send(anna, unlift)).status).toBe(403);
    expect((await by(unlift)).status).toBe(200);
    expect(await notesOf(meeting.board)).toEqual([]);
    expect((await by(unlift)).status).toBe(404);
    expect((await lift(meeting.kaisa, note)).body).toEqual(body);
    expect(await notesOf(meeting.board)).toMatchObject([{ id: body.note }]);
  });

  test('says when its original has changed since, and when it is gone', async () => {
    const { documents } = server.app.facilitation;
    const note = await write(anna, boardId(0), 'Havainto');
    const { body } = await lift(meeting.kaisa, note);
    const rewrite = (text: string) =>
      documents.editBoard(boardId(0), (doc) => {
        const words = recordMap(doc, 'notes', note)?.get('text');
        if (!(words instanceof Y.Text)) throw new Error('no text');
        words.delete(0, words.length);
        words.insert(0, text);
      });
    const trash = (isGone: boolean) =>
      documents.editBoard(boardId(0), (doc) => {
        const original = recordMap(doc, 'notes', note);
        if (isGone) original?.set('deleted', { at: 1, by: anna.participantId });
        else original?.delete('deleted');
      });
    const says = (state: string | undefined) =>
      vi.waitFor(async () => {
        const copy = await documents.editBoard(meeting.board, (doc) => readNote(doc, body.note));
        expect([copy?.text, copy?.originState]).toEqual(['Havainto', state]);
      }, SETTLED);
    await says(undefined);
    await rewrite('Toinen havainto');
    await says('changed');
    await rewrite('Havainto');
    await says(undefined);
    await trash(true);
    await says('gone');
    await trash(false);
    await says(undefined);
  });

  test('comes only from a group’s board that one may open, and goes to a board that is chosen', async () => {
    const note = await write(anna, boardId(0), 'Havainto');
    const { breakout } = division;
    expect((await lift(meeting.kaisa, 'nothing')).status).toBe(404);
    const fromPlenary = { type: 'note.lift', board: meeting.board, note } as const;
    expect((await by(fromPlenary)).status).toBe(404);
    await meeting.done(anna, { type: 'group.choose', group: groupId(0) });
    await by({ type: 'board.setVisibility', board: boardId(0), visibility: 'hidden' });
    expect((await lift(anna, note)).status).toBe(404);
    await by({ type: 'group.configure', breakout, plenary: null });
    const refused = await lift(meeting.kaisa, note);
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/conflict']);
    expect(await notesOf(meeting.board)).toEqual([]);
  });
});
