// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { createNoteKey, noteIdOfKey } from '../../shared/board/nameless.ts';
import { noteMap } from '../../shared/board/write-content.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Problem } from '../api/problem.ts';
import { TrashDialog } from '../board-page/TrashDialog.tsx';
import { createLocalBoard, documentOf } from '../board/testing/local-board.ts';
import { perform, press, renderOnBoard, typeInto } from '../board/testing/render-board.tsx';
import type { Stage } from '../meeting-stage/stage.ts';
import { StageProvider } from '../meeting-stage/StageProvider.tsx';
import { startEditing } from '../note/editing.ts';
import { NoteCard } from '../note/NoteCard.tsx';
import { unsignedDesk } from '../note/unsigned-desk.ts';
import { WritingBox } from '../note/WritingBox.tsx';
import { NamelessDesk } from './NamelessDesk.tsx';
import { placeFile, signedAsChosen } from '../files/place-file.ts';
import { keepKey, keyOf } from './own-notes.ts';

const MEETING: MeetingAnswer = {
  id: 'meeting',
  title: '',
  description: '',
  language: 'en',
  timeZone: 'Europe/Helsinki',
  startsAt: null,
  endsAt: null,
  openUntil: null,
  facilitators: [],
  state: 'live',
  role: 'participant',
  look: false,
  coordinator: false,
  participantId: 'anna',
  boards: [],
};

beforeEach(() => localStorage.clear());
let remove = () => {};
afterEach(() => remove());

/** Lets the page take in what has come until there is what one waits for. */
const settled = <T,>(look: () => T): Promise<NonNullable<T>> =>
  vi.waitFor(
    async () => {
      await act(async () => {});
      const found = look();
      if (!found) throw new Error('not yet');
      return found;
    },
    { timeout: 10_000 },
  );

const openPage = async (refuses: { problem: Problem | null } = { problem: null }) => {
  const doc = documentOf({
    settings: { participantsUnsigned: true },
    sections: [
      { id: 's', title: 'Needs', prompt: '', rank: 'a0' },
      {
        id: 'asking',
        title: 'Where',
        prompt: '',
        rank: 'a1',
        form: { fields: [{ id: 'region', kind: 'region', label: 'Region', required: true }] },
      },
    ],
  });
  const board = createLocalBoard({ role: 'participant', doc });
  const asked: MeetingCommandRequest[] = [];
  const said: unknown[] = [];
  const watched = {
    ...board,
    presence: {
      ...board.presence,
      set: (own: Parameters<typeof board.presence.set>[0]) => void said.push(own.writing),
    },
  };
  const stage: Stage = {
    meeting: MEETING,
    live: null,
    as: 'participant',
    facilitates: false,
    takesPart: true,
    personId: 'anna',
    people: board.people,
    ask: (request) => {
      asked.push(request);
      if (refuses.problem) return Promise.resolve(err(refuses.problem));
      const note = request.type === 'note.addNameless' ? noteIdOfKey(request.key ?? '') : 'nothing';
      // As an answer comes over the network: trusted to be what was promised.
      return Promise.resolve(ok(JSON.parse(JSON.stringify({ note }))));
    },
    now: () => 0,
    reload: () => {},
  };
  const { page, remove: unmount } = renderOnBoard(
    watched,
    <>
      <StageProvider stage={stage}>
        <NamelessDesk />
      </StageProvider>
      <WritingBox sectionId="s" />
    </>,
  );
  remove = unmount;
  const find = <Kind extends Element>(kind: new () => Kind, selector: string): Promise<Kind> =>
    settled(() => {
      const found = page.querySelector(selector);
      return found instanceof kind ? found : null;
    });
  const choice = await find(HTMLSelectElement, 'select');
  const field = await find(HTMLTextAreaElement, 'textarea');
  return { page, doc, board, asked, said, choice, field, find };
};

/** Writes in the editor as a browser does, then tells it. */
const writeIn = (field: HTMLElement, words: string): void =>
  perform(() => {
    field.firstElementChild?.replaceChildren(words);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  });

const choose = (select: HTMLSelectElement, value: string): void =>
  perform(() => {
    Reflect.set(HTMLSelectElement.prototype, 'value', value, select);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

test('the level is chosen where one writes, with a sentence on what it means, and the note goes by command', async () => {
  const { page, asked, board, choice, field, said } = await openPage();
  expect([...choice.options].map((option) => option.text)).toEqual([
    'Named',
    'Name hidden',
    'Nameless',
  ]);
  choose(choice, 'nameless');
  expect(page.textContent).toContain('It is stored nowhere who wrote it');
  typeInto(field, 'Words of nobody');
  press(field, 'Enter');
  expect(field.value).toBe('');
  await settled(() => asked.length === 1);
  expect(asked[0]).toMatchObject({
    type: 'note.addNameless',
    board: 'board',
    section: 's',
    text: 'Words of nobody',
    level: 'nameless',
  });
  expect(board.store.noteIds('s')).toEqual([]);
  // Nobody was seen writing, neither before the choice nor after it.
  expect(said.filter(Boolean)).toEqual([]);
});

test('a note without a name begins with a picture, which goes by command too, under a key that is kept', async () => {
  const { board, asked, choice } = await openPage();
  const target = { kind: 'new', place: { section: 's' } } as const;
  expect(signedAsChosen(board, target)).toMatchObject({ signing: { level: 'named' } });
  choose(choice, 'nameless');
  const signed = signedAsChosen(board, target);
  const key =
    signed.kind === 'new' && signed.signing?.level === 'nameless' ? signed.signing.key : '';
  const picture = {
    hash: 'a'.repeat(64),
    name: 'file.png',
    type: 'image/png',
    size: 9,
    alt: '',
  } as const;
  const placed = await act(() => placeFile(board, signed, picture));
  const id = noteIdOfKey(key);
  expect(placed).toEqual({ ok: true, value: id });
  expect(asked).toEqual([
    {
      type: 'note.addNameless',
      board: 'board',
      section: 's',
      text: '',
      attachment: picture,
      level: 'nameless',
      key,
    },
  ]);
  expect(keyOf('board', id)).toBe(key);
});

test('undo takes back one’s own note without a name, as long as it is the last thing one did', async () => {
  const { board, asked, choice, field } = await openPage();
  choose(choice, 'nameless');
  typeInto(field, 'Words of nobody');
  press(field, 'Enter');
  await settled(() => board.undoState().canUndo);
  perform(() => void board.undo());
  await settled(() => asked.length === 2);
  const [added, removed] = asked;
  const key = added?.type === 'note.addNameless' ? (added.key ?? '') : '';
  expect(removed).toEqual({
    type: 'note.removeNameless',
    board: 'board',
    note: noteIdOfKey(key),
    key,
  });
  expect(board.undoState().canUndo).toBe(false);

  typeInto(field, 'Once more');
  press(field, 'Enter');
  await settled(() => board.undoState().canUndo);
  choose(choice, 'named');
  typeInto(field, 'Signed');
  press(field, 'Enter');
  perform(() => void board.undo());
  expect(board.store.noteIds('s')).toEqual([]);
  expect(asked).toHaveLength(3);
});

test('what could not be sent is kept on this device, says so, and goes as the same note when it is sent again', async () => {
  const refuses: { problem: Problem | null } = { problem: { kind: 'unreachable' } };
  const { page, asked, choice, field } = await openPage(refuses);
  choose(choice, 'nameless');
  typeInto(field, 'Without a network');
  press(field, 'Enter');
  await settled(() => page.textContent.includes('this needs a connection'));
  expect(localStorage.getItem('talkoot:nameless-waiting:board')).toContain('Without a network');
  refuses.problem = null;
  const again = [...page.querySelectorAll('button')].find((one) => one.textContent === 'Try again');
  perform(() => again?.click());
  await settled(() => !page.textContent.includes('Without a network'));
  const keys = asked.map((request) => (request.type === 'note.addNameless' ? request.key : null));
  expect(new Set(keys).size).toBe(1);
  expect(localStorage.getItem('talkoot:nameless-waiting:board')).not.toContain('Without');
});

test('words that were begun nameless are not named when the phase takes that away', async () => {
  const { page, doc, board, asked, choice, field } = await openPage();
  choose(choice, 'nameless');
  typeInto(field, 'Begun nameless');
  perform(() => doc.getMap('board').set('participantsUnsigned', false));
  await settled(() => page.textContent.includes('You began this without your name'));
  press(field, 'Enter');
  expect(field.value).toBe('Begun nameless');
  expect(asked).toEqual([]);
  expect(board.store.noteIds('s')).toEqual([]);
});

test('one’s own nameless note says so to its author only, and is changed without a word in presence', async () => {
  const { page, doc, board, asked, said, find } = await openPage();
  const [key, other] = [createNoteKey(), createNoteKey()];
  keepKey('board', noteIdOfKey(key), key);
  const fields = { section: 's', rank: 'a0', createdAt: 0, level: 'nameless' } as const;
  perform(() =>
    doc.transact(() => {
      for (const one of [key, other]) {
        const id = noteIdOfKey(one);
        doc.getMap('notes').set(id, noteMap({ id, text: 'words', ...fields }));
      }
    }),
  );
  const cards = renderOnBoard(
    board,
    [key, other].map((one) => <NoteCard key={one} noteId={noteIdOfKey(one)} />),
  );
  await settled(() => cards.page.textContent.includes('yours, on this device only'));
  expect(cards.page.textContent.match(/nameless/g)).toHaveLength(2);
  expect(cards.page.textContent.match(/on this device only/g)).toHaveLength(1);
  cards.remove();

  perform(() => startEditing(noteIdOfKey(key)));
  const field = await find(HTMLElement, 'dialog [contenteditable]');
  writeIn(field, 'other words');
  const bullets = await find(HTMLElement, 'dialog button[aria-label="Bullet list"]');
  perform(() => bullets.click());
  perform(() => page.querySelector('form')?.requestSubmit());
  await settled(() => asked.length === 1);
  expect(asked[0]).toEqual({
    type: 'note.editNameless',
    board: 'board',
    note: noteIdOfKey(key),
    key,
    text: 'other words\n',
    base: 'words',
    formats: [{ from: 11, to: 12, list: 'bullet' }],
  });
  expect(said).toEqual([]);
});

test('one’s own nameless note comes back from one’s own trash, by command', async () => {
  const { doc, board, asked } = await openPage();
  const [key, other] = [createNoteKey(), createNoteKey()];
  keepKey('board', noteIdOfKey(key), key);
  const fields = { section: 's', rank: 'a0', createdAt: 0, level: 'nameless' } as const;
  perform(() =>
    doc.transact(() => {
      for (const one of [key, other]) {
        const id = noteIdOfKey(one);
        const text = one === key ? 'words of mine' : 'words of others';
        const note = noteMap({ id, text, ...fields });
        note.set('deleted', { at: board.now(), by: 'server' });
        doc.getMap('notes').set(id, note);
      }
    }),
  );
  const trash = renderOnBoard(board, <TrashDialog onClose={() => {}} />);
  expect([...trash.page.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
    expect.stringContaining('words of mine'),
  ]);
  perform(() => trash.page.querySelector<HTMLElement>('li button')?.click());
  await settled(() => asked.length === 1);
  expect(asked).toEqual([
    { type: 'note.restoreNameless', board: 'board', note: noteIdOfKey(key), key },
  ]);
  trash.remove();
});

test('where no view has a box, a dialog writes it into the section that was pointed at', async () => {
  const { asked, page, find } = await openPage();
  perform(() => unsignedDesk()?.write('s'));
  const field = await find(HTMLElement, 'dialog [contenteditable]');
  const level = await find(HTMLSelectElement, 'dialog select');
  expect(level.value).toBe('hidden');
  choose(level, 'nameless');
  writeIn(field, 'From the canvas');
  perform(() => page.querySelector('form')?.requestSubmit());
  await settled(() => asked.length === 1);
  expect(asked[0]).toMatchObject({ section: 's', text: 'From the canvas', level: 'nameless' });
  expect(page.querySelector('dialog')).toBeNull();
});

test('what a section needs to know is asked without a name, too', async () => {
  const { asked, page, find } = await openPage();
  perform(() => unsignedDesk()?.write('asking'));
  writeIn(await find(HTMLElement, 'dialog [contenteditable]'), 'A ride');
  const region = await find(HTMLInputElement, 'dialog [data-field="region"] input');
  perform(() => page.querySelector('form')?.requestSubmit());
  expect(page.textContent).toContain('An answer is needed here.');
  expect(asked).toEqual([]);
  perform(() => {
    Reflect.set(HTMLInputElement.prototype, 'value', 'Kainuu', region);
    region.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  perform(() => page.querySelector('form')?.requestSubmit());
  await settled(() => asked.length === 1);
  expect(asked[0]).toMatchObject({ text: 'A ride', answers: { region: 'Kainuu' } });
});
