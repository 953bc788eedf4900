import { ImageOff, Paperclip, TextCursorInput } from 'lucide-react';
import { useMemo } from 'react';
import { isPicture } from '../../shared/files/file-types.ts';
import { useBoard } from '../board/hooks.ts';
import { type Tool, useTool } from '../commands/tools.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { useToast } from '../ui/toast.ts';
import { attachmentChange } from './attachment-change.ts';
import { describePicture } from './file-dialogs.ts';
import { sectionFor } from './find-target.ts';
import type { UploadTarget } from './file-desk.ts';

/** Files in the menus of the board, its sections and notes, and in the palette. */
export const useFileCommands = (ask: ((target: UploadTarget) => void) | null): void => {
  const t = useText();
  const board = useBoard();
  const toast = useToast();

  const tools = useMemo(() => {
    if (!ask) return null;
    const attachmentOf = (noteId: string) => board.store.note(noteId)?.attachment;
    const mayChange = (noteId: string): boolean => board.may(attachmentChange(noteId)).ok;
    const onBoard: Tool = {
      id: 'addFiles',
      label: t('files.add'),
      icon: Paperclip,
      run: () => ask({ kind: 'new', place: { section: sectionFor(board, undefined) } }),
    };
    const inSection: Tool = {
      id: 'addFiles',
      label: t('files.add'),
      icon: Paperclip,
      run: (section) => ask({ kind: 'new', place: { section: sectionFor(board, section) } }),
    };
    const toNote: Tool = {
      id: 'attach',
      label: t('files.attach'),
      icon: Paperclip,
      isOffered: (noteId) => !attachmentOf(noteId) && mayChange(noteId),
      run: (noteId) => ask({ kind: 'note', noteId }),
    };
    const describe: Tool = {
      id: 'describe',
      label: t('files.describe'),
      icon: TextCursorInput,
      isOffered: (noteId) => {
        const attachment = attachmentOf(noteId);
        return attachment !== undefined && isPicture(attachment.type) && mayChange(noteId);
      },
      run: describePicture,
    };
    const remove: Tool = {
      id: 'detach',
      label: t('files.detach'),
      icon: ImageOff,
      isOffered: (noteId) => attachmentOf(noteId) !== undefined && mayChange(noteId),
      run: (noteId) => {
        const attachment = attachmentOf(noteId);
        const set = (to: typeof attachment) =>
          board.act({ name: 'note.setAttachment', args: { id: noteId, attachment: to ?? null } });
        if (!attachment || !set(undefined).ok) return;
        announce(t('files.detached'));
        toast({ text: t('files.detached'), undo: () => set(attachment) });
      },
    };
    return { onBoard, inSection, toNote, describe, remove };
  }, [ask, board, t, toast]);

  useTool('board', tools?.onBoard ?? null);
  useTool('section', tools?.inSection ?? null);
  useTool('note', tools?.toNote ?? null);
  useTool('note', tools?.describe ?? null);
  useTool('note', tools?.remove ?? null);
};
