// @vitest-environment happy-dom
import { act, memo, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { runAction } from '../../shared/board/actions/run-action.ts';
import type { ActionCall } from '../../shared/board/actions/all.ts';
import type { Role } from '../../shared/access/actor.ts';
import { BoardProvider } from './BoardProvider.tsx';
import {
  useMay,
  useNote,
  useNoteIds,
  usePerson,
  useReactions,
  useSectionIds,
  useUndoState,
} from './hooks.ts';
import { createLocalBoard, documentOf } from './testing/local-board.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const setUp = (role: Role = 'participant') => {
  const doc = documentOf({
    sections: [{ id: 's', title: 'S', prompt: '', rank: 'a0' }],
    notes: ['n1', 'n2'].map((id) => ({
      id,
      text: id,
      section: 's',
      rank: `a${id}`,
      createdAt: 1,
      author: 'eero',
    })),
  });
  const people = [{ participantId: 'eero', name: 'Eero', organisation: 'Pirha', region: '' }];
  const board = createLocalBoard({ doc, role, people });
  const renders: string[] = [];
  const container = document.createElement('div');
  const root = createRoot(container);
  onTestFinished(() => act(() => root.unmount()));
  const show = (children: ReactNode): Promise<void> =>
    act(async () => root.render(<BoardProvider board={board}>{children}</BoardProvider>));
  /** Somebody else does something. */
  const others = (call: ActionCall): Promise<void> =>
    act(async () => {
      const remote = new Y.Doc();
      Y.applyUpdate(remote, Y.encodeStateAsUpdate(doc));
      runAction(remote, call, { personId: 'eero', now: 5, origin: null });
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(remote, Y.encodeStateVector(doc)));
    });
  return { board, show, others, renders, text: () => container.textContent };
};

describe('the hooks', () => {
  it('render only the note that changed, and the list only when it does', async () => {
    const { show, others, renders } = setUp();
    const OneNote = memo(({ id }: { id: string }) => {
      renders.push(id);
      return <li>{useNote(id)?.text}</li>;
    });
    const List = () => {
      renders.push('list');
      return useNoteIds('s').map((id) => <OneNote key={id} id={id} />);
    };
    await show(<List />);
    expect(renders.splice(0)).toEqual(['list', 'n1', 'n2']);
    await others({ name: 'note.setColor', args: { ids: ['n2'], color: 'lake' } });
    expect(renders.splice(0)).toEqual(['n2']);
    await others({ name: 'reaction.add', args: { noteId: 'n1', kind: 'good' } });
    expect(renders.splice(0)).toEqual([]);
    await others({ name: 'note.delete', args: { ids: ['n2'] } });
    expect(renders.splice(0)).toEqual(['list']);
  });

  it('say what one may do, and change their mind with the rules', async () => {
    const { show, others, text } = setUp();
    const change = { op: 'put', root: 'notes', id: 'n1', field: 'color' } as const;
    const Allowed = () => {
      const verdict = useMay(change);
      return verdict.ok ? 'yes' : verdict.error;
    };
    await show(<Allowed />);
    expect(text()).toBe('notYours');
    await others({ name: 'board.edit', args: { participantsEdit: 'everyone' } });
    expect(text()).toBe('yes');
    await others({ name: 'section.edit', args: { id: 's', locked: true } });
    expect(text()).toBe('sectionLocked');
  });

  it('show reactions, undo and sections as they change', async () => {
    const { board, show, text } = setUp('facilitator');
    const Summary = () => {
      const { counts, mine } = useReactions('n1');
      const { canUndo } = useUndoState();
      return `${useSectionIds().length} ${counts.good} ${mine.size} ${String(canUndo)}`;
    };
    await show(<Summary />);
    expect(text()).toBe('1 0 0 false');
    await act(async () => {
      board.act({ name: 'reaction.add', args: { noteId: 'n1', kind: 'good' } });
      board.act({ name: 'section.add', args: { id: 't', title: '', prompt: '', rank: 'a1' } });
    });
    expect(text()).toBe('2 1 1 true');
  });

  it('bring people’s names when the directory has answered', async () => {
    const { show, text } = setUp();
    const Author = () => usePerson(useNote('n1')?.author)?.name ?? 'nobody yet';
    await show(<Author />);
    expect(text()).toBe('Eero');
  });
});
