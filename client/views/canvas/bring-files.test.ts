import { afterEach, expect, it, vi } from 'vitest';
import { createLocalBoard } from '../../board/testing/local-board.ts';
import { type FileDesk, putFileDesk } from '../../files/file-desk.ts';
import { bringFiles } from './bring-files.ts';
import type { ClippedNote } from './clip.ts';

const FILE = {
  hash: 'f'.repeat(64),
  name: 'a.webp',
  type: 'image/webp',
  size: 7,
  alt: 'A barn',
} as const;

const clipped = (attachment?: ClippedNote['attachment']): ClippedNote => ({
  text: 'n',
  tags: [],
  at: { x: 0, y: 0 },
  ...(attachment && { attachment }),
});

const bring = vi.fn<FileDesk['bring']>();
putFileDesk({ ask: () => {}, askLabel: '', BoxButton: () => null, bring });
afterEach(() => bring.mockReset());

const board = createLocalBoard({
  content: {
    sections: [{ id: 's', title: 'S', prompt: '', rank: 'a0' }],
    notes: ['n1', 'n2'].map((id) => ({ id, text: id, section: 's', rank: 'a0', createdAt: 1 })),
  },
});

it('asks for files that lie on another board, each for its note', () => {
  const elsewhere = { board: 'other', meeting: 'm', file: FILE } as const;
  bringFiles(board, [clipped(), clipped(elsewhere)], ['n1', 'n2']);
  expect(bring.mock.calls).toEqual([[{ boardId: 'other', meetingId: 'm', file: FILE }, 'n2']]);
});

it('asks for none of this board, of a clip that names no meeting, or for a note that is not here', () => {
  const own = { board: board.boardId, meeting: board.meetingId, file: FILE } as const;
  const old = { board: 'other', file: FILE } as const;
  const elsewhere = { board: 'other', meeting: 'm', file: FILE } as const;
  bringFiles(board, [own, old, elsewhere].map(clipped), ['n1', 'n2', 'drafted']);
  expect(bring).not.toHaveBeenCalled();
});
