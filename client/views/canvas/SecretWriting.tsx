import { useEffect, useMemo, useState } from 'react';
import { useBoard, useMay, useOwnDrafts } from '../../board/hooks.ts';
import { newNoteChange } from '../../note/note-changes.ts';
import type { AskedToWrite } from '../../secret/DraftPanel.tsx';
import { Optional } from '../../ui/Optional.tsx';
import { useCanvas } from './canvas-context.ts';
import { later } from '../../ui/later.ts';
import styles from './SecretWriting.module.css';

const DraftPanel = later(async () => (await import('../../secret/DraftPanel.tsx')).DraftPanel);

/** True while what one writes here goes to one's own drafts. */
export const useIsSecret = (): boolean => {
  const { personId } = useBoard();
  const verdict = useMay(useMemo(() => newNoteChange('', personId), [personId]));
  return !verdict.ok && verdict.error === 'secretWriting';
};

/** Room beside the paper for what one writes in secret: nothing on the paper is one's own alone. */
export const SecretWriting = () => {
  const canvas = useCanvas();
  const isSecret = useIsSecret();
  const hasDrafts = useOwnDrafts().length > 0;
  const [asked, setAsked] = useState<AskedToWrite | null>(null);
  useEffect(() => canvas.onWriteInSecret((section) => setAsked({ section })), [canvas]);
  if (!isSecret && !hasDrafts && asked === null) return null;
  return (
    <div className={styles.place}>
      <Optional>
        <DraftPanel asked={asked} />
      </Optional>
    </div>
  );
};
