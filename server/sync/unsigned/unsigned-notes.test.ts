import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Actor } from '../../../shared/access/actor.ts';
import { DEFAULT_RULES, type PhaseRules } from '../../../shared/access/phase-rules.ts';
import { createNoteKey, noteIdOfKey } from '../../../shared/board/nameless.ts';
import { readNote, readNotes, readSections } from '../../../shared/board/read.ts';
import { recordMap } from '../../../shared/document/read.ts';
import type { NewUnsignedNote, UnsignedChange } from '../../facilitation/documents.ts';
import { createTestRoom, nextTurn } from '../testing/test-room.ts';
import { changeUnsigned } from './change-unsigned.ts';
import { UnsignedNotes } from './unsigned-notes.ts';

const HOUR = 60 * 60_000;
const NOW = 7 * HOUR + 1234;

const actor = (personId: string, role: Actor['role'] = 'participant'): Actor => ({
  personId,
  role,
  access: 'write',
});
const anna = actor('anna');
const bertil = actor('bertil');
const kaisa = actor('kaisa', 'facilitator');

type TestRoom = Awaited<ReturnType<typeof createTestRoom>>;

let test: TestRoom;
let unsigned: UnsignedNotes;
let timers: (() => void)[];

/** The time in which notes are gathered is over, and they reach the disk. */
const gathered = async (): Promise<void> => {
  await nextTurn();
  for (const run of timers.splice(0)) run();
  await test.turn();
  await test.turn();
};

const words = (text: string, fields: Partial<NewUnsignedNote> = {}): NewUnsignedNote => ({
  text,
  section: '',
  level: 'nameless',
  key: createNoteKey(),
  ...fields,
});

const add = async (note: NewUnsignedNote, by: Actor = anna) => {
  const added = unsigned.add(test.room, note, by);
  await gathered();
  return added;
};

const change = (note: string, by: Actor, what: UnsignedChange, key?: string) =>
  (async () => {
    const changed = changeUnsigned(test.room, { note, key }, { change: what, actor: by, now: NOW });
    await test.turn();
    return changed;
  })();

const setBoard = async (fields: Readonly<Record<string, unknown>>): Promise<void> => {
  const done = test.room.edit((doc) => {
    for (const [name, value] of Object.entries(fields)) doc.getMap('board').set(name, value);
  });
  await test.turn();
  await done;
};

const phase = (rules: Partial<PhaseRules>) => ({
  phase: { id: 'p', rules: { ...DEFAULT_RULES, ...rules } },
});

beforeEach(async () => {
  test = await createTestRoom();
  await test.turn();
  timers = [];
  unsigned = new UnsignedNotes({ setTimer: (run) => void timers.push(run), now: () => NOW });
  await setBoard({ participantsUnsigned: true });
});

describe('which levels a board takes', () => {
  it('none but the named one, unless facilitators have allowed more or the phase says so', async () => {
    await setBoard({ participantsUnsigned: false });
    expect(await add(words('a'))).toEqual({ ok: false, error: 'levelNotOffered' });
    expect(await add(words('a'), kaisa)).toEqual({ ok: false, error: 'levelNotOffered' });
    await setBoard(phase({ levels: ['hidden', 'named'] }));
    expect(await add(words('a'))).toEqual({ ok: false, error: 'levelNotOffered' });
    expect((await add(words('a', { level: 'hidden' }))).ok).toBe(true);
  });

  it('the phase goes before the settings', async () => {
    await setBoard(phase({ levels: ['named'] }));
    expect((await add(words('a'))).ok).toBe(false);
  });

  it('where all is nameless, nameless notes are taken', async () => {
    await setBoard(phase({ levels: ['nameless'] }));
    expect((await add(words('a'))).ok).toBe(true);
  });

  it('asks what it asks of every note', async () => {
    await setBoard(phase({ levels: ['nameless'], add: false }));
    expect(await add(words('a'))).toEqual({ ok: false, error: 'notInPhase' });
    await setBoard({ phase: null, frozen: { reason: '', at: 1, by: 'kaisa' } });
    expect(await add(words('a'))).toEqual({ ok: false, error: 'frozen' });
    await setBoard({ frozen: null, drafting: { round: 1, since: 1, writers: 0, notes: 0 } });
    expect(await add(words('a'))).toEqual({ ok: false, error: 'secretWriting' });
    await setBoard({ drafting: null, participantsAdd: false });
    expect(await add(words('a'))).toEqual({ ok: false, error: 'switchedOff' });
    await setBoard({ participantsAdd: true });
    expect(await add(words('a', { section: 'none' }))).toEqual({
      ok: false,
      error: 'noSuchSection',
    });
    const viewer: Actor = { ...anna, access: 'read' };
    expect(await add(words('a'), viewer)).toEqual({ ok: false, error: 'readOnly' });
    const [section] = readSections(test.room.doc);
    const lock = test.room.edit((doc) =>
      recordMap(doc, 'sections', section?.id ?? '')?.set('locked', true),
    );
    await test.turn();
    await lock;
    expect(await add(words('a', { section: section?.id ?? '' }))).toEqual({
      ok: false,
      error: 'sectionLocked',
    });
  });
});

describe('a note that does not say who wrote it', () => {
  it('has no author, a time that tells the hour only, and the server’s client id throughout', async () => {
    const key = createNoteKey();
    expect(await add(words('Kukaan ei tiedä', { key }))).toEqual({
      ok: true,
      value: noteIdOfKey(key),
    });
    const { doc } = test.room;
    const note = readNote(doc, noteIdOfKey(key));
    expect(note).toMatchObject({ text: 'Kukaan ei tiedä', level: 'nameless', createdAt: 7 * HOUR });
    expect(note?.author).toBeUndefined();
    const map = recordMap(doc, 'notes', noteIdOfKey(key));
    const writers = [map, ...(map?.values() ?? [])].flatMap((value) =>
      value instanceof Y.AbstractType ? [value._item?.id.client] : [],
    );
    expect([...new Set(writers)]).toEqual([doc.clientID]);
  });

  it('leaves nothing of its author in the registry when it is nameless, and the person alone when the name is hidden', async () => {
    const before = await test.journal.load('board:b');
    await add(words('nameton'));
    const after = await test.journal.load('board:b');
    expect(after?.owners).toEqual(before?.owners);
    expect(after?.claims).toEqual(before?.claims);
    const hidden = await add(words('piilotettu', { level: 'hidden' }));
    const owners = (await test.journal.load('board:b'))?.owners.slice(before?.owners.length);
    expect(owners).toEqual([
      { kind: 'hiddenNotes', record: hidden.ok && hidden.value, person: 'anna' },
    ]);
    expect(test.room.ownerOf('notes', hidden.ok ? hidden.value : '')).toBeUndefined();
  });

  it('is written with all others that came meanwhile, in any order', async () => {
    const texts = Array.from({ length: 12 }, (_, index) => `lappu ${index}`);
    const orders = new Set<string>();
    for (let round = 0; round < 4; round += 1) {
      const all = texts.map((text) =>
        unsigned.add(test.room, words(`${round} ${text}`), text.length % 2 ? anna : bertil),
      );
      await nextTurn();
      expect(timers).toHaveLength(1);
      await gathered();
      await Promise.all(all);
      const written = [...test.room.doc.getMap('notes').values()]
        .flatMap((note) => (note instanceof Y.Map ? [note] : []))
        .filter((note) => String(note.get('text')).startsWith(`${round} lappu`))
        .toSorted((a, b) => (a._item?.id.clock ?? 0) - (b._item?.id.clock ?? 0));
      expect(written).toHaveLength(12);
      orders.add(written.map((note) => String(note.get('text')).slice(2)).join());
      expect(new Set(written.map((note) => note.get('createdAt')))).toEqual(new Set([7 * HOUR]));
    }
    // One of 479001600 orders four times over would be a shuffle that does not shuffle.
    expect(orders.size).toBeGreaterThan(1);
  });

  it('stands after the others of its section, where no exact time stands beside it', async () => {
    const { doc } = test.room;
    const section = readSections(doc)[0]?.id ?? '';
    const signed = test.room.edit(() => {
      for (const [id, rank] of [
        ['one', 'a5'],
        ['two', 'a3'],
      ]) {
        const fields = Object.entries({ text: new Y.Text('x'), section, rank, author: 'anna' });
        doc.getMap('notes').set(String(id), new Y.Map<unknown>(fields));
      }
    });
    await test.turn();
    await signed;
    const added = await add(words('viimeinen', { section }));
    const order = readNotes(doc)
      .filter((note) => note.section === section)
      .toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
    expect(order.map(({ id }) => id)).toEqual(['two', 'one', added.ok && added.value]);
  });

  it('is there once when it is sent again, while it waits and afterwards', async () => {
    const note = words('kerran');
    const [first, again] = [
      unsigned.add(test.room, note, anna),
      unsigned.add(test.room, note, anna),
    ];
    await gathered();
    const later = unsigned.add(test.room, note, anna);
    expect(await first).toEqual(await again);
    expect(await later).toEqual(await first);
    expect(readNotes(test.room.doc).filter(({ text }) => text === 'kerran')).toHaveLength(1);
  });

  it('is not taken for somebody else’s hidden note, nor for a signed one', async () => {
    const note = words('minun', { level: 'hidden' });
    await add(note);
    expect(await add(note, bertil)).toEqual({ ok: false, error: 'notYours' });
    expect(await add({ ...note, level: 'nameless' })).toEqual({ ok: false, error: 'notYours' });
  });

  it('waits no longer when the server goes down', async () => {
    const added = unsigned.add(test.room, words('viime hetki'), anna);
    await nextTurn();
    const all = unsigned.writeAll();
    await test.turn();
    await all;
    expect((await added).ok).toBe(true);
  });

  it('fails when the board has gone meanwhile, and nobody waits for ever', async () => {
    const settled = Promise.allSettled([unsigned.add(test.room, words('liian myöhään'), anna)]);
    test.room.destroy();
    await gathered();
    expect(await settled).toMatchObject([
      { status: 'rejected', reason: { message: 'The room was closed' } },
    ]);
  });

  it('is refused when the board has become full meanwhile', async () => {
    const small = await createTestRoom(undefined, 8000);
    await small.turn();
    test = small;
    await setBoard({ participantsUnsigned: true });
    const long = words('x'.repeat(6000));
    const [one, other] = [unsigned.add(small.room, long, anna), add(words('y'.repeat(6000)), anna)];
    expect((await one).ok).toBe(true);
    expect((await other).ok).toBe(true);
    expect(await add(words('z'))).toEqual({ ok: false, error: 'documentFull' });
  });
});

describe('its file', () => {
  const hash = (sign: string): string => sign.repeat(64);
  const file = { hash: hash('a'), name: 'a.png', type: 'image/png', size: 5, alt: '' } as const;
  const kept = { hash: hash('a'), type: 'image/png', size: 5 } as const;
  const preview = { hash: hash('b'), type: 'image/webp', size: 2 } as const;

  it('is one that nobody is known to have sent, its small picture too', async () => {
    await setBoard({ participantsUnsigned: true });
    expect(await add(words('', { attachment: file }))).toMatchObject({ error: 'noSuchFile' });
    test.room.addFiles([{ ...kept, person: 'anna' }]);
    expect(await add(words('', { attachment: file }))).toMatchObject({ error: 'signedFile' });
    test.room.addFiles([{ ...kept, person: '' }]);
    const key = createNoteKey();
    expect((await add(words('', { attachment: file, key }))).ok).toBe(true);
    expect(readNote(test.room.doc, noteIdOfKey(key))?.attachment).toEqual(file);
    test.room.addFiles([{ ...preview, person: 'anna' }]);
    const both = words('', { attachment: { ...file, preview: preview.hash } });
    expect(await add(both)).toMatchObject({ error: 'signedFile' });
  });

  it('may be a signed one where the server knows the author anyway', async () => {
    await setBoard({ participantsUnsigned: true });
    test.room.addFiles([{ ...kept, person: 'anna' }]);
    expect((await add(words('', { attachment: file, level: 'hidden' }))).ok).toBe(true);
  });
});

describe('its looks', () => {
  it('are changed with its words, beside what others wrote meanwhile', async () => {
    const key = createNoteKey();
    const id = noteIdOfKey(key);
    await add(words('yksi kaksi', { key, marks: [{ from: 0, to: 4, bold: true }] }));
    const typed = test.room.edit((doc) => {
      const text = recordMap(doc, 'notes', id)?.get('text');
      if (text instanceof Y.Text) text.insert(0, 'nolla ');
    });
    await test.turn();
    await typed;
    const done = await change(
      id,
      anna,
      {
        kind: 'text',
        base: 'yksi kaksi',
        text: 'yksi kaksi\n',
        formats: [
          { from: 0, to: 4, bold: null },
          { from: 10, to: 11, list: 'bullet' },
        ],
      },
      key,
    );
    expect(done.ok).toBe(true);
    expect(readNote(test.room.doc, id)).toMatchObject({ text: 'nolla yksi kaksi\n' });
    const { marks } = readNote(test.room.doc, id) ?? {};
    expect(marks).toContainEqual({ from: 16, to: 17, list: 'bullet' });
    expect(marks?.some(({ from, bold }) => from >= 6 && bold)).toBe(false);
  });

  it('are never more than the gate takes from anybody, in a new note or in one that is changed', async () => {
    const long = 'x'.repeat(2000);
    const many = Array.from({ length: 800 }, (_, at) => ({
      from: at * 2,
      to: at * 2 + 1,
      bold: true as const,
      italic: true as const,
    }));
    expect(await add(words(long, { marks: many }))).toMatchObject({ error: 'tooLong' });
    const key = createNoteKey();
    expect((await add(words(long, { key }))).ok).toBe(true);
    const edit = { kind: 'text' as const, base: long, text: long, formats: many };
    const changed = await change(noteIdOfKey(key), anna, edit, key);
    expect(changed).toEqual({ ok: false, error: 'tooLong' });
    expect(readNote(test.room.doc, noteIdOfKey(key))?.marks).toBeUndefined();
  });

  it('never make more of it than a note may be long', async () => {
    const key = createNoteKey();
    await add(words('a'.repeat(6000), { key }));
    const typed = test.room.edit((doc) => {
      const text = recordMap(doc, 'notes', noteIdOfKey(key))?.get('text');
      if (text instanceof Y.Text) text.insert(0, 'b'.repeat(3000));
    });
    await test.turn();
    await typed;
    const base = 'a'.repeat(6000);
    const edit = { kind: 'text', base, text: `${base}${'c'.repeat(3000)}` } as const;
    expect(await change(noteIdOfKey(key), anna, edit, key)).toMatchObject({ error: 'tooLong' });
  });
});

describe('changing it', () => {
  it('takes the key of a nameless note, and nothing else', async () => {
    const key = createNoteKey();
    const id = noteIdOfKey(key);
    await add(words('ensin', { key }));
    const text: UnsignedChange = { kind: 'text', text: 'sitten', base: undefined };
    for (const by of [anna, bertil, kaisa]) {
      expect(await change(id, by, text)).toEqual({ ok: false, error: 'gone' });
      expect(await change(id, by, text, createNoteKey())).toEqual({ ok: false, error: 'gone' });
    }
    expect(await change(id, anna, text, key)).toEqual({ ok: true, value: null });
    expect(readNote(test.room.doc, id)?.text).toBe('sitten');
  });

  it('takes the author of a hidden note, whoever has a key', async () => {
    const key = createNoteKey();
    const id = noteIdOfKey(key);
    await add(words('ensin', { key, level: 'hidden' }));
    const text: UnsignedChange = { kind: 'text', text: 'sitten', base: undefined };
    expect(await change(id, bertil, text, key)).toEqual({ ok: false, error: 'gone' });
    expect(await change(id, kaisa, text, key)).toEqual({ ok: false, error: 'gone' });
    expect((await change(id, anna, text)).ok).toBe(true);
  });

  it('does nothing to signed notes', async () => {
    const done = test.room.edit((doc) =>
      doc.getMap('notes').set(
        'signed',
        new Y.Map<unknown>([
          ['text', new Y.Text('x')],
          ['author', 'anna'],
        ]),
      ),
    );
    await test.turn();
    await done;
    expect(await change('signed', anna, { kind: 'remove' })).toEqual({ ok: false, error: 'gone' });
  });

  it('goes by the rules for one’s own notes', async () => {
    const key = createNoteKey();
    const id = noteIdOfKey(key);
    await add(words('ensin', { key }));
    await setBoard(phase({ editOwn: false }));
    expect(await change(id, anna, { kind: 'remove' }, key)).toEqual({
      ok: false,
      error: 'notInPhase',
    });
  });

  it('into the trash and out of it is signed by nobody, with no time that tells anything', async () => {
    const key = createNoteKey();
    const id = noteIdOfKey(key);
    await add(words('pois', { key }));
    await change(id, anna, { kind: 'remove' }, key);
    expect(readNote(test.room.doc, id)?.deleted).toEqual({ at: 7 * HOUR, by: 'server' });
    await change(id, anna, { kind: 'restore' }, key);
    expect(readNote(test.room.doc, id)?.deleted).toBeUndefined();
  });

  it('keeps what others wrote beside it, and says so where they wrote the same words', async () => {
    const key = createNoteKey();
    const id = noteIdOfKey(key);
    await add(words('yksi kaksi', { key }));
    const typed = test.room.edit((doc) => {
      const text = recordMap(doc, 'notes', id)?.get('text');
      if (text instanceof Y.Text) text.insert(10, ' kolme');
    });
    await test.turn();
    await typed;
    const edit = (text: string): UnsignedChange => ({ kind: 'text', text, base: 'yksi kaksi' });
    await change(id, anna, edit('YKSI kaksi'), key);
    expect(readNote(test.room.doc, id)?.text).toBe('YKSI kaksi kolme');
    expect(await change(id, anna, edit('eka kaksi'), key)).toEqual({
      ok: false,
      error: 'overtaken',
    });
  });
});
