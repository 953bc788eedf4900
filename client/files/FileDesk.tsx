import { useEffect, useMemo, useRef } from 'react';
import { createId } from '../../shared/lib/id.ts';
import { filesPath } from '../../shared/api/files.ts';
import { useConfig } from '../api/config.ts';
import { useAccess, useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { unsignedDesk } from '../note/unsigned-desk.ts';
import { announce } from '../ui/announcer.ts';
import { useToast } from '../ui/toast.ts';
import { attachmentChange } from './attachment-change.ts';
import { ACCEPTED } from './accepted.ts';
import { FileDialogs } from './FileDialogs.tsx';
import { BoxButton } from './BoxButton.tsx';
import { fetchFile } from './fetch-file.ts';
import { type FileElsewhere, putFileDesk, type UploadTarget } from './file-desk.ts';
import { sectionFor } from './find-target.ts';
import { pauseFor } from './pause.ts';
import { placeFile, signedAsChosen } from './place-file.ts';
import { prepareHere } from './prepare-here.ts';
import { sendFile } from './send-file.ts';
import { createUploadShelf } from './upload-shelf.ts';
import { UploadTray } from './UploadTray.tsx';
import { createUploads } from './uploads.ts';
import { useArrivingFiles } from './use-arriving-files.ts';
import { useFileCommands } from './use-file-commands.ts';

const Desk = () => {
  const t = useText();
  const toast = useToast();
  const board = useBoard();
  const access = useAccess();
  useConfig();
  const inputRef = useRef<HTMLInputElement>(null);
  const wanted = useRef<UploadTarget | null>(null);

  const uploads = useMemo(() => {
    const to = filesPath(board.meetingId, board.boardId);
    const { boardId, personId } = board;
    return createUploads({
      shelf: createUploadShelf({ board: boardId, person: personId }, () => Date.now()),
      signed: (target) => signedAsChosen(board, target),
      prepare: prepareHere,
      send: (sending) => sendFile({ to, ...sending }),
      place: (target, attachment) => placeFile(board, target, attachment),
      newId: createId,
      pause: pauseFor,
    });
  }, [board]);

  const ask = useMemo(
    () =>
      (target: UploadTarget): void => {
        wanted.current = target;
        const input = inputRef.current;
        if (!input) return;
        input.multiple = target.kind === 'new';
        input.click();
      },
    [],
  );

  const mayAdd = access === 'write' && board.role !== 'viewer';
  useArrivingFiles(mayAdd ? uploads : null);
  useFileCommands(mayAdd ? ask : null);

  useEffect(() => {
    if (!mayAdd) return undefined;
    void uploads.resume().then((count) => {
      if (count > 0) announce(t('files.goesOn', { count }));
    });
    return () => uploads.stop();
    // Another language is no reason to begin anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [mayAdd, uploads]);

  useEffect(() => {
    if (!mayAdd) return undefined;
    const bring = async (from: FileElsewhere, noteId: string): Promise<void> => {
      const file = await fetchFile(from);
      const { name, alt } = from.file;
      if (file) uploads.add([file], { kind: 'note', noteId, alt });
      else toast({ text: t('files.notBrought', { name }) });
    };
    putFileDesk({
      ask,
      askLabel: t('files.addHere'),
      BoxButton,
      bring: (from, noteId) => void bring(from, noteId),
    });
    return () => putFileDesk(null);
  }, [mayAdd, ask, t, toast, uploads]);

  return (
    <>
      <input
        ref={inputRef}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={t('files.add')}
        onChange={({ currentTarget }) => {
          const target = wanted.current ?? {
            kind: 'new',
            place: { section: sectionFor(board, undefined) },
          };
          uploads.add([...(currentTarget.files ?? [])], target);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <UploadTray
        uploads={uploads}
        boardId={board.boardId}
        onAgain={() => ask({ kind: 'new', place: { section: sectionFor(board, undefined) } })}
      />
      <FileDialogs
        mayChange={(noteId) =>
          board.may(attachmentChange(noteId)).ok || unsignedDesk()?.isOwn(noteId) === true
        }
      />
    </>
  );
};

/** Everything that brings files onto the board: choosing, dropping and pasting them, and what is on its way. */
export const FileDesk = () => (
  <ToolTexts>
    <Desk />
  </ToolTexts>
);
