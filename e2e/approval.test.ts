import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import {
  addForeignNote,
  noteIds,
  noteOf,
  noteText,
  noteTexts,
  sectionOf,
} from './support/contract.ts';
import {
  createBoard,
  createMeeting,
  type CreatedMeeting,
  type Joined,
  joinMeeting,
  request,
} from './support/http.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** What waits for approval, what was reported, and what facilitators did: through the doors that everybody has. */
/** More in a nightly run: KILLS=20. */
const KILLS = Number(process.env['KILLS'] ?? 2);

let server: ServerProcess;
let meeting: CreatedMeeting;
let kaisa: Joined;
let liisa: Joined;
let anna: Joined;
let mallory: Joined;
let viewer: Joined;

type Body = Readonly<Record<string, unknown>>;

const ask = async ({ token }: Joined, body: Body) => {
  const url = `${server.url}/api/meetings/${meeting.id}/commands`;
  const answer = await request(url, { token, body });
  return { status: answer.status, body: await answer.json() };
};

const get = async ({ token }: Joined, path: string) => {
  const answer = await request(`${server.url}/api/meetings/${meeting.id}${path}`, { token });
  return { status: answer.status, body: await answer.json() };
};

const open = async (document: string, { token }: Joined): Promise<RawClient> => {
  const client = openRawClient(server.url, document, token);
  await client.synced();
  return client;
};

const draftsOf = (board: string, { participantId }: Joined): string =>
  `draft:${board}:${participantId}`;

type Place = { readonly board: string; readonly section: string; readonly other: string };

/** A board with a section that is moderated in this way, and one that is open. */
const boardWith = async (moderation: string): Promise<Place> => {
  const fields = { title: 'Tarpeet', template: 'needs-mapping' };
  const { id: board } = await createBoard(server.url, meeting.id, kaisa.token, fields);
  const client = await open(`board:${board}`, kaisa);
  const [section = '', other = ''] = client.doc.getMap('sections').keys();
  sectionOf(client.doc, section).set('moderation', moderation);
  const eye = await open(`board:${board}`, liisa);
  await until(() => sectionOf(eye.doc, section).get('moderation') === moderation, {
    what: 'the setting',
  });
  for (const one of [client, eye]) one.destroy();
  return { board, section, other };
};

/** Somebody's note for a section, as our client hands it over. */
const handIn = async (
  { board, section }: Pick<Place, 'board' | 'section'>,
  who: Joined,
  ...notes: readonly (readonly [id: string, text: string, more?: Body])[]
): Promise<void> => {
  const drafts = await open(draftsOf(board, who), who);
  for (const [id, text, more] of notes) {
    const note = { id, text, section, author: who.participantId, handed: true };
    addForeignNote(drafts.doc, { ...note, ...more });
  }
  await until(
    async () => {
      const { body } = await get(kaisa, '/moderation');
      const waiting: readonly { note: string }[] = body.awaiting;
      return notes.every(([id]) => waiting.some(({ note }) => note === id));
    },
    { what: 'the queue' },
  );
  drafts.destroy();
};

const everythingOnDisk = (): Buffer =>
  Buffer.concat(
    readdirSync(server.dataDir).map((name) => readFileSync(join(server.dataDir, name))),
  );

beforeAll(async () => {
  server = await startServer();
  meeting = await createMeeting(server.url, { title: 'Talkoot' });
  const { facilitator, participant, viewer: watch } = meeting.keys;
  kaisa = await joinMeeting(server.url, facilitator, 'Kaisa');
  liisa = await joinMeeting(server.url, facilitator, 'Liisa');
  anna = await joinMeeting(server.url, participant, 'Anna');
  mallory = await joinMeeting(server.url, participant, 'Mallory');
  viewer = await joinMeeting(server.url, watch, 'Viivi');
  await ask(kaisa, { type: 'meeting.setState', state: 'live' });
}, 30_000);

afterAll(() => server.dispose());

describe('a section after approval', () => {
  it('takes no note of a participant through the document, neither new nor moved there', async () => {
    const { board, section, other } = await boardWith('approval');
    const setUp = await open(`board:${board}`, mallory);
    addForeignNote(setUp.doc, {
      id: 'own',
      text: 'x',
      section: other,
      author: mallory.participantId,
    });
    const eye = await open(`board:${board}`, kaisa);
    await until(() => noteIds(eye.doc).includes('own'), { what: 'the open note' });
    setUp.destroy();
    const tries: readonly ((doc: Y.Doc) => void)[] = [
      (doc) =>
        addForeignNote(doc, { id: 'm1', text: 'ohi', section, author: mallory.participantId }),
      (doc) => noteOf(doc, 'own').set('section', section),
      (doc) => sectionOf(doc, section).set('moderation', 'open'),
      (doc) => doc.getMap('board').set('awaiting', 0),
      // Within one update, by way of an open section.
      (doc) =>
        doc.transact(() => {
          addForeignNote(doc, {
            id: 'm2',
            text: 'ohi',
            section: other,
            author: mallory.participantId,
          });
          noteOf(doc, 'm2').set('section', section);
        }),
    ];
    const reasons: string[] = [];
    for (const attack of tries) {
      const raw = await open(`board:${board}`, mallory);
      attack(raw.doc);
      expect(await raw.closed()).toBe(4403);
      reasons.push(raw.denials.at(-1) ?? '');
      raw.destroy();
    }
    expect(reasons.map((reason) => reason.replace(/[^a-zA-Z].*$/, ''))).toEqual([
      'afterApproval',
      'afterApproval',
      'facilitatorsOnly',
      'serverOnly',
      'afterApproval',
    ]);
    const byCommand = { type: 'note.addNameless', board, section, text: 'ohi', level: 'nameless' };
    expect((await ask(mallory, byCommand)).status).toBe(403);
    expect(noteTexts(eye.doc)).toEqual(['x']);
    // Facilitators write there as ever.
    addForeignNote(eye.doc, { id: 'k', text: 'Ohje', section, author: kaisa.participantId });
    const fresh = await open(`board:${board}`, anna);
    await until(() => noteIds(fresh.doc).includes('k'), { what: 'the facilitator’s note' });
    for (const one of [eye, fresh]) one.destroy();
  });

  it('shows what was written once it is accepted, once, by its author, and nothing before', async () => {
    const place = await boardWith('approval');
    const { board, section, other } = place;
    const eye = await open(`board:${board}`, anna);
    const first = 'Odottaa hyväksyntää vielä hetken';
    await handIn(
      place,
      mallory,
      ['a1', first],
      ['a2', 'Toinen'],
      ['a3', 'Kolmas'],
      ['a4', 'Neljäs'],
    );
    await until(() => eye.doc.getMap('board').get('awaiting') === 4, { what: 'the count' });
    expect(JSON.stringify(eye.doc.toJSON())).not.toContain('Odottaa');
    const person = mallory.participantId;
    for (const path of [
      `/boards/${board}/export?format=csv`,
      `/boards/${board}/export?format=html`,
    ]) {
      const url = `${server.url}/api/meetings/${meeting.id}${path}&names=yes`;
      const answer = await request(url, { token: kaisa.token });
      expect(await answer.text()).not.toContain('Odottaa');
    }
    // Nobody decides about notes but facilitators, least of all their author.
    const accept = { type: 'approval.accept', board, note: 'a1', person };
    for (const who of [mallory, anna, viewer]) {
      expect((await ask(who, accept)).status).toBe(403);
      expect((await get(who, '/moderation')).status).toBe(403);
      expect((await get(who, '/log')).status).toBe(403);
    }
    const answers = await Promise.all([ask(kaisa, accept), ask(liisa, accept), ask(kaisa, accept)]);
    const done = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status === 409);
    expect(done.length + lost.length).toBe(3);
    expect(new Set(done.map(({ body }) => body.note)).size).toBe(1);
    const { deeds } = (await get(liisa, '/log')).body;
    expect(deeds.filter(({ type }: { type: string }) => type === 'approval.accept')).toHaveLength(
      1,
    );
    // Who came second is told who was first.
    for (const { body } of lost) expect(body.by).toBe(deeds[0].person);
    await until(() => noteTexts(eye.doc).includes(first), { what: 'the note' });
    const [id = ''] = noteIds(eye.doc);
    expect(id).toBe(done[0]?.body.note);
    expect(noteOf(eye.doc, id).get('author')).toBe(person);
    expect(noteOf(eye.doc, id).get('section')).toBe(section);
    // Beside the first one: both are in one cluster, and no word of either is lost.
    const beside = await ask(liisa, { ...accept, note: 'a2', beside: id });
    await until(() => noteIds(eye.doc).length === 2, { what: 'the second' });
    const cluster = noteOf(eye.doc, id).get('cluster');
    expect(cluster).toEqual(expect.any(String));
    expect(noteOf(eye.doc, beside.body.note).get('cluster')).toBe(cluster);
    const moved = await ask(liisa, { ...accept, note: 'a3', section: other });
    await until(() => noteIds(eye.doc).includes(moved.body.note), { what: 'the moved one' });
    expect(noteOf(eye.doc, moved.body.note).get('section')).toBe(other);
    expect((await ask(liisa, { ...accept, note: 'a4', section: 'nowhere' })).status).toBe(404);
    // Given back it is its author's again, with the words; nobody else sees them.
    const words = 'Kirjoitatko vielä, missä tämä oli?';
    expect(
      (await ask(liisa, { ...accept, type: 'approval.return', note: 'a4', words })).status,
    ).toBe(200);
    expect((await ask(kaisa, { ...accept, note: 'a4' })).body).toMatchObject({
      by: liisa.participantId,
    });
    const own = await open(draftsOf(board, mallory), mallory);
    expect(noteIds(own.doc)).toEqual(['a4']);
    expect(noteOf(own.doc, 'a4').get('returned')).toMatchObject({ words, by: liisa.participantId });
    // It is the facilitators' to write.
    noteOf(own.doc, 'a4').set('returned', { at: 1, by: person, words: 'hyvä' });
    expect(await own.closed()).toBe(4403);
    for (const one of [eye, own]) one.destroy();
  });

  it('waits again when an acceptance is taken back, with all that its author wrote, unless others have spoken of it', async () => {
    const place = await boardWith('approval');
    const { board, section } = place;
    const eye = await open(`board:${board}`, anna);
    const person = mallory.participantId;
    await handIn(place, mallory, ['b1', 'Palaa jonoon', { tags: ['digi'], date: '2026-02' }]);
    const accept = { type: 'approval.accept', board, note: 'b1', person };
    const first: string = (await ask(kaisa, accept)).body.note;
    await until(() => noteIds(eye.doc).includes(first), { what: 'the note' });
    // What the log offers is what takes it back; nobody else may.
    const offered = async () => (await get(liisa, '/log')).body.deeds[0].undo;
    const takeBack = await offered();
    expect(takeBack).toEqual({ type: 'approval.takeBack', board, note: 'b1', person });
    for (const who of [mallory, anna, viewer]) expect((await ask(who, takeBack)).status).toBe(403);
    expect((await ask(liisa, { ...takeBack, person: anna.participantId })).status).toBe(409);
    const both = await Promise.all([ask(liisa, takeBack), ask(kaisa, takeBack)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    await until(() => noteIds(eye.doc).length === 0, { what: 'the empty board' });
    const { body } = await get(kaisa, '/moderation');
    const [waiting] = body.awaiting.filter(({ note }: { note: string }) => note === 'b1');
    expect(waiting).toMatchObject({ board, section, person, text: 'Palaa jonoon' });
    const own = await open(draftsOf(board, mallory), mallory);
    expect(noteOf(own.doc, 'b1').get('tags')).toEqual(['digi']);
    expect(noteOf(own.doc, 'b1').get('date')).toBe('2026-02');
    own.destroy();
    const { deeds } = (await get(liisa, '/log')).body;
    expect(deeds[0]).toMatchObject({ type: takeBack.type, undo: null });
    expect(deeds[1].type).not.toBe(takeBack.type);
    // Accepted again it is there once; then somebody reacts, and it stays.
    const second: string = (await ask(liisa, accept)).body.note;
    await until(() => noteTexts(eye.doc).length === 1, { what: 'the note again' });
    eye.doc.getMap('reactions').set(`${second}:${anna.participantId}:good`, { at: 1 });
    const seen = await open(`board:${board}`, liisa);
    await until(() => seen.doc.getMap('reactions').size === 1, { what: 'the reaction' });
    expect((await ask(kaisa, takeBack)).status).toBe(409);
    expect(noteIds(seen.doc)).toEqual([second]);
    for (const one of [eye, seen]) one.destroy();
  });

  it('keeps it to itself whose a note is that was written without a name', async () => {
    const place = await boardWith('approval');
    const { board } = place;
    await handIn(place, anna, [
      'n1',
      'Ilman nimeä',
      { level: 'nameless', sealed: 'sealed-note-1' },
    ]);
    await handIn(place, anna, ['n2', 'Nimi piilossa', { level: 'hidden' }]);
    const queue = (await get(kaisa, '/moderation')).body;
    const waiting = queue.awaiting.filter((one: { board: string }) => one.board === board);
    expect(waiting).toHaveLength(2);
    expect(JSON.stringify(waiting)).not.toContain(anna.participantId);
    const shown = await ask(kaisa, { type: 'approval.accept', board, note: 'n1' });
    expect(shown.body.note).toBe('sealed-note-1');
    await ask(kaisa, { type: 'approval.accept', board, note: 'n2' });
    const eye = await open(`board:${board}`, mallory);
    expect(noteTexts(eye.doc).toSorted()).toEqual(['Ilman nimeä', 'Nimi piilossa']);
    expect(JSON.stringify(eye.doc.toJSON())).not.toContain(anna.participantId);
    const log = (await get(kaisa, '/log')).body;
    expect(
      JSON.stringify(log.deeds.filter((deed: { board: string }) => deed.board === board)),
    ).not.toContain(anna.participantId);
    eye.destroy();
  });

  it('answers the same whoever is said to have written a note without a name', async () => {
    const place = await boardWith('approval');
    const { board } = place;
    const kaisaEdits = await open(`board:${board}`, kaisa);
    kaisaEdits.doc.getMap('board').set('participantsUnsigned', true);
    kaisaEdits.destroy();
    await handIn(
      place,
      anna,
      ['probed', 'Kukaan ei saa tietää', { level: 'nameless' }],
      ['hidden', 'Eikä tätä', { level: 'hidden' }],
      ['signed', 'Tämän saa', {}],
    );
    const probe = async (note: string, of: Joined): Promise<readonly number[]> => {
      const person = of.participantId;
      const statuses: number[] = [];
      for (const body of [
        { type: 'draft.giveBack', board, note, person },
        { type: 'draft.accept', board, note, person },
        { type: 'approval.return', board, note, person, words: 'Miksi?' },
        { type: 'approval.takeBack', board, note, person },
        { type: 'approval.accept', board, note, person },
      ]) {
        statuses.push((await ask(liisa, body)).status);
      }
      return statuses;
    };
    for (const note of ['probed', 'hidden']) {
      expect(await probe(note, anna)).toEqual(await probe(note, mallory));
    }
    const waiting = await get(liisa, '/moderation');
    const ids = waiting.body.awaiting.map(({ note }: { note: string }) => note);
    expect(ids).toEqual(expect.arrayContaining(['probed', 'hidden', 'signed']));
    for (const note of ['probed', 'hidden']) {
      expect((await ask(kaisa, { type: 'approval.accept', board, note })).status).toBe(200);
      // Nor does an answer to a second try, once it has been shown.
      const again = await Promise.all(
        [anna, mallory].map(({ participantId: person }) =>
          ask(kaisa, { type: 'approval.accept', board, note, person }),
        ),
      );
      expect(again[0]).toEqual(again[1]);
      const back = await Promise.all(
        [anna, mallory].map(({ participantId: person }) =>
          ask(kaisa, { type: 'approval.takeBack', board, note, person }),
        ),
      );
      expect(back[0]).toEqual(back[1]);
    }
    const signed = { type: 'approval.accept', board, note: 'signed', person: anna.participantId };
    expect((await ask(kaisa, signed)).status).toBe(200);
  });

  it.each(['delete', 'detach'])(
    'notes without a name wait on, all the same, when facilitators erase their author (%s)',
    async (notes) => {
      const place = await boardWith('approval');
      const { board } = place;
      const oona = await joinMeeting(server.url, meeting.keys.participant, 'Oona');
      const own = (id: string): string => `${notes}-${id}`;
      const now = Date.now();
      await handIn(place, anna, [own('annas'), 'Annan oma', { level: 'hidden' }]);
      await handIn(
        place,
        oona,
        [own('first'), 'Allekirjoitettu', { createdAt: now - 2 }],
        [
          own('second'),
          'Ilman nimeä',
          { level: 'nameless', sealed: own('sealed'), createdAt: now - 1 },
        ],
        [own('third'), 'Nimi piilossa', { level: 'hidden', createdAt: now - 1 }],
        [own('fourth'), 'Myös allekirjoitettu', { createdAt: now }],
      );
      const waiting = async () => {
        const { body } = await get(kaisa, '/moderation');
        return body.awaiting.filter((one: { board: string }) => one.board === board);
      };
      const before = await waiting();
      const isUnsigned = ({ person }: { person: string | null }): boolean => person === null;
      // Nor do signed ones, with their exact times, tell when those between them came.
      const unsigned = before.filter(isUnsigned);
      expect(unsigned).toHaveLength(3);
      expect(before.map(isUnsigned)).toEqual([true, true, true, false, false]);

      const { participantId } = oona;
      const erase = { type: 'person.eraseNotes', participantId, notes, forget: true };
      expect((await ask(kaisa, erase)).status).toBe(200);
      expect(await waiting()).toEqual(unsigned);
      expect(everythingOnDisk().includes(`${board}:${participantId}`)).toBe(false);

      const shown = await ask(kaisa, { type: 'approval.accept', board, note: own('second') });
      expect(shown.body.note).toBe(own('sealed'));
      const words = { type: 'approval.return', board, note: own('third'), words: 'Miksi?' };
      expect((await ask(kaisa, words)).status).toBe(200);
      expect(await waiting()).toEqual(
        unsigned.filter(({ note }: { note: string }) => note === own('annas')),
      );
    },
  );

  it('waits on when secret writing is shown, and copies and templates carry it on', async () => {
    const place = await boardWith('approval');
    const { board, section, other } = place;
    await ask(kaisa, { type: 'draft.start', board });
    const drafts = await open(draftsOf(board, anna), anna);
    const author = anna.participantId;
    addForeignNote(drafts.doc, { id: 's1', text: 'odota', section, author });
    addForeignNote(drafts.doc, { id: 's2', text: 'näytä', section: other, author });
    const eye = await open(`board:${board}`, mallory);
    await until(
      () => {
        const drafting: unknown = eye.doc.getMap('board').get('drafting');
        return (
          typeof drafting === 'object' &&
          drafting !== null &&
          'notes' in drafting &&
          drafting.notes === 2
        );
      },
      { what: 'the drafts' },
    );
    await ask(kaisa, { type: 'draft.reveal', board, how: 'all' });
    await until(() => noteTexts(eye.doc).length === 1, { what: 'the reveal' });
    expect(noteTexts(eye.doc)).toEqual(['näytä']);
    await until(() => eye.doc.getMap('board').get('awaiting') === 1, {
      what: 'the one that waits',
    });
    const copy = await ask(kaisa, { type: 'board.duplicate', board });
    const saved = await ask(kaisa, { type: 'template.save', board, title: 'Oma' });
    const fromTemplate = await createBoard(server.url, meeting.id, kaisa.token, {
      title: 'Uusi',
      template: saved.body.template,
    });
    for (const id of [copy.body.board, fromTemplate.id]) {
      const one = await open(`board:${id}`, anna);
      const settings = [...one.doc.getMap('sections').values()].map((map) =>
        map instanceof Y.Map ? map.get('moderation') : null,
      );
      expect(settings.filter((value) => value === 'approval')).toHaveLength(1);
      expect(noteTexts(one.doc)).not.toContain('odota');
      one.destroy();
    }
    for (const one of [drafts, eye]) one.destroy();
  });
});

describe('a note that is reported', () => {
  const write = async (
    { board, section }: Pick<Place, 'board' | 'section'>,
    who: Joined,
    id: string,
    text: string,
  ): Promise<RawClient> => {
    const client = await open(`board:${board}`, who);
    addForeignNote(client.doc, { id, text, section, author: who.participantId });
    const eye = await open(`board:${board}`, kaisa);
    await until(() => noteIds(eye.doc).includes(id), { what: 'the note' });
    eye.destroy();
    return client;
  };

  it('goes out of sight with all that hangs on it, and comes back as it was', async () => {
    const place = await boardWith('reports');
    const { board } = place;
    const client = await write(place, mallory, 'r1', 'Mallory ilmoitettiin');
    const eye = await open(`board:${board}`, anna);
    eye.doc.transact(() => {
      eye.doc.getMap('reactions').set(`r1:${anna.participantId}:good`, { at: 1 });
      const comment = { note: 'r1', parent: '', author: anna.participantId, createdAt: Date.now() };
      const map = new Y.Map<unknown>(Object.entries(comment));
      map.set('text', 'Annan kommentti');
      eye.doc.getMap('comments').set('c1', map);
    });
    await until(() => client.doc.getMap('comments').has('c1'), { what: 'the comment' });
    const contentOf = ({ doc }: RawClient) =>
      ['notes', 'comments', 'reactions'].map((root) => doc.getMap(root).toJSON());
    const before = contentOf(client);
    const report = { type: 'note.report', board, note: 'r1', reason: 'Loukkaa' };
    expect((await ask(mallory, report)).status).toBe(403);
    expect((await ask(viewer, report)).status).toBe(403);
    const sent = await Promise.all([ask(anna, report), ask(anna, report)]);
    expect(sent.map(({ body }) => body)).toEqual([{ held: true }, { held: true }]);
    await until(() => noteIds(client.doc).length === 0, { what: 'the note to go' });
    const fresh = await open(`board:${board}`, anna);
    expect(JSON.stringify(fresh.doc.toJSON())).not.toMatch(/ilmoitettiin|kommentti|r1/);
    // Its author cannot put it back under its id, and is told in words that name nobody.
    const raw = await open(`board:${board}`, mallory);
    addForeignNote(raw.doc, { ...place, id: 'r1', text: 'taas', author: mallory.participantId });
    expect(await raw.closed()).toBe(4403);
    const own = (await get(mallory, `/boards/${board}/own-held`)).body;
    expect(own.notes).toMatchObject([{ note: 'r1', text: 'Mallory ilmoitettiin', removed: null }]);
    expect(JSON.stringify(own)).not.toContain(anna.participantId);
    expect((await get(anna, `/boards/${board}/own-held`)).body.notes).toEqual([]);
    const csv = await request(
      `${server.url}/api/meetings/${meeting.id}/boards/${board}/export?format=csv`,
      { token: kaisa.token },
    );
    expect(await csv.text()).not.toContain('ilmoitettiin');
    const { reported } = (await get(kaisa, '/moderation')).body;
    const [found] = reported.filter((one: { note: string }) => one.note === 'r1');
    expect(found).toMatchObject({
      held: true,
      reports: [{ person: anna.participantId, reason: 'Loukkaa' }],
    });
    await ask(kaisa, { type: 'report.keep', board, note: 'r1' });
    await until(() => noteIds(eye.doc).includes('r1'), { what: 'the note to come back' });
    expect(contentOf(eye)).toEqual(before);
    // It is Mallory's as before, and was looked at: another report does not hide the same words again.
    noteOf(client.doc, 'r1').set('color', 'rose');
    await until(() => noteOf(eye.doc, 'r1').get('color') === 'rose', { what: 'the author’s edit' });
    expect((await ask(liisa, report)).body).toEqual({ held: false });
    const text = noteOf(client.doc, 'r1').get('text');
    if (text instanceof Y.Text) text.insert(0, 'Vielä pahempi: ');
    await until(() => noteText(eye.doc, 'r1').startsWith('Vielä'), { what: 'other words' });
    const bertta = await joinMeeting(server.url, meeting.keys.participant, 'Bertta');
    expect((await ask(bertta, report)).body).toEqual({ held: true });
    for (const one of [client, eye, fresh, raw]) one.destroy();
  });

  it('is taken away with a reason for its author, and can be brought back', async () => {
    const place = await boardWith('open');
    const { board } = place;
    const client = await write(place, mallory, 'r2', 'Pois tämä');
    const report = { type: 'note.report', board, note: 'r2' };
    // In an open section it stays where it is until a facilitator has looked.
    expect((await ask(anna, report)).body).toEqual({ held: false });
    expect(noteTexts(client.doc)).toEqual(['Pois tämä']);
    const remove = { type: 'report.remove', board, note: 'r2', reason: 'Puhelinnumero' };
    expect((await ask(mallory, { ...remove, type: 'report.keep' })).status).toBe(403);
    expect((await ask(liisa, remove)).status).toBe(200);
    await until(() => noteIds(client.doc).length === 0, { what: 'the note to go' });
    const own = (await get(mallory, `/boards/${board}/own-held`)).body;
    expect(own.notes).toMatchObject([{ note: 'r2', removed: { reason: 'Puhelinnumero' } }]);
    const { deeds } = (await get(kaisa, '/log?kind=notes')).body;
    const [deed] = deeds;
    expect(deed).toMatchObject({
      type: 'report.remove',
      person: liisa.participantId,
      words: 'Puhelinnumero',
    });
    expect((await ask(kaisa, deed.undo)).status).toBe(200);
    await until(() => noteTexts(client.doc)[0] === 'Pois tämä', { what: 'the note again' });
    const after = (await get(kaisa, `/log?person=${liisa.participantId}`)).body;
    expect(after.deeds[0]).toMatchObject({ type: 'report.remove', undo: null });
    client.destroy();
  });

  it('is reported once by each person, and no more than so often; one person hides only a few', async () => {
    const place = await boardWith('reports');
    const { board, section } = place;
    const client = await open(`board:${board}`, anna);
    for (let number = 0; number < 40; number += 1) {
      addForeignNote(client.doc, {
        id: `f${number}`,
        text: `${number}`,
        section,
        author: anna.participantId,
      });
    }
    const eye = await open(`board:${board}`, kaisa);
    await until(() => noteIds(eye.doc).length === 40, { what: 'the notes' });
    const flooder = await joinMeeting(server.url, meeting.keys.participant, 'Tulva');
    const statuses: number[] = [];
    for (let number = 0; number < 1000; number += 1) {
      const { status } = await ask(flooder, {
        type: 'note.report',
        board,
        note: `f${number % 40}`,
      });
      statuses.push(status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(970);
    await until(() => noteIds(eye.doc).length === 35, { what: 'the few that went' });
    const { reported } = (await get(kaisa, '/moderation')).body;
    expect(reported.filter((one: { board: string }) => one.board === board)).toHaveLength(30);
    for (const one of [client, eye]) one.destroy();
  }, 60_000);
});

describe('what facilitators close and look up', () => {
  it('reactions are closed on a board and opened again, whatever the writer’s client says', async () => {
    const { board, section } = await boardWith('open');
    const client = await open(`board:${board}`, anna);
    addForeignNote(client.doc, { id: 'q', text: 'x', section, author: anna.participantId });
    const body = { type: 'board.silence', board, silent: true };
    expect((await ask(anna, body)).status).toBe(403);
    await ask(kaisa, body);
    await until(() => client.doc.getMap('board').get('silenced'), { what: 'the switch' });
    await until(() => client.doc.getMap('notes').has('q'), { what: 'the note' });
    const raw = await open(`board:${board}`, mallory);
    raw.doc.getMap('reactions').set(`q:${mallory.participantId}:good`, { at: 1 });
    expect(await raw.closed()).toBe(4403);
    expect(raw.denials.at(-1)).toContain('reactionsClosed');
    const { deeds } = (await get(kaisa, '/log?kind=boards')).body;
    expect(deeds[0]).toMatchObject({ type: 'board.silence', undo: { ...body, silent: false } });
    await ask(kaisa, deeds[0].undo);
    const again = await open(`board:${board}`, mallory);
    again.doc.getMap('reactions').set(`q:${mallory.participantId}:good`, { at: 1 });
    await until(() => client.doc.getMap('reactions').size === 1, { what: 'the reaction' });
    for (const one of [client, raw, again]) one.destroy();
  });

  it('a held document is nobody’s to open, and an erased person is gone from it, the log and the reports', async () => {
    const place = await boardWith('reports');
    const { board, section } = place;
    const oona = await joinMeeting(server.url, meeting.keys.participant, 'Oona Erikoinen');
    const client = await open(`board:${board}`, oona);
    addForeignNote(client.doc, {
      id: 'e1',
      text: 'Oonan ainutlaatuiset sanat',
      section,
      author: oona.participantId,
    });
    const eye = await open(`board:${board}`, kaisa);
    await until(() => noteIds(eye.doc).includes('e1'), { what: 'the note' });
    await ask(anna, { type: 'note.report', board, note: 'e1' });
    await until(() => noteIds(eye.doc).length === 0, { what: 'the note to go' });
    for (const who of [kaisa, oona]) {
      const other = openRawClient(server.url, `held:${board}`, who.token);
      expect(await other.closed()).toBe(4404);
      other.destroy();
    }
    client.destroy();
    const erase = {
      type: 'person.eraseNotes',
      participantId: oona.participantId,
      notes: 'delete',
      forget: true,
    };
    expect((await ask(kaisa, erase)).status).toBe(200);
    const { reported } = (await get(kaisa, '/moderation')).body;
    expect(reported.filter((one: { note: string }) => one.note === 'e1')).toEqual([]);
    const log = JSON.stringify((await get(kaisa, '/log')).body);
    expect(log).not.toContain(oona.participantId);
    expect(everythingOnDisk().includes('ainutlaatuiset')).toBe(false);
    eye.destroy();
  });

  it('their feed says that something waits, and neither of whom nor in which words', async () => {
    const approval = await boardWith('approval');
    await handIn(approval, mallory, ['w1', 'Sanat jotka odottavat']);
    const reports = await boardWith('reports');
    const client = await open(`board:${reports.board}`, mallory);
    const author = mallory.participantId;
    const { section } = reports;
    addForeignNote(client.doc, { id: 'w2', text: 'Ilmoitetut sanat', section, author });
    await until(
      async () =>
        (await ask(anna, { type: 'note.report', board: reports.board, note: 'w2' })).status === 200,
      { what: 'the report' },
    );
    await ask(anna, { type: 'hand.raise' });
    await ask(kaisa, { type: 'feed.open' });
    const { link } = (await get(kaisa, '/publication')).body;
    const feed = await (await request(link, {})).text();
    expect(feed).toContain('Lappu odottaa hyväksyntää: Tarpeet');
    expect(feed).toContain('Lapusta on ilmoitettu: Tarpeet');
    expect(feed).toContain('Joku on nostanut käden');
    expect(feed).not.toMatch(/Sanat jotka|Ilmoitetut sanat|Mallory|Anna</);
    for (const { participantId } of [mallory, anna]) expect(feed).not.toContain(participantId);
    client.destroy();
  });
});

it('an accepted note is there once, whenever the server dies', async () => {
  const place = await boardWith('approval');
  const { board } = place;
  const ids = Array.from({ length: KILLS }, (_, number) => `k${number}`);
  await handIn(place, anna, ...ids.map((id): readonly [string, string] => [id, `kuolema ${id}`]));
  const person = anna.participantId;
  for (const note of ids) {
    const accept = { type: 'approval.accept', board, note, person };
    const sent = ask(kaisa, accept).then(
      ({ status }) => status,
      // The server died before it answered.
      () => null,
    );
    // Sooner or later after the command has come, or before.
    await new Promise((resolve) => setTimeout(resolve, 4 + 8 * ids.indexOf(note)));
    await server.kill();
    await sent;
    await server.start();
    expect((await ask(kaisa, accept)).status).toBe(200);
  }
  const eye = await open(`board:${board}`, mallory);
  expect(noteTexts(eye.doc).toSorted()).toEqual(ids.map((id) => `kuolema ${id}`));
  const { deeds } = (await get(kaisa, '/log?kind=notes')).body;
  const accepted = deeds.filter((deed: { board: string }) => deed.board === board);
  expect(accepted).toHaveLength(ids.length);
  eye.destroy();
}, 60_000);
