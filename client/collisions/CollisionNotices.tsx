import { useEffect } from 'react';
import { useBoard } from '../board/hooks.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { editedNote } from '../note/editing.ts';
import { focusNoteSoon } from '../note/note-focus.ts';
import { announce } from '../ui/announcer.ts';
import { useToast } from '../ui/toast.ts';
import { GoneNote } from './GoneNote.tsx';
import { type Collision, watchCollisions } from './collisions.ts';

const WORDS: Readonly<Record<Collision['kind'], MessageKey>> = {
  goneWhileWriting: 'hand.goneWhileWriting',
  goneWhileMoving: 'hand.goneWhileMoving',
  alsoMoving: 'hand.alsoMoving',
  movedAfter: 'hand.movedAfter',
};

/** Says in sight and aloud what another did to a note that one has in hand; what went to the trash can come back. */
const Notices = () => {
  const t = useText();
  const board = useBoard();
  const toast = useToast();

  useEffect(() => {
    const tell = ({ kind, noteId, personId }: Collision): void => {
      const person = personId === undefined ? null : board.people.person(personId);
      const isFrame = kind === 'alsoMoving' && board.store.section(noteId) !== null;
      const text = t(isFrame ? 'hand.alsoMovingFrame' : WORDS[kind], {
        name: person?.name || t('note.writingSomebody'),
      });
      // What was written in stays open, and says so itself.
      if (kind === 'goneWhileWriting' && editedNote() === noteId) {
        announce(text, 'assertive');
        return;
      }
      const restore = { op: 'delete', root: 'notes', id: noteId, field: 'deleted' } as const;
      const isGone = kind === 'goneWhileWriting' || kind === 'goneWhileMoving';
      if (!isGone || !board.may(restore).ok) {
        toast({ text });
        return;
      }
      toast({
        text,
        undoLabel: t('board.restore'),
        undo: () => {
          const done = board.act({ name: 'note.restore', args: { ids: [noteId] } });
          if (done.ok) announce(t('hand.restored'));
          focusNoteSoon(noteId);
        },
      });
    };
    return watchCollisions({ board, now: Date.now, tell });
  }, [board, t, toast]);

  return null;
};

export const CollisionNotices = () => (
  <ToolTexts>
    <Notices />
    <GoneNote />
  </ToolTexts>
);
