// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { FileAnswer } from '../../shared/api/files.ts';
import type { Board } from '../board/board.ts';
import { createLocalBoard } from '../board/testing/local-board.ts';
import { perform, renderOnBoard } from '../board/testing/render-board.tsx';
import { placeFile } from './place-file.ts';
import type { SendFault } from './send-file.ts';
import { createMemoryShelf } from './testing/memory-shelf.ts';
import { createUploads } from './uploads.ts';
import { UploadTray } from './UploadTray.tsx';
import { useArrivingFiles } from './use-arriving-files.ts';

beforeEach(() => localStorage.clear());
let remove = () => {};
afterEach(() => {
  remove();
  remove = () => {};
});

const KEPT = ok({ hash: 'a'.repeat(64), type: 'image/webp', size: 7 } as const);

type Answer = (result: Result<FileAnswer, SendFault>) => void;

/** The tray of a board, with a server that answers when the test says so, and the page on which files are dropped. */
const open = (board: Board = createLocalBoard({ content: CONTENT })) => {
  const answers: Answer[] = [];
  let ids = 0;
  const uploads = createUploads({
    prepare: async (file) =>
      ok({
        body: new Blob(['x']),
        name: file.name,
        type: 'image/webp',
        dimensions: { w: 3, h: 2 },
        card: null,
      }),
    send: () => new Promise<Result<FileAnswer, SendFault>>((answer) => answers.push(answer)),
    place: (target, attachment) => placeFile(board, target, attachment),
    newId: () => `u${(ids += 1)}`,
    pause: () => new Promise(() => {}),
    // A browser that keeps nothing.
    shelf: createMemoryShelf(0).shelf,
  });
  const again = vi.fn<() => void>();
  const Page = () => {
    useArrivingFiles(uploads);
    return (
      <>
        <section data-section="s">
          <p id="here">here</p>
        </section>
        <UploadTray uploads={uploads} boardId={board.boardId} onAgain={again} />
      </>
    );
  };
  const { page, remove: unmount } = renderOnBoard(board, <Page />);
  remove = unmount;
  const answer = async (at: number, result: Result<FileAnswer, SendFault>) => {
    await vi.waitFor(() => expect(answers.length).toBeGreaterThan(at));
    perform(() => answers[at]?.(result));
  };
  const button = (name: string) => {
    const found = [...page.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
    );
    if (!found) throw new Error(`no button ${name} in ${page.textContent}`);
    return found;
  };
  const drop = (names: readonly string[]) =>
    perform(() => {
      const dataTransfer = new DataTransfer();
      for (const name of names) dataTransfer.items.add(new File(['x'], name));
      // The test page's transfer does not say what it carries.
      const event = new Event('drop', { bubbles: true, cancelable: true });
      const files = names.map((name) => new File(['x'], name));
      Object.assign(event, { dataTransfer: { types: ['Files'], files }, clientX: 1, clientY: 1 });
      page.querySelector('#here')?.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(true);
    });
  return { page, board, uploads, answer, button, drop, again };
};

const CONTENT = { sections: [{ id: 's', title: 'Here', prompt: '', rank: 'a0' }] };

describe('files that are dropped on a section', () => {
  test('become notes of it, tell how far they are, and ask what is in the picture', async () => {
    const { page, board, answer, button, drop } = open();
    drop(['kuva.webp', 'virta.webp']);
    expect(page.querySelector('h2')?.textContent).toBe('0 of 2 done');
    await answer(0, KEPT);
    await answer(1, KEPT);
    await vi.waitFor(() => expect(page.querySelector('h2')?.textContent).toBe('2 files done'));
    const notes = board.store.noteIds('s').map((id) => board.store.note(id));
    expect(notes).toHaveLength(2);
    const field = page.querySelector<HTMLInputElement>('form input');
    perform(() => {
      if (!field) throw new Error('nothing is asked');
      Reflect.set(HTMLInputElement.prototype, 'value', 'A map of the river', field);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    perform(() => button('Save').click());
    await vi.waitFor(() => expect(page.textContent).toContain('The description is saved'));
    const alts = board.store.noteIds('s').map((id) => board.store.note(id)?.attachment?.alt);
    expect(alts).toContain('A map of the river');
    perform(() => button('Close the list').click());
    expect(page.querySelector('h2')).toBeNull();
  });

  test('that are refused say why, and go on when asked to', async () => {
    const { page, answer, button, drop } = open();
    drop(['kuva.webp']);
    await answer(0, err({ problem: { kind: 'not-allowed' }, retryAfterMs: null }));
    await vi.waitFor(() => expect(page.querySelector('[class*=fault]')).not.toBeNull());
    expect(page.textContent).toContain('kuva.webp');
    expect(page.querySelector('h2')?.textContent).toBe('0 on the board, 1 not added');
    perform(() => button('Take kuva.webp off the list').click());
    expect(page.querySelector('li')).toBeNull();
  });
});

describe('a page that is left with files under way', () => {
  const leaves = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return !event.defaultPrevented;
  };

  test('is not left without a question, and names what was not sent on the return', async () => {
    const first = open();
    expect(leaves()).toBe(true);
    first.drop(['kartta.webp', 'ryhmä.webp']);
    expect(leaves()).toBe(false);
    await first.answer(0, KEPT);
    await vi.waitFor(() => expect(first.page.querySelector('h2')?.textContent).toContain('1 of 2'));
    remove();

    const second = open();
    expect(second.page.textContent).toContain('1 file was not sent');
    expect(second.page.textContent).toContain('ryhmä.webp');
    expect(second.page.textContent).not.toContain('kartta.webp');
    perform(() => second.button('Choose again').click());
    expect(second.again).toHaveBeenCalledOnce();
    expect(second.page.textContent).not.toContain('ryhmä.webp');
    remove();
    expect(open().page.textContent).not.toContain('not sent');
  });
});
