// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { readComments } from '../../shared/board/read-comment.ts';
import { createLocalBoard, documentOf } from '../board/testing/local-board.ts';
import { perform, press, renderOnBoard, typeInto } from '../board/testing/render-board.tsx';
import { CommandsContext, createCommandRegistry, useAllCommands } from '../commands/registry.ts';
import { commentDesk } from '../note/comment-desk.ts';
import { NoteComments, NoteOrganisations } from '../note/NoteComments.tsx';
import { onAnnounce } from '../ui/announcer.ts';
import { OutlineView } from '../views/outline/OutlineView.tsx';
import { Comments } from './Comments.tsx';
import { closeComments, openComments } from './open-comments.ts';

const PEOPLE = [
  { participantId: 'anna', name: 'Anna Korhonen', organisation: 'Pirha', region: '' },
  { participantId: 'bertil', name: 'Bertil Lind', organisation: 'Jakobstad', region: '' },
  { participantId: 'cia', name: 'Cia Ek', organisation: 'Pirha', region: '' },
];

const NOTE = { id: 'n', text: 'Home visits', section: '', rank: 'a0', createdAt: 1 } as const;

let removePage: (() => void) | null = null;

beforeEach(() => {
  localStorage.clear();
});

afterEach(() => {
  removePage?.();
  removePage = null;
  closeComments();
});

/** What the bar of the board would offer. */
const Offered = () =>
  useAllCommands().map(({ id, label, run }) => (
    <button key={id} type="button" onClick={run}>
      {label}
    </button>
  ));

type Setting = { role?: 'facilitator' | 'participant' | 'viewer'; personId?: string };

const open = async ({ role = 'participant', personId = 'anna' }: Setting = {}) => {
  const doc = documentOf({ notes: [{ ...NOTE, author: 'bertil' }] });
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  other.on('update', (update: Uint8Array) => perform(() => Y.applyUpdate(doc, update)));
  doc.on('update', (update: Uint8Array) => Y.applyUpdate(other, update));
  const people = role === 'viewer' ? [] : PEOPLE;
  const board = createLocalBoard({ doc, role, personId, people });
  const bertil = createLocalBoard({ doc: other, role: 'participant', personId: 'bertil' });
  const { page, remove } = renderOnBoard(
    board,
    <CommandsContext value={createCommandRegistry()}>
      <Comments />
      <NoteComments noteId="n" look="button" />
      <NoteOrganisations noteId="n" />
      <Offered />
    </CommandsContext>,
  );
  removePage = remove;
  await act(async () => {
    await vi.waitFor(() => expect(page.textContent).not.toBe(null));
  });
  const button = (name: string | RegExp): HTMLButtonElement => {
    const found = [...page.querySelectorAll('button')].find((each) => {
      const label = each.getAttribute('aria-label') ?? each.textContent ?? '';
      return typeof name === 'string' ? label.trim() === name : name.test(label);
    });
    if (!found) throw new Error(`no button ${String(name)} in ${page.innerHTML}`);
    return found;
  };
  const box = (label: string): HTMLTextAreaElement => {
    const found = page.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${label}"]`);
    if (!found) throw new Error(`no field ${label} in ${page.innerHTML}`);
    return found;
  };
  const click = (name: string | RegExp) => perform(() => button(name).click());
  const say = (text: string, parent = '', id = text): void => {
    const args = { id, note: 'n', parent, text, createdAt: 5 };
    bertil.act({ name: 'comment.add', args });
  };
  return { page, doc, board, bertil, button, box, click, say };
};

const words = (doc: Y.Doc): readonly string[] =>
  readComments(doc)
    .filter(({ deleted }) => deleted === undefined)
    .map(({ text }) => text);

test('whoever asked learns quietly that somebody answered, until they have looked', async () => {
  const { page, board, button, say, click } = await open();
  const args = { id: 'q', note: 'n', parent: '', text: 'Who leads it?', createdAt: 1 };
  perform(() => void board.act({ name: 'comment.add', args }));
  say('Else');
  expect(button('2 comments, 2 open threads')).toBeDefined();
  say('Me', 'q');
  const mark = button('3 comments, 2 open threads, 1 new for you');
  expect(mark.textContent).toBe('3');
  click('New answers for you on 1 note');
  await vi.waitFor(() => expect(page.textContent).toContain('Me'));
  expect(button('3 comments, 2 open threads')).toBeDefined();
  click('Close');
  expect(() => button(/new for you/)).toThrow();
  expect(() => button(/New answers/)).toThrow();
});

test('a note tells how much was said of it, and how much is open', async () => {
  const { button, say, bertil } = await open();
  expect(button('Comment')).toBeDefined();
  say('Who');
  expect(button('1 comment, 1 open thread').textContent).toBe('1');
  say('Me', 'Who');
  expect(button('2 comments, 1 open thread')).toBeDefined();
  bertil.act({ name: 'comment.resolve', args: { id: 'Who', resolved: true } });
  expect(button('2 comments').textContent).toBe('2');
});

test('one writes, answers and closes a thread by the keyboard', async () => {
  const { page, doc, box, click, say } = await open();
  say('Who');
  perform(() => openComments('n'));
  const field = box('Comment on this note');
  expect(document.activeElement).toBe(field);
  typeInto(field, 'How many?');
  expect(press(field, 'Enter', { shiftKey: true })).toBe(true);
  press(field, 'Enter');
  expect(words(doc)).toEqual(['Who', 'How many?']);
  expect(field.value).toBe('');

  click('Answer');
  const answer = box('Your answer to Bertil Lind');
  typeInto(answer, '  Pirha does ');
  press(answer, 'Enter');
  const said = readComments(doc).find(({ text }) => text === 'Pirha does');
  expect(said).toMatchObject({ parent: 'Who', note: 'n', author: 'anna' });

  click('Mark as resolved');
  expect(readComments(doc).find(({ id }) => id === 'Who')?.resolved).toMatchObject({ by: 'anna' });
  expect(page.textContent).toContain('1 resolved thread');
  expect(page.textContent).toContain('Resolved by Anna Korhonen');
  click('Open again');
  expect(page.textContent).not.toContain('resolved thread');
});

test('one changes and takes back one’s own words, and no others’', async () => {
  const { page, doc, board, box, click, say } = await open();
  say('Who');
  perform(() => openComments('n'));
  expect(page.textContent).not.toContain('Edit');
  typeInto(box('Comment on this note'), 'Mistake');
  press(box('Comment on this note'), 'Enter');
  click('Edit');
  typeInto(box('Your comment'), 'Better');
  press(box('Your comment'), 'Enter');
  expect(words(doc)).toEqual(['Who', 'Better']);
  expect(page.textContent).toContain('edited');
  click('Delete the comment by Anna Korhonen');
  expect(words(doc)).toEqual(['Who']);
  click('Undo');
  expect(words(doc)).toEqual(['Who', 'Better']);
  perform(() => board.undo());
  expect(words(doc)).toEqual(['Who']);
});

test('a thread keeps the place of what was taken back', async () => {
  const { page, bertil, say } = await open();
  say('Who');
  say('Me', 'Who');
  perform(() => openComments('n'));
  bertil.act({ name: 'comment.delete', args: { id: 'Who' } });
  expect(page.textContent).toContain('This comment was deleted.');
  expect(page.textContent).toContain('Me');
});

test('words that were not sent are there again', async () => {
  const { box } = await open();
  perform(() => openComments('n'));
  typeInto(box('Comment on this note'), 'Half a tho');
  perform(() => closeComments());
  perform(() => openComments('n'));
  expect(box('Comment on this note').value).toBe('Half a tho');
});

test('what is too long is said so, and not sent', async () => {
  const { page, doc, box } = await open();
  perform(() => openComments('n'));
  const field = box('Comment on this note');
  typeInto(field, 'x'.repeat(2001));
  expect(page.textContent).toContain('The comment is 1 character too long.');
  press(field, 'Enter');
  expect(words(doc)).toEqual([]);
});

test('Esc closes the panel, and the focus is where it was', async () => {
  const { page, button } = await open();
  button('Comment').focus();
  perform(() => button('Comment').click());
  const panel = page.querySelector('section[aria-labelledby]');
  expect(panel?.textContent).toContain('Home visits');
  press(panel ?? page, 'Escape');
  expect(page.querySelector('section[aria-labelledby]')).toBeNull();
  expect(document.activeElement).toBe(button('Comment'));
});

test('a viewer reads, without names and without a box', async () => {
  const { page, button, say, doc } = await open({ role: 'viewer', personId: 'vera' });
  expect(page.querySelector('button[data-comments]')).toBeNull();
  say('Who');
  perform(() => {
    doc.getMap('reactions').set('n:bertil:inUse', { at: 1 });
  });
  perform(() => button('1 comment, 1 open thread').click());
  expect(page.textContent).toContain('Who');
  expect(page.textContent).toContain('Somebody');
  expect(page.textContent).not.toContain('Jakobstad');
  expect(page.querySelector('textarea')).toBeNull();
});

test('where comments are off it is said, and what was said can be read', async () => {
  const { page, doc, say } = await open();
  say('Who');
  perform(() => doc.getMap('board').set('participantsComment', false));
  perform(() => openComments('n'));
  expect(page.textContent).toContain('Who');
  expect(page.textContent).toContain('switched this off');
  expect(page.querySelector('textarea')).toBeNull();
});

test('interest tells from which organisations it comes, once each, as long as names are shown', async () => {
  const { page, doc, board } = await open();
  perform(() => {
    for (const id of ['anna', 'bertil', 'cia']) {
      doc.getMap('reactions').set(`n:${id}:interested`, { at: 1 });
    }
    doc.getMap('reactions').set('n:bertil:insight', { at: 1 });
  });
  await act(async () => {
    await vi.waitFor(() => expect(page.textContent).toContain('Jakobstad, Pirha'));
  });
  expect(page.textContent).not.toContain('Insight');
  const phase = { id: 'p', rules: { ...board.store.info().phase?.rules, ...NAMELESS } };
  perform(() => doc.getMap('board').set('phase', phase));
  expect(page.textContent).not.toContain('Jakobstad');
});

/** A phase in which all write without their names. */
const NAMELESS = {
  add: true,
  editOwn: true,
  moveOwn: true,
  moveAll: false,
  cluster: false,
  comment: true,
  react: true,
  vote: false,
  writing: 'open',
  levels: ['nameless'],
  reveal: 'all',
};

test('what others say is announced in one sentence, one’s own not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const said: string[] = [];
  const silence = onAnnounce((text) => said.push(text));
  try {
    const { board, say } = await open();
    say('Who');
    say('Which');
    const args = { id: 'own', note: 'n', parent: '', text: 'x', createdAt: 5 };
    perform(() => void board.act({ name: 'comment.add', args }));
    perform(() => void vi.advanceTimersByTime(1000));
    expect(said).toEqual(['2 new comments on 1 note']);
  } finally {
    silence();
    vi.useRealTimers();
  }
});

/** A busy machine takes its time to fetch what comes late. */
const SOON = { timeout: 15_000 };

test('whose comment in a list loses its note in the middle of a sentence goes on beside the board', async () => {
  const doc = documentOf({
    sections: [{ id: 's', title: 'S', prompt: '', rank: 'a0' }],
    notes: [{ ...NOTE, section: 's', author: 'bertil' }],
  });
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const board = createLocalBoard({ doc, personId: 'anna', people: PEOPLE });
  const bertil = createLocalBoard({ doc: other, personId: 'bertil' });
  const { page, remove } = await act(async () =>
    renderOnBoard(
      board,
      <CommandsContext value={createCommandRegistry()}>
        <OutlineView />
        <Comments />
      </CommandsContext>,
    ),
  );
  removePage = remove;
  const field = () =>
    page.querySelector<HTMLTextAreaElement>('textarea[aria-label="Comment on this note"]');
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(commentDesk()).not.toBeNull();
  }, SOON);
  perform(() => openComments('n'));
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(field()?.closest('[data-note]')).toBeInstanceOf(HTMLElement);
  }, SOON);
  const before = field();
  if (before) typeInto(before, 'I think that');
  perform(() => before?.focus());
  before?.setSelectionRange(2, 2);
  expect(document.activeElement).toBe(before);
  bertil.act({ name: 'note.delete', args: { ids: ['n'] } });
  await act(async () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'network'));
  await vi.waitFor(() => expect(document.activeElement).toBe(field()));
  expect(field()?.closest('[data-note]')).toBeNull();
  expect(field()?.value).toBe('I think that');
  expect(field()?.selectionStart).toBe(2);
  expect(page.textContent).toContain('The note has been deleted. Its comments come back with it.');
  press(field() ?? page, 'Enter');
  expect(page.textContent).toContain('It can be sent when the note is back.');
  expect(field()?.value).toBe('I think that');
  expect(board.drafts()).toEqual([]);
  bertil.act({ name: 'note.restore', args: { ids: ['n'] } });
  await act(async () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'network'));
  expect(document.activeElement).toBe(field());
  press(field() ?? page, 'Enter');
  expect(readComments(doc).map(({ text }) => text)).toEqual(['I think that']);
});
