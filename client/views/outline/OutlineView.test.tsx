// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { BoardContent } from '../../../shared/board/content.ts';
import { outlineOf } from '../../../shared/views/outline.ts';
import { createLocalBoard, documentOf } from '../../board/testing/local-board.ts';
import { perform, press, renderOnBoard } from '../../board/testing/render-board.tsx';
import { reveal } from '../../note/reveal.ts';
import { onAnnounce } from '../../ui/announcer.ts';
import { OutlineView } from './OutlineView.tsx';

const CONTENT: Partial<BoardContent> = {
  title: 'Families',
  sections: [
    { id: 'hard', title: 'What is hard?', prompt: '', rank: 'a2' },
    { id: 'works', title: 'What works?', prompt: 'A proven practice', rank: 'a1' },
  ],
  notes: [
    {
      id: 'visits',
      text: 'Home visits',
      section: 'works',
      rank: 'a2',
      createdAt: 1,
      author: 'bertil',
      color: 'lake',
      tags: ['families'],
    },
    { id: 'chat', text: 'A chat', section: 'works', rank: 'a1', createdAt: 1, author: 'anna' },
    { id: 'queue', text: 'The queue', section: 'hard', rank: 'a1', createdAt: 1, author: 'anna' },
    { id: 'loose', text: 'Left over', section: 'gone', rank: 'a1', createdAt: 1, author: 'anna' },
  ],
};

const PEOPLE = [
  { participantId: 'anna', name: 'Anna Korhonen', organisation: 'Pirha', region: '' },
  { participantId: 'bertil', name: 'Bertil Lind', organisation: 'Jakobstad', region: '' },
];

let remove = () => {};
afterEach(() => {
  // A note that leaves the page with the focus hands it on with the next frame, which may be the next test's.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  remove();
});

type Reader = {
  role?: 'facilitator' | 'participant' | 'viewer';
  personId?: string;
  content?: Partial<BoardContent>;
};

/** Anna's outline, and a document of somebody else's that sends its changes to hers. */
const open = async ({
  role = 'participant',
  personId = 'anna',
  content = CONTENT,
}: Reader = {}) => {
  const doc = documentOf(content);
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  const board = createLocalBoard({ doc, role, personId, people: PEOPLE });
  const bertil = createLocalBoard({ doc: theirs, role: 'facilitator', personId: 'bertil' });
  await vi.waitFor(() => expect(board.people.person('bertil')).not.toBeNull());
  const shown = renderOnBoard(board, <OutlineView />);
  remove = shown.remove;
  const find = (selector: string): HTMLElement => {
    const element = shown.page.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`nothing is ${selector}`);
    return element;
  };
  const button = (noteId: string, name: string): HTMLElement => {
    const buttons = [...find(`[data-note=${noteId}]`).querySelectorAll<HTMLElement>('button')];
    const named = buttons.find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
    );
    if (!named) throw new Error(`no button ${name}`);
    return named;
  };
  return {
    page: shown.page,
    board,
    find,
    button,
    /** Bertil does something, and Anna's browser learns of it. */
    elsewhere: (call: Parameters<typeof bertil.act>[0]) => {
      bertil.act(call);
      perform(() => Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), 'network'));
    },
  };
};

/** What a screen reader finds when it goes from heading to heading and through the lists under them. */
const readAloud = (page: HTMLElement) =>
  [...page.querySelectorAll('section')].map((section) => ({
    heading: section.querySelector('h2')?.firstChild?.textContent,
    notes: [...section.querySelectorAll<HTMLElement>('li[data-note]')].map(
      (note) => note.dataset['note'],
    ),
  }));

describe('reading', () => {
  test('tells the whole board in order, what lost its section last', async () => {
    const { page, board } = await open();
    expect(readAloud(page)).toEqual([
      { heading: 'What works?', notes: ['chat', 'visits'] },
      { heading: 'What is hard?', notes: ['queue'] },
      { heading: 'Without a section', notes: ['loose'] },
    ]);
    expect(readAloud(page).map(({ notes }) => notes)).toEqual(
      outlineOf(board.store).map(({ noteIds }) => noteIds),
    );
  });

  test('says of each note what others see: words, author, organisation, colour and tags', async () => {
    const { find } = await open();
    const note = find('[data-note=visits]');
    for (const words of ['Home visits', 'Bertil Lind', 'Jakobstad', 'lake, blue', 'families']) {
      expect(note.textContent).toContain(words);
    }
  });

  test('tells the voice in which language a note is, where that is clear', async () => {
    const { find, elsewhere } = await open();
    const language = () => find('[data-note=chat] [dir=auto]').getAttribute('lang');
    expect(language()).toBeNull();
    const text = 'Perheet eivät tiedä, mistä apua saa';
    elsewhere({ name: 'note.editText', args: { id: 'chat', base: 'A chat', text } });
    expect(language()).toBe('fi');
  });

  test('a note is one stop of the Tab key, by the name of its words', async () => {
    const { find } = await open({ role: 'facilitator' });
    const toolbar = find('[data-note=chat] [role=toolbar]');
    expect(toolbar.getAttribute('aria-label')).toContain('A chat');
    expect(toolbar.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
  });
});

describe('doing', () => {
  test('a participant moves their own note up and down with buttons', async () => {
    const { button, board } = await open();
    perform(() => button('chat', 'Move down').click());
    expect(board.store.noteIds('works')).toEqual(['visits', 'chat']);
    perform(() => button('chat', 'Move down').click());
    expect(board.store.noteIds('works')).toEqual(['visits', 'chat']);
  });

  test('what one may not do has no button of its own', async () => {
    const { find } = await open();
    expect(find('[data-note=visits]').textContent).not.toContain('Edit');
    expect(find('[data-note=chat]').textContent).toContain('Edit');
  });

  test('only facilitators find what changes sections', async () => {
    const menu = 'header button[aria-label^="Section actions"]';
    expect((await open({ role: 'participant' })).page.querySelector(menu)).toBeNull();
    remove();
    expect((await open({ role: 'facilitator' })).page.querySelector(menu)).not.toBeNull();
  });

  test('arrow keys lead from note to note over the ends of sections', async () => {
    const { find } = await open();
    find('[data-note=visits]').focus();
    press(find('[data-note=visits]'), 'ArrowDown');
    expect(document.activeElement).toBe(find('[data-note=queue]'));
    press(find('[data-note=queue]'), 'ArrowUp');
    expect(document.activeElement).toBe(find('[data-note=visits]'));
  });
});

describe('a long section', () => {
  const many = {
    title: 'Families',
    sections: CONTENT.sections ?? [],
    notes: Array.from({ length: 120 }, (_, at) => ({
      id: `n${at}`,
      text: `Note ${at}`,
      section: 'works',
      rank: `a${String(at).padStart(4, '0')}x`,
      createdAt: 1,
      author: 'anna',
    })),
  };

  test('is read page by page: each is whole, says which it is, and begins with the focus on its first note', async () => {
    const { page, find } = await open({ content: many });
    const shown = () =>
      Array.from(
        page.querySelectorAll<HTMLElement>('[data-note]'),
        ({ dataset }) => dataset['note'],
      );
    const turn = (name: string) =>
      perform(() =>
        Array.from(page.querySelectorAll('button'))
          .find(({ textContent }) => textContent === name)
          ?.click(),
      );
    expect(shown()).toHaveLength(50);
    expect(page.textContent).toContain('Notes 1–50 of 120');
    turn('Next page');
    turn('Next page');
    expect(shown()).toEqual(many.notes.slice(100).map(({ id }) => id));
    expect(page.textContent).toContain('Notes 101–120 of 120');
    expect(document.activeElement).toBe(find('[data-note=n100]'));
    turn('Next page');
    expect(shown()[0]).toBe('n100');
  });

  test('opens the page of a note that somebody is led to', async () => {
    const { page } = await open({ content: many });
    perform(() => reveal({ section: 'works', note: 'n72' }));
    expect(page.querySelector('[data-note=n72]')).not.toBeNull();
    expect(page.querySelector('[data-note=n0]')).toBeNull();
  });
});

describe('while others work', () => {
  test('the note being read stays the same element, and keeps the focus', async () => {
    const { find, elsewhere } = await open();
    const note = find('[data-note=chat]');
    note.focus();
    elsewhere({
      name: 'note.add',
      args: { notes: [{ id: 'new', text: 'New', section: 'works', rank: 'a0', createdAt: 2 }] },
    });
    elsewhere({ name: 'note.editText', args: { id: 'chat', base: 'A chat', text: 'A chat line' } });
    expect(find('[data-note=chat]')).toBe(note);
    expect(note.textContent).toContain('A chat line');
    expect(document.activeElement).toBe(note);
  });

  test('when the note being read is deleted, the next one has the focus and it is said who did it', async () => {
    const said: string[] = [];
    const silence = onAnnounce((text) => said.push(text));
    const { find, elsewhere } = await open();
    find('[data-note=chat]').focus();
    elsewhere({ name: 'note.delete', args: { ids: ['chat'] } });
    await vi.waitFor(() => expect(document.activeElement).toBe(find('[data-note=visits]')));
    expect(said.join()).toContain('Bertil Lind');
    silence();
  });

  test('when it is moved to another section, the focus goes with it', async () => {
    const { find, elsewhere } = await open();
    find('[data-note=chat]').focus();
    elsewhere({
      name: 'note.move',
      args: { moves: [{ id: 'chat', section: 'hard', rank: 'a0' }] },
    });
    await vi.waitFor(() => expect(document.activeElement).toBe(find('[data-note=chat]')));
    expect(find('[data-note=chat]').closest('section')?.textContent).toContain('What is hard?');
  });
});
