import { CalendarDays, Ellipsis, MoveRight, Palette, Pencil, Tag, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Change } from '../../shared/access/rules.ts';
import { useAccess, useBoard } from '../board/hooks.ts';
import { offeredTools } from '../commands/tools.ts';
import { useText } from '../i18n/text.ts';
import { Menu } from '../ui/Menu.tsx';
import type { MenuItem } from '../ui/Menu.tsx';
import { startEditing } from './editing.ts';
import {
  colorChange,
  dateChange,
  deleteChange,
  moveChange,
  tagsChange,
  textChange,
} from './note-changes.ts';
import type { NoteDialogKind } from './NoteDialog.tsx';
import { refusalKey } from './refusal-key.ts';
import { useDeleteNote } from './use-delete-note.ts';

const NoteDialog = lazy(async () => ({
  default: (await import('./NoteDialog.tsx')).NoteDialog,
}));

type NoteMenuProps = { noteId: string; className?: string | undefined };

/** What can be done with a note. What may not be done stays in the list, greyed, with its reason. */
export const NoteMenu = ({ noteId, className }: NoteMenuProps) => {
  const t = useText();
  const board = useBoard();
  const access = useAccess();
  const deleteNote = useDeleteNote();
  const [dialog, setDialog] = useState<NoteDialogKind | null>(null);

  // Where nothing at all may be written, the page says so once, and a menu of refusals would add nothing.
  if (access !== 'write' || board.role === 'viewer') return null;

  const guarded = (change: Change, item: MenuItem): MenuItem => {
    const verdict = board.may(change);
    return verdict.ok ? item : { ...item, reason: t(refusalKey(verdict.error)) };
  };

  // Asked when the menu opens: a board has hundreds of these menus.
  const items = (): readonly MenuItem[] => [
    guarded(textChange(noteId), {
      id: 'edit',
      label: t('note.edit'),
      icon: <Pencil aria-hidden="true" size={18} />,
      run: () => startEditing(noteId),
    }),
    guarded(colorChange(noteId), {
      id: 'color',
      label: t('note.color'),
      icon: <Palette aria-hidden="true" size={18} />,
      run: () => setDialog('color'),
    }),
    guarded(tagsChange(noteId), {
      id: 'tags',
      label: t('note.tags'),
      icon: <Tag aria-hidden="true" size={18} />,
      run: () => setDialog('tags'),
    }),
    guarded(dateChange(noteId), {
      id: 'date',
      label: t('note.date'),
      icon: <CalendarDays aria-hidden="true" size={18} />,
      run: () => setDialog('date'),
    }),
    guarded(moveChange(noteId), {
      id: 'move',
      label: t('note.move'),
      icon: <MoveRight aria-hidden="true" size={18} />,
      run: () => setDialog('move'),
    }),
    ...offeredTools('note', noteId),
    guarded(deleteChange(noteId, board.personId), {
      id: 'delete',
      label: t('note.delete'),
      icon: <Trash2 aria-hidden="true" size={18} />,
      danger: true,
      run: () => deleteNote(noteId),
    }),
  ];

  return (
    <>
      <Menu
        label={t('note.menu')}
        icon={<Ellipsis aria-hidden="true" size={18} />}
        className={className}
        items={items}
      />
      <Suspense>
        {dialog && <NoteDialog kind={dialog} noteId={noteId} onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  );
};
