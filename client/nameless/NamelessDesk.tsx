import { EyeOff } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { levelsOfDrafting, levelsOn } from '../../shared/access/levels.ts';
import { createNoteKey } from '../../shared/board/nameless.ts';
import { cleanText } from '../../shared/lib/text.ts';
import { getHiddenNotes } from '../api/gathering.ts';
import { useBoard, useBoardInfo } from '../board/hooks.ts';
import { useTool } from '../commands/tools.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useStage } from '../meeting-stage/stage.ts';
import { linkCard } from '../note/link-card.ts';
import { putUnsignedDesk, type UnsignedDesk } from '../note/unsigned-desk.ts';
import { EditDialog } from './EditDialog.tsx';
import { BoxFoot } from './BoxFoot.tsx';
import { keepChosen, levelFor, readChosen } from './level-choice.ts';
import { keyOf, learnHidden, ownHidden, sealNote } from './own-notes.ts';
import { OwnMark } from './OwnMark.tsx';
import { useOwnDeeds } from './use-own-deeds.ts';
import { useSending } from './use-sending.ts';
import { waitingNotes } from './waiting-notes.ts';
import { WriteDialog } from './WriteDialog.tsx';

/** Asks once which hidden notes are one's own, if there are any at all, and again when drafts have been shown. */
const useOwnHidden = (): void => {
  const { store, boardId } = useBoard();
  const { meeting, as } = useStage();
  const isDrafting = useBoardInfo().drafting != null;
  useEffect(() => {
    const isHidden = (id: string): boolean => store.note(id)?.level === 'hidden';
    const all = [...store.allNoteIds(), ...store.trash().map(({ id }) => id)];
    if (isDrafting || !all.some(isHidden)) return undefined;
    const stop = new AbortController();
    void getHiddenNotes({ meetingId: meeting.id, boardId, as }, stop.signal).then(
      (answer) => answer.ok && learnHidden(answer.value.notes),
      () => undefined,
    );
    return () => stop.abort();
  }, [as, boardId, isDrafting, meeting.id, store]);
};

const Desk = () => {
  const t = useText();
  const { boardId, store } = useBoard();
  const info = useBoardInfo();
  const { drafting, participantsUnsigned, phase } = info;
  const [chosen, setChosen] = useState(() => readChosen(boardId));
  const [open, setOpen] = useState<{ edit: string } | { write: string } | null>(null);
  const deeds = useOwnDeeds();
  const { remove, restore } = deeds;
  const removeNote = useCallback((noteId: string) => void remove(noteId), [remove]);
  const restoreNote = useCallback((noteId: string) => void restore(noteId), [restore]);
  const { send, addFile } = useSending(removeNote);
  useOwnHidden();

  const desk = useMemo<UnsignedDesk>(
    () => ({
      isOwn: (noteId) => {
        const level = store.note(noteId)?.level;
        if (level === 'hidden') return ownHidden.getState().notes.has(noteId);
        return level === 'nameless' && keyOf(boardId, noteId) !== undefined;
      },
      signing: ({ isSecret: isBoxSecret, hasWords }) => {
        const offered =
          isBoxSecret && drafting
            ? levelsOfDrafting(drafting)
            : levelsOn({ participantsUnsigned, phase });
        const level = levelFor(chosen, offered, hasWords);
        const isUnseen = level === null || offered.some((one) => one !== 'named');
        return { level, levels: offered, isSecret: isBoxSecret, hasWords, isUnseen };
      },
      choose: (level) => {
        setChosen(level);
        keepChosen(boardId, level);
      },
      edit: (noteId) => setOpen({ edit: noteId }),
      remove: removeNote,
      restore: restoreNote,
      write: (section) => setOpen({ write: section }),
      send: ({ text, marks, ...note }) => {
        // Marks count in the text as it is.
        const words = marks ? { text, marks } : linkCard(cleanText(text).trim());
        void send({ ...note, ...words, key: createNoteKey() });
      },
      sendDraft: ({ id, section, text, marks, answers, link, level = 'nameless', ...draft }) =>
        void send({
          key: (draft.sealed !== undefined && keyOf(boardId, draft.sealed)) || createNoteKey(),
          section,
          text,
          ...(marks && { marks: [...marks] }),
          answers,
          link,
          attachment: draft.attachment,
          level,
          draft: id,
        }),
      sendAgain: (key) => {
        const { notes } = waitingNotes.of(boardId).getState();
        for (const note of notes) if (note.key === key) void send(note);
      },
      addFile,
      describe: deeds.describe,
      sign: (level, key) =>
        level === 'nameless' ? { level, sealed: sealNote(boardId, key) } : { level },
      BoxFoot,
      OwnMark,
    }),
    [
      addFile,
      boardId,
      chosen,
      deeds,
      drafting,
      participantsUnsigned,
      phase,
      removeNote,
      restoreNote,
      send,
      store,
    ],
  );

  useEffect(() => {
    putUnsignedDesk(desk);
    return () => putUnsignedDesk(null);
  }, [desk]);

  const isSecret = info.drafting != null && !info.drafting.ended;
  const levels = levelsOn(info);
  const hasChoice = !isSecret && levels.some((level) => level !== 'named');
  const tool = useMemo(
    () =>
      hasChoice
        ? {
            id: 'writeUnsigned',
            label: t('nameless.write'),
            icon: EyeOff,
            run: () => setOpen({ write: '' }),
          }
        : null,
    [hasChoice, t],
  );
  useTool('board', tool);

  if (open === null) return null;
  return 'write' in open ? (
    <WriteDialog
      levels={levels}
      section={open.write}
      send={desk.send}
      onClose={() => setOpen(null)}
    />
  ) : (
    <EditDialog
      key={open.edit}
      noteId={open.edit}
      edit={deeds.edit}
      onClose={() => setOpen(null)}
    />
  );
};

/** What the board's own parts lend from here as soon as it has come: see `unsigned-desk.ts`. */
export const NamelessDesk = () => (
  <ToolTexts>
    <Desk />
  </ToolTexts>
);
