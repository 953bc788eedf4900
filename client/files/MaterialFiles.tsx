import { useEffect, useMemo, useRef } from 'react';
import { Paperclip } from 'lucide-react';
import { useStore } from 'zustand';
import type { Attachment } from '../../shared/board/records/attachment.ts';
import { useConfig } from '../api/config.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { ACCEPTED } from './accepted.ts';
import { faultKey } from './fault-words.ts';
import { createMaterialUploads } from './material-uploads.ts';
import { UploadLine } from './UploadLine.tsx';
import styles from './MaterialFiles.module.css';

type MaterialFilesProps = {
  meetingId: string;
  themeId: string;
  /** How many more there may be. */
  room: number;
  onFile: (file: Attachment) => void;
  /** Whether something is still on its way. */
  onBusy: (isBusy: boolean) => void;
};

const Files = ({ meetingId, themeId, room, onFile, onBusy }: MaterialFilesProps) => {
  const t = useText();
  useConfig();
  const inputRef = useRef<HTMLInputElement>(null);
  const uploads = useMemo(
    () => createMaterialUploads({ meetingId, themeId }),
    [meetingId, themeId],
  );
  useEffect(() => () => uploads.stop(), [uploads]);

  const list = useStore(uploads.store, (state) => state.list);
  const under = list.filter(({ state }) => state.kind !== 'done' && state.kind !== 'failed').length;
  useEffect(() => onBusy(under > 0), [under, onBusy]);

  // What has arrived stands among the materials.
  const told = useRef(new Set<string>());
  useEffect(() => {
    for (const { id, file, state } of list) {
      if (state.kind !== 'done' && state.kind !== 'failed') told.current.delete(id);
      else if (!told.current.has(id)) {
        told.current.add(id);
        if (state.kind === 'failed') {
          announce(`${file.name}: ${t(faultKey(state.fault))}`, 'assertive');
        } else {
          onFile(state.attachment);
          announce(t('files.inOpening', { name: file.name }));
          uploads.drop(id);
        }
      }
    }
  }, [list, onFile, t, uploads]);

  const free = room - under;
  return (
    <>
      {list.length > 0 && (
        <ul className={styles.list}>
          {list.map((upload) => (
            <UploadLine key={upload.id} upload={upload} uploads={uploads} />
          ))}
        </ul>
      )}
      <input
        ref={inputRef}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label={t('files.addToOpening')}
        onChange={({ currentTarget }) => {
          uploads.add([...(currentTarget.files ?? [])].slice(0, free), { kind: 'opening' });
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      {free > 0 && (
        <Button
          size="small"
          icon={<Paperclip aria-hidden="true" size={16} />}
          onClick={() => inputRef.current?.click()}
        >
          {t('files.addToOpening')}
        </Button>
      )}
    </>
  );
};

/** Brings pictures and files to an opening while it is being written. */
export const MaterialFiles = (props: MaterialFilesProps) => (
  <ToolTexts>
    <Files {...props} />
  </ToolTexts>
);
