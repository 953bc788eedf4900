import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MeetingCommandRequest } from '../../../shared/api/commands/all.ts';
import type { JoinAnswer } from '../../../shared/api/join.ts';
import type { TemplateCard } from '../../../shared/api/templates.ts';
import { readAgenda, readPhases } from '../../../shared/meeting/read.ts';
import { topicSuggestions } from '../../../shared/templates/topic-suggestions.ts';
import { type TemplateContent, templateValue } from '../../../shared/templates/content.ts';
import { inLanguage } from '../../../shared/templates/template.ts';
import { join, makeMeeting } from '../../testing/meeting.ts';
import {
  COORDINATOR_KEY,
  openTestApp,
  removeFolder,
  type TestApp,
} from '../../testing/test-app.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let server: TestApp;
let meetingId: string;
let kaisa: JoinAnswer;
let eero: JoinAnswer;
let anna: JoinAnswer;
let board: string;

const content: TemplateContent = { ...inLanguage(topicSuggestions, 'fi'), title: 'Meidän aiheet' };

const command = (token: string, body: MeetingCommandRequest, id = meetingId) =>
  server.program.post(`/api/meetings/${id}/commands`, { token, body });

const saved = async (token = kaisa.token, id = meetingId): Promise<TemplateCard[]> => {
  const { body } = await server.program.get(`/api/meetings/${id}/templates`, { token });
  const cards: TemplateCard[] = body;
  return cards.filter((card) => card.saved);
};

const create = async (token = kaisa.token, made = content): Promise<string> => {
  const answer = await command(token, { type: 'template.create', content: made });
  expect(answer.status).toBe(200);
  return answer.body.template;
};

const titles = async (token = kaisa.token): Promise<string[]> =>
  (await saved(token)).map((card) => card.content.title);

beforeEach(async () => {
  server = await openTestApp({ env: { MAX_TEMPLATES: '12' } });
  const meeting = await makeMeeting(server, { template: 'needs-mapping' });
  meetingId = meeting.id;
  kaisa = await join(server.program, meeting.keys.facilitator, { name: 'Kaisa' });
  eero = await join(server.program, meeting.keys.facilitator, { name: 'Eero' });
  anna = await join(server.program, meeting.keys.participant);
  const { body } = await server.program.get(`/api/meetings/${meetingId}`, { token: kaisa.token });
  board = body.boards[0].id;
});

afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

describe('the network’s templates', () => {
  test('are seen and used in every meeting, with all that they carry', async () => {
    const template = await create();
    const other = await makeMeeting(server);
    const olli = await join(server.program, other.keys.facilitator, { name: 'Olli' });
    expect(await saved(olli.token, other.id)).toEqual([
      { id: template, saved: true, revision: null, content },
    ]);
    const made = await server.program.post(`/api/meetings/${other.id}/boards`, {
      token: olli.token,
      body: { title: 'Aiheet', template },
    });
    expect(made.status).toBe(201);
    const written = await server.app.facilitation.documents.readBoard(made.body.id);
    expect(written).toMatchObject({ title: 'Aiheet', suggestsTopics: true });
    expect(written?.sections.map(({ title }) => title)).toEqual(
      content.sections.map(({ title }) => title),
    );
  });

  test('outlive the meeting in which they were saved', async () => {
    await create();
    await server.program.delete(`/api/meetings/${meetingId}`, { token: kaisa.token });
    const other = await makeMeeting(server);
    const olli = await join(server.program, other.keys.facilitator, { name: 'Olli' });
    expect(await saved(olli.token, other.id)).toHaveLength(1);
  });

  test('are made of a board, even in an archived meeting', async () => {
    await command(kaisa.token, { type: 'meeting.setState', state: 'archived' });
    const body = { type: 'template.save', board, title: 'Pohja' } as const;
    expect((await command(kaisa.token, body)).status).toBe(200);
    const [card] = await saved();
    expect(card?.content).toMatchObject({ title: 'Pohja', language: 'fi', layout: 'columns' });
    expect(card?.content.sections).toHaveLength(6);
    expect(card?.content.phases).toHaveLength(8);
    expect(card?.content.phases[0]?.notes).not.toBe('');
    const gone = { ...body, board: 'no-such-board' };
    expect((await command(kaisa.token, gone)).status).toBe(404);
  });

  test('are changed by their maker and by coordinators, in the revision that they saw', async () => {
    const template = await create();
    const changed = (title: string, revision: number) =>
      ({
        type: 'template.change',
        template,
        revision,
        content: { ...content, title },
      }) as const;
    expect((await command(eero.token, changed('Eeron', 1))).status).toBe(403);
    expect((await command(kaisa.token, changed('Kaisan', 1))).body).toEqual({ revision: 2 });
    expect((await command(COORDINATOR_KEY, changed('Vanha', 1))).status).toBe(409);
    expect((await command(COORDINATOR_KEY, changed('Verkoston', 2))).status).toBe(200);
    expect(await titles()).toEqual(['Verkoston']);
    expect((await saved(eero.token))[0]?.revision).toBeNull();
    expect((await saved(kaisa.token))[0]?.revision).toBe(3);
  });

  test('are taken away and brought back by the same people', async () => {
    const template = await create();
    expect((await command(eero.token, { type: 'template.remove', template })).status).toBe(403);
    expect((await command(kaisa.token, { type: 'template.remove', template })).status).toBe(200);
    expect(await titles()).toEqual([]);
    const unused = { token: kaisa.token, body: { title: 'T', template } };
    const refused = await server.program.post(`/api/meetings/${meetingId}/boards`, unused);
    expect(refused.body.errors).toEqual([{ path: 'template', message: 'no such template' }]);
    const change = { type: 'template.change', template, revision: 1, content } as const;
    expect((await command(kaisa.token, change)).status).toBe(409);
    expect((await command(kaisa.token, { type: 'template.restore', template })).status).toBe(200);
    expect(await titles()).toEqual(['Meidän aiheet']);
  });

  test('are gone for good a month after they were removed', async () => {
    const template = await create();
    await command(kaisa.token, { type: 'template.remove', template });
    server.clock.turn(31 * DAY_MS);
    await create();
    expect((await command(kaisa.token, { type: 'template.restore', template })).status).toBe(404);
  });

  test('are nobody’s business but facilitators’', async () => {
    const template = await create();
    const commands: MeetingCommandRequest[] = [
      { type: 'template.save', board, title: 'Pohja' },
      { type: 'template.create', content },
      { type: 'template.change', template, revision: 1, content },
      { type: 'template.remove', template },
      { type: 'template.restore', template },
    ];
    for (const body of commands) expect((await command(anna.token, body)).status).toBe(403);
    const list = `/api/meetings/${meetingId}/templates`;
    expect((await server.program.get(list, { token: anna.token })).status).toBe(403);
    expect(await titles()).toEqual(['Meidän aiheet']);
  });

  test('are as many as the server takes, and no larger than a request', async () => {
    for (let count = 0; count < 12; count += 1) await create();
    const full = await command(kaisa.token, { type: 'template.create', content });
    expect([full.status, full.body.type]).toEqual([409, '/problems/limit-reached']);
    const phases = Array.from({ length: 15 }, () => ({
      ...content.phases[0],
      notes: 'a'.repeat(3900),
    }));
    const large = templateValue.parse({ ...content, phases });
    const refused = await command(kaisa.token, { type: 'template.create', content: large });
    expect([refused.status, refused.body.type]).toEqual([413, '/problems/too-large']);
  });
});

describe('a board from a template with phases', () => {
  const planned = (token = kaisa.token, programme = true) =>
    server.program.post(`/api/meetings/${meetingId}/boards`, {
      token,
      body: { title: 'Aiheet', template: 'topic-suggestions', programme },
    });

  const programme = async () =>
    server.app.facilitation.documents.readMeeting(meetingId, (doc) => ({
      parts: readAgenda(doc),
      phases: readPhases(doc),
      everything: JSON.stringify(doc.toJSON()),
    }));

  test('makes a part of the programme, its phases in order, and notes that no document holds', async () => {
    const before = await programme();
    const { body } = await planned();
    const after = await programme();
    const part = after?.parts.at(-1);
    expect(part).toMatchObject({ title: 'Aiheet', kind: 'board', board: body.id, minutes: 18 });
    const phases = after?.phases.filter((phase) => phase.part === part?.id) ?? [];
    expect(phases.map(({ title, minutes, rules }) => ({ title, minutes, rules }))).toEqual(
      content.phases.map(({ title, minutes, rules }) => ({ title, minutes, rules })),
    );
    expect(after?.parts).toHaveLength((before?.parts.length ?? 0) + 1);
    expect(after?.everything).not.toContain(content.notes);
    const notes = `/api/meetings/${meetingId}/phase-notes`;
    const { body: told } = await server.program.get(notes, { token: kaisa.token });
    // What is said of the whole comes before what is said of the first phase.
    expect(told.notes[phases[0]?.id ?? '']).toBe(`${content.notes}\n\n${content.phases[0]?.notes}`);
    expect((await server.program.get(notes, { token: anna.token })).status).toBe(403);
  });

  test('leaves the programme alone when nobody wants it there', async () => {
    const before = await programme();
    expect((await planned(kaisa.token, false)).status).toBe(201);
    const after = await programme();
    expect([after?.parts, after?.phases]).toEqual([before?.parts, before?.phases]);
  });
});

describe('where there is no meeting', () => {
  const list = async (language: string, token?: string): Promise<TemplateCard[]> =>
    (await server.program.get(`/api/templates/${language}`, token === undefined ? {} : { token }))
      .body;

  test('everybody sees what ships with the product, in their language', async () => {
    await create();
    const cards = await list('sv');
    expect(cards.find(({ id }) => id === 'blank')?.content.title).toBe('Tom tavla');
    expect(cards.some((card) => card.saved)).toBe(false);
  });

  test('coordinators see the network’s own, too', async () => {
    await create();
    const cards = await list('fi', COORDINATOR_KEY);
    expect(cards.filter((card) => card.saved)).toMatchObject([{ revision: 1 }]);
  });
});
