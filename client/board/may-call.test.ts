import { describe, expect, it } from 'vitest';
import type { ActionCall } from '../../shared/board/actions/all.ts';
import { createLocalBoard } from './testing/local-board.ts';

const setup = () =>
  createLocalBoard({
    role: 'facilitator',
    personId: 'fia',
    content: {
      sections: [{ id: 's', title: '', prompt: '', rank: 'a0' }],
      notes: [
        {
          id: 'n',
          text: 'words',
          section: 's',
          rank: 'a0',
          createdAt: 1,
          position: { x: 0, y: 0 },
        },
      ],
    },
  });

const move: ActionCall = {
  name: 'note.move',
  args: { moves: [{ id: 'n', position: { x: 100, y: 0 } }] },
};

const setLocked = (locked: boolean): ActionCall => ({
  name: 'note.setLocked',
  args: { ids: ['n'], locked },
});

describe('a note locked in its place', () => {
  it('is moved by a facilitator only after they have unlocked it', () => {
    const board = setup();
    board.act(setLocked(true));
    expect(board.act(move)).toEqual({ ok: false, error: 'noteLocked' });
    expect(board.may({ op: 'put', root: 'notes', id: 'n', field: 'position' }).ok).toBe(false);
    expect(board.may({ op: 'put', root: 'notes', id: 'n', field: 'text' }).ok).toBe(true);
    board.act(setLocked(false));
    expect(board.act(move).ok).toBe(true);
  });

  it('goes where its frame goes, and back with it', () => {
    const board = setup();
    board.act(setLocked(true));
    const carried = board.act({
      name: 'section.carry',
      args: {
        id: 's',
        frame: { x: 500, y: 0, w: 480, h: 400 },
        notes: [{ id: 'n', position: { x: 500, y: 0 } }],
      },
    });
    expect(carried.ok).toBe(true);
    expect(board.store.note('n')?.position).toEqual({ x: 500, y: 0 });
    expect(board.undo().kind).toBe('done');
    expect(board.store.note('n')?.position).toEqual({ x: 0, y: 0 });
    expect(board.store.section('s')?.frame).toBeUndefined();
  });
});
