import { useState } from 'react';
import type { NameLevel } from '../../shared/access/phase-rules.ts';
import { MAX_NOTE_LENGTH } from '../../shared/board/records/note.ts';
import { useBoard, useSectionIds } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import type { UnsignedDesk } from '../note/unsigned-desk.ts';
import { usePostNotes } from '../note/use-post-notes.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { LevelLine } from './LevelLine.tsx';

type WriteDialogProps = {
  /** Those that are offered now. */
  levels: readonly NameLevel[];
  /** '' for the first. */
  section: string;
  send: UnsignedDesk['send'];
  onClose: () => void;
};

const firstUnsigned = (levels: readonly NameLevel[]): NameLevel | null =>
  levels.find((level) => level !== 'named') ?? null;

/** Writing without one's name where no view has a box for it, as on the canvas: there, notes begin on the board, in sight. */
export const WriteDialog = ({ levels, section: asked, send, onClose }: WriteDialogProps) => {
  const t = useText();
  const { store } = useBoard();
  const ids = useSectionIds();
  const [chosen, setChosen] = useState(asked);
  const [text, setText] = useState('');
  const [level, setLevel] = useState(() => firstUnsigned(levels));
  const section = ids.includes(chosen) ? chosen : (ids[0] ?? '');
  const post = usePostNotes(section);
  // Nobody is named for what they began to write without their name.
  const offered = level !== null && levels.includes(level) ? level : null;

  const add = () => {
    if (offered === null || text.trim() === '') return;
    if (offered !== 'named') send({ section, text, level: offered });
    else if (!post([{ text }]).ok) return;
    else announce(t('note.posted', { count: 1 }));
    onClose();
  };

  return (
    <FormDialog
      title={t('note.newHere')}
      submitLabel={t('note.post')}
      canSubmit={offered !== null && text.trim() !== ''}
      onSubmit={add}
      onClose={onClose}
    >
      <TextArea
        label={t('note.editLabel')}
        value={text}
        maxLength={MAX_NOTE_LENGTH}
        onValue={setText}
      />
      <LevelLine level={offered} levels={levels} isSecret={false} hasWords onLevel={setLevel} />
      {ids.length > 1 && (
        <Select
          label={t('nameless.section')}
          value={section}
          options={ids.map((id) => ({
            value: id,
            label: store.section(id)?.title || t('note.withoutSection'),
          }))}
          onValue={setChosen}
        />
      )}
    </FormDialog>
  );
};
