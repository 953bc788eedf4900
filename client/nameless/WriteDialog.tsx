import { useState } from 'react';
import type { NameLevel, UnsignedLevel } from '../../shared/access/phase-rules.ts';
import { MAX_NOTE_LENGTH } from '../../shared/board/records/note.ts';
import { useBoard, useSectionIds } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import type { UnsignedDesk } from '../note/unsigned-desk.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { LevelLine } from './LevelLine.tsx';

type WriteDialogProps = {
  /** Those that are offered and show no name; at least one. */
  levels: readonly UnsignedLevel[];
  send: UnsignedDesk['send'];
  onClose: () => void;
};

const isUnsigned = (level: NameLevel): level is UnsignedLevel => level !== 'named';

/** Writing without one's name where no view has a box for it, as on the canvas: there, notes begin on the board, in sight. */
export const WriteDialog = ({ levels, send, onClose }: WriteDialogProps) => {
  const t = useText();
  const { store } = useBoard();
  const ids = useSectionIds();
  const [chosen, setChosen] = useState(ids[0] ?? '');
  const [text, setText] = useState('');
  const [level, setLevel] = useState<UnsignedLevel | null>(levels[0] ?? null);
  const offered = level !== null && levels.includes(level) ? level : null;
  const section = ids.includes(chosen) ? chosen : (ids[0] ?? '');

  const add = () => {
    if (offered === null || text.trim() === '') return;
    send({ section, text, level: offered });
    onClose();
  };

  return (
    <FormDialog
      title={t('nameless.write')}
      submitLabel={t('note.post')}
      canSubmit={offered !== null && text.trim() !== ''}
      onSubmit={add}
      onClose={onClose}
    >
      <TextArea
        label={t('note.newHere')}
        value={text}
        maxLength={MAX_NOTE_LENGTH}
        onValue={setText}
      />
      {ids.length > 1 && (
        <Select
          label={t('hand.moveSection')}
          value={section}
          options={ids.map((id) => ({ value: id, label: store.section(id)?.title ?? '' }))}
          onValue={setChosen}
        />
      )}
      <LevelLine
        level={offered}
        levels={levels}
        isSecret={false}
        hasWords
        onLevel={(next) => {
          if (isUnsigned(next)) setLevel(next);
        }}
      />
    </FormDialog>
  );
};
