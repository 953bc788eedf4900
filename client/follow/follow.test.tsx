// @vitest-environment happy-dom
import * as decoding from 'lib0/decoding';
import { useRef } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BoardContent } from '../../shared/board/content.ts';
import { readOwnWord } from '../../shared/presence/compact.ts';
import type { OwnPresence } from '../../shared/presence/presence.ts';
import { createLocalBoard } from '../board/testing/local-board.ts';
import { perform, press, renderOnBoard } from '../board/testing/render-board.tsx';
import { onReveal, type RevealedPlace } from '../note/reveal.ts';
import { allCommands, CommandsContext, createCommandRegistry } from '../commands/registry.ts';
import { createPresenceLink } from '../sync/presence-link.ts';
import { onAnnounce } from '../ui/announcer.ts';
import { FollowArea } from './FollowArea.tsx';
import { peopleBySection } from './people-by-section.ts';
import { PeopleList } from './PeopleList.tsx';
import { placeAt } from './place-at.ts';
import { provideSight } from './sight.ts';

const CONTENT: Partial<BoardContent> = {
  sections: ['s1', 's2'].map((id, index) => ({
    id,
    title: `Section ${index + 1}`,
    prompt: '',
    rank: `a${index}`,
  })),
  notes: [
    { id: 'n1', text: 'One', section: 's1', rank: 'a1', createdAt: 1, author: 'anna' },
    { id: 'hidden', text: 'Two', section: 's2', rank: 'a1', createdAt: 1 },
  ],
};

const PEOPLE = [
  { participantId: 'anna', name: 'Anna', organisation: '', region: '' },
  { participantId: 'bertil', name: 'Bertil', organisation: 'Jakobstad', region: '' },
];

let remove = () => {};
afterEach(() => {
  remove();
  vi.useRealTimers();
});

const NOTHING = { writing: null, dragging: null, board: null, along: [] };

/** Anna's board with the list of people open, in a view of which nothing is shown but a note. */
const open = async (view: 'columns' | 'canvas' = 'columns') => {
  const link = createPresenceLink();
  const own: (OwnPresence | null)[] = [];
  link.opened(1, (frame) => {
    const decoder = decoding.createDecoder(frame);
    // 71: what one does oneself.
    if (decoding.readVarUint(decoder) === 71) own.push(readOwnWord(decoder).presence);
  });
  const board = createLocalBoard({
    content: CONTENT,
    role: 'participant',
    personId: 'anna',
    people: PEOPLE,
    presence: link,
  });
  await vi.waitFor(() => expect(board.people.person('bertil')).not.toBeNull());
  const onView = vi.fn<() => void>();
  const registry = createCommandRegistry();
  const Page = () => {
    const content = useRef<HTMLDivElement>(null);
    const boardView = { view, offered: ['columns', 'canvas'] as const, isPinned: false };
    return (
      <CommandsContext value={registry}>
        <FollowArea boardView={boardView} contentRef={content} onView={onView} />
        <div ref={content} data-content>
          <section data-section="s1">
            <button type="button" data-note="n1" />
          </section>
          <section data-section="s2">
            <button type="button" data-note="hidden" />
          </section>
        </div>
        <PeopleList onDone={() => {}} />
      </CommandsContext>
    );
  };
  const shown = renderOnBoard(board, <Page />);
  ({ remove } = shown);
  const says = (presence: OwnPresence) =>
    perform(() =>
      link.take({
        pace: 40,
        isWhole: false,
        hasAllMoves: false,
        left: [],
        details: [{ ...NOTHING, number: 1, client: 7, person: 'bertil' }],
        moves: [],
        inks: [],
        whereabouts: [{ number: 1, at: presence.at ?? null, follows: presence.follows ?? null }],
      }),
    );
  says({});
  const button = (name: string) =>
    [...shown.page.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
    );
  await vi.waitFor(() => expect(button('Follow Bertil')).toBeDefined());
  const commands = () => allCommands(registry);
  return { page: shown.page, own, says, onView, button, commands };
};

const at = (rest: Partial<NonNullable<OwnPresence['at']>>) => ({
  view: 'columns',
  section: null,
  note: null,
  camera: null,
  ...rest,
});

describe('following', () => {
  test('shows the section that the other is at, and tells them that one follows', async () => {
    const { says, button, own, page } = await open();
    const revealed: RevealedPlace[] = [];
    const stop = onReveal((place) => revealed.push(place));
    perform(() => button('Follow Bertil')?.click());
    await vi.waitFor(() => expect(own.at(-1)?.follows).toBe('bertil'));
    says({ at: at({ view: 'outline', section: 's2' }) });
    await vi.waitFor(() => expect(revealed).toContainEqual({ section: 's2', note: null }));
    expect(page.textContent).toContain('You are following Bertil: Section 2.');
    stop();
    perform(() => button('Stop following')?.click());
    await vi.waitFor(() => expect(own.at(-1)?.follows).toBeUndefined());
  });

  test('on the canvas it is the same part of the paper, unless one has another view', async () => {
    const { says, button, onView } = await open('canvas');
    const shown = vi.fn<() => void>();
    const box = { x: 1, y: 2, w: 300, h: 200 };
    const stop = provideSight({ box: () => box, subscribe: () => () => {}, show: shown });
    perform(() => button('Follow Bertil')?.click());
    says({ at: at({ view: 'canvas', camera: box }) });
    expect(shown).toHaveBeenCalledWith(box);
    says({ at: at({ view: 'columns' }) });
    perform(() => button('Their view: Columns')?.click());
    expect(onView).toHaveBeenCalledWith('columns');
    stop();
  });

  test.each([
    ['Escape', 'body'],
    ['PageDown', '[data-content] button'],
  ])('ends with %s', async (key, where) => {
    const { page, button } = await open();
    perform(() => button('Follow Bertil')?.click());
    expect(button('Stop following')).toBeDefined();
    const target = where === 'body' ? document.body : page.querySelector(where);
    if (target) press(target, key);
    expect(button('Stop following')).toBeUndefined();
  });

  test('is a command by the name of the person, too', async () => {
    const { commands, button } = await open();
    const [one, ...others] = commands();
    expect(one?.label).toBe('Follow: Bertil');
    expect(others).toEqual([]);
    perform(() => one?.run());
    expect(button('Stop following')).toBeDefined();
  });

  test('a key in a text goes on being only a key', async () => {
    const { page, button } = await open();
    const field = page
      .querySelector('[data-content]')
      ?.appendChild(document.createElement('textarea'));
    perform(() => button('Follow Bertil')?.click());
    field?.focus();
    if (field) press(field, 'ArrowDown');
    expect(button('Stop following')).toBeDefined();
  });
});

describe('being followed', () => {
  test('is said, and from then on the part of the canvas is told too', async () => {
    const said: string[] = [];
    const silence = onAnnounce((text) => said.push(text));
    const { says, own } = await open('canvas');
    const box = { x: 1, y: 2, w: 300, h: 200 };
    const stop = provideSight({ box: () => box, subscribe: () => () => {}, show: () => {} });
    await vi.waitFor(() => expect(own.at(-1)?.at).toMatchObject({ view: 'canvas', camera: null }));
    says({ follows: 'anna' });
    await vi.waitFor(() => expect(own.at(-1)?.at).toMatchObject({ camera: box }));
    expect(said.join()).toContain('Bertil now follows you');
    stop();
    silence();
  });
});

describe('where one is', () => {
  test('is the note and its section, but never a nameless note', () => {
    const page = document.createElement('div');
    page.innerHTML =
      '<i data-section="s1"><b data-note="n1"></b><b data-note="n2"></b></i><u data-frame="s3"></u>';
    const note = (id: string) =>
      id === 'n1' ? { section: 's1', author: 'anna' } : { section: 's1', author: undefined };
    const of = (selector: string) => placeAt(page.querySelector(selector), { note });
    expect(of('[data-note=n1]')).toEqual({ section: 's1', note: 'n1' });
    expect(of('[data-note=n2]')).toEqual({ section: 's1', note: null });
    expect(of('[data-frame]')).toEqual({ section: 's3', note: null });
    expect(placeAt(null, { note })).toEqual({ section: null, note: null });
  });

  test('in a crowd it is counted by section, in the order of the board', () => {
    const places = ['s2', 's1', 's2', null, 'gone'].map((section) => at({ section }));
    expect(peopleBySection(['s1', 's2', 's3'], places)).toEqual([
      ['s1', 1],
      ['s2', 2],
    ]);
  });
});
