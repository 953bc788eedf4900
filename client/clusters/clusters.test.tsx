// @vitest-environment happy-dom
import { act, Suspense } from 'react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BoardContent } from '../../shared/board/content.ts';
import { createLocalBoard } from '../board/testing/local-board.ts';
import { perform, renderOnBoard } from '../board/testing/render-board.tsx';
import { OutlineView } from '../views/outline/OutlineView.tsx';
import { NoteCommands } from '../note/NoteCommands.tsx';
import { CommandsContext, createCommandRegistry } from '../commands/registry.ts';
import { ClusterDialogHost } from './ClusterDialogHost.tsx';
import { askAboutClusters, type ClusterQuestion } from './cluster-dialogs.ts';
import { withoutFolded } from './folded.ts';
import { mayMoveTo, moveToGap } from './move-cluster.ts';
import { ClusterTitle } from './ClusterTitle.tsx';
import { gather, splitOff } from './gather.ts';
import { reveal } from '../note/reveal.ts';

const note = (id: string, rank: string, more: object = {}) => ({
  id,
  text: `Words of ${id}`,
  section: 's',
  rank,
  createdAt: 1,
  author: 'anna',
  ...more,
});

const CONTENT: Partial<BoardContent> = {
  sections: [
    { id: 's', title: 'Works', prompt: '', rank: 'a0' },
    { id: 't', title: 'Hard', prompt: '', rank: 'a1' },
  ],
  clusters: [
    { id: 'k', title: 'Peer support', rank: 'a2', createdAt: 1 },
    { id: 'l', title: 'Time', rank: 'a5', createdAt: 1 },
  ],
  notes: [
    note('a', 'a1'),
    note('b', 'a2', { cluster: 'k' }),
    note('c', 'a9', { cluster: 'k' }),
    note('d', 'a5', { cluster: 'l' }),
    note('far', 'a1', { section: 't', author: 'eero' }),
  ],
};

/** Parts of the page that come later are made ready for a test when they are first asked for. */
const SOON = { timeout: 10_000 };

// What the page fetches when it is asked for: a busy machine takes its time to compile it.
beforeAll(async () => {
  await import('./ClusterDialog.tsx');
}, 60_000);

let remove = () => {};
afterEach(() => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  remove();
});

const show = (personId = 'anna', role: 'facilitator' | 'participant' = 'facilitator') => {
  const board = createLocalBoard({ content: CONTENT, role, personId });
  const shown = renderOnBoard(
    board,
    <CommandsContext value={createCommandRegistry()}>
      <OutlineView />
      <NoteCommands />
      <ClusterDialogHost />
    </CommandsContext>,
  );
  ({ remove } = shown);
  const dialog = async (question: ClusterQuestion) => {
    // Asked again until it is heard: on a busy machine the host has been drawn before it listens.
    await vi.waitFor(async () => {
      await act(async () => askAboutClusters({ ...question }));
      expect(shown.page.querySelector('dialog form')).not.toBeNull();
    }, SOON);
    const field = shown.page.querySelector<HTMLInputElement>('dialog input:not([type=checkbox])');
    return {
      type: (text: string) =>
        perform(() => {
          if (!field) throw new Error('nothing to write in');
          Reflect.set(HTMLInputElement.prototype, 'value', text, field);
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }),
      choose: (label: string) =>
        perform(() =>
          [...shown.page.querySelectorAll('dialog label')]
            .find(({ textContent }) => textContent.includes(label))
            ?.querySelector('input')
            ?.click(),
        ),
      send: () =>
        perform(() => {
          const form = shown.page.querySelector('dialog form');
          form?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
        }),
    };
  };
  return { board, page: shown.page, dialog };
};

const clusterTitles = (board: ReturnType<typeof show>['board'], ids: readonly string[]) =>
  ids.map((id) => board.store.clusterOf(id)?.title ?? null);

describe('the outline', () => {
  test('reads section, cluster, note, and notes of no cluster among them', async () => {
    const { page } = show();
    await vi.waitFor(() => expect(page.querySelectorAll('h3')).toHaveLength(2), SOON);
    const read = [...page.querySelectorAll('h2, h3, li[data-note]')].map((one) =>
      one instanceof HTMLElement && one.dataset['note'] !== undefined
        ? one.dataset['note']
        : one.textContent,
    );
    expect(read.map((words) => words.replace(/\d.*$/u, ''))).toEqual([
      'Works',
      'a',
      'Cluster: Peer support',
      'b',
      'c',
      'Cluster: Time',
      'd',
      'Hard',
      'far',
    ]);
    expect(page.querySelector('[data-note=b]')?.parentElement?.closest('li')).not.toBeNull();
  });

  test('keeps the elements of notes while a cluster is renamed', async () => {
    const { page, board } = show();
    await vi.waitFor(() => expect(page.querySelectorAll('h3')).toHaveLength(2), SOON);
    const before = page.querySelector('[data-note=a]');
    perform(() => board.act({ name: 'cluster.rename', args: { id: 'k', title: 'Together' } }));
    expect(page.querySelector('[data-note=a]')).toBe(before);
  });
});

test('a heading tells the name that somebody else gives the cluster', async () => {
  const board = createLocalBoard({ content: CONTENT });
  const shown = renderOnBoard(
    board,
    <Suspense>
      <ClusterTitle clusterId="k" count={2} />
    </Suspense>,
  );
  ({ remove } = shown);
  const words = () => shown.page.querySelector('h3')?.textContent;
  await vi.waitFor(() => expect(words()).toContain('Peer support'), SOON);
  // React listens to the board a moment after it has shown what came late.
  await act(async () => {});
  perform(() => board.act({ name: 'cluster.rename', args: { id: 'k', title: 'Together' } }));
  expect(words()).toContain('Together');
});

describe('the dialogs', () => {
  test('a name puts a note into the cluster that has it, whatever its capitals', async () => {
    const { board, dialog } = show();
    const { type, send } = await dialog({ kind: 'gather', noteIds: ['a'] });
    type('  peer SUPPORT ');
    send();
    expect(clusterTitles(board, ['a'])).toEqual(['Peer support']);
    expect(board.store.clusters()).toHaveLength(2);
  });

  test('a new name begins a cluster, with the notes that are taken along, as one step', async () => {
    const { board, dialog } = show();
    perform(() => board.act({ name: 'cluster.delete', args: { id: 'l' } }));
    const { type, choose, send } = await dialog({ kind: 'gather', noteIds: ['a'] });
    type('Money');
    choose('Words of d');
    send();
    expect(clusterTitles(board, ['a', 'd', 'b'])).toEqual(['Money', 'Money', 'Peer support']);
    perform(() => board.undo());
    expect(clusterTitles(board, ['a', 'd'])).toEqual([null, null]);
  });

  test('merging keeps both names until somebody writes another', async () => {
    const { board, dialog } = show();
    const { send } = await dialog({ kind: 'merge', clusterId: 'k' });
    send();
    expect(clusterTitles(board, ['b', 'c', 'd'])).toEqual(Array(3).fill('Time / Peer support'));
  });

  test('splitting takes the chosen notes out into a cluster right behind', async () => {
    const { board, dialog } = show();
    const { type, choose, send } = await dialog({ kind: 'split', clusterId: 'k' });
    type('By phone');
    choose('Words of b');
    send();
    expect(clusterTitles(board, ['b', 'c'])).toEqual(['By phone', 'Peer support']);
    expect(board.store.noteIds('s')).toEqual(['a', 'c', 'b', 'd']);
  });
});

describe('moving', () => {
  test('a cluster goes to another section whole, in its order, and comes back with one undo', async () => {
    const { board, dialog } = show();
    const { send } = await dialog({ kind: 'move', clusterId: 'k' });
    send();
    expect(board.store.noteIds('t')).toEqual(['b', 'c', 'far']);
    expect(board.store.noteIds('s')).toEqual(['a', 'd']);
    expect(clusterTitles(board, ['b', 'c'])).toEqual(['Peer support', 'Peer support']);
    perform(() => board.undo());
    expect(board.store.noteIds('s')).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('gathering', () => {
  test('brings a note of another section along for whoever may move it', () => {
    const board = createLocalBoard({ content: CONTENT, role: 'facilitator', personId: 'anna' });
    gather(board, { noteIds: ['far'], anchorId: 'b' });
    expect(board.store.note('far')).toMatchObject({ section: 's', cluster: 'k' });
    expect(board.store.noteIds('s')).toEqual(['a', 'b', 'c', 'far', 'd']);
    board.undo();
    expect(board.store.note('far')).toMatchObject({ section: 't', rank: 'a1' });
  });

  test('leaves another’s note in its section, and in the cluster all the same', () => {
    const board = createLocalBoard({ content: CONTENT, role: 'participant', personId: 'anna' });
    expect(gather(board, { noteIds: ['far'], anchorId: 'b' }).ok).toBe(true);
    expect(board.store.note('far')).toMatchObject({ section: 't', rank: 'a1', cluster: 'k' });
    expect(board.store.noteIds('t')).toEqual(['far']);
  });

  test('of nothing does nothing', () => {
    const board = createLocalBoard({ content: CONTENT });
    expect(splitOff(board, [], 'x').ok).toBe(false);
  });
});

describe('a cluster that its reader folds up', () => {
  test('keeps its name and count, shows no notes, and opens for whoever is led to one of them', async () => {
    const { board, page } = show();
    const toggle = () => page.querySelector<HTMLElement>('[data-cluster=k] [aria-expanded]');
    await vi.waitFor(() => expect(toggle()?.getAttribute('aria-expanded')).toBe('true'), SOON);
    const isSeen = (id: string) =>
      page.querySelector(`[data-note=${id}]`)?.closest('[hidden]') === null;
    expect(isSeen('b')).toBe(true);
    perform(() => toggle()?.click());
    expect([isSeen('a'), isSeen('b'), isSeen('c'), isSeen('d')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(page.querySelector('[data-cluster=k] h3')?.textContent).toContain('2 notes');
    expect(withoutFolded(board, ['a', 'b', 'c', 'd'])).toEqual(['a', 'd']);
    perform(() => reveal({ section: 's', note: 'c' }));
    expect(isSeen('c')).toBe(true);
    expect(toggle()?.getAttribute('aria-expanded')).toBe('true');
  });
});

describe('a cluster that is carried as a whole', () => {
  test('stands in the gap, in this section and in another one, and comes back in one step', () => {
    const board = createLocalBoard({ content: CONTENT });
    const ids = () => board.store.noteIds('s').join('');
    const before = ids();
    expect(before).toBe('abcd');
    const shown = ['a', 'd'];
    expect(moveToGap(board, 'k', { section: 's', index: 2, shown }).ok).toBe(true);
    expect(ids()).toBe('adbc');
    expect(moveToGap(board, 'k', { section: 's', index: 0, shown }).ok).toBe(true);
    expect(ids()).toBe('bcad');
    expect(moveToGap(board, 'k', { section: 't', index: 1, shown: ['far'] }).ok).toBe(true);
    expect(ids()).toBe('ad');
    expect(board.store.noteIds('t')).toEqual(['far', 'b', 'c']);
    perform(() => void board.undo());
    expect(ids()).toBe('bcad');
  });

  test('goes only where all of its notes may go', () => {
    const board = createLocalBoard({
      content: { ...CONTENT, settings: { participantsMove: 'own' } },
      role: 'participant',
      personId: 'eero',
    });
    expect(mayMoveTo(board, 'k', 't')).toBe(false);
    expect(mayMoveTo(board, 'k', 's')).toBe(true);
  });
});
