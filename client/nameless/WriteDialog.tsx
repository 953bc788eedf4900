import { useRef, useState, useSyncExternalStore } from 'react';
import type { NameLevel } from '../../shared/access/phase-rules.ts';
import { useBoard, useSection, useSectionIds } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import type { BoxForm as BoxFormDesk } from '../note/box-form.ts';
import type { UnsignedDesk } from '../note/unsigned-desk.ts';
import { usePostNotes } from '../note/use-post-notes.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { later } from '../ui/later.ts';
import { Optional } from '../ui/Optional.tsx';
import { Select } from '../ui/Select.tsx';
import { createManuscript } from '../note/manuscript.ts';
import { ManuscriptField } from '../note/ManuscriptField.tsx';
import { LevelLine } from './LevelLine.tsx';

const BoxForm = later(async () => (await import('../forms/BoxForm.tsx')).BoxForm);

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
  const [manuscript] = useState(() => createManuscript({ text: '', marks: [] }));
  const { text, marks } = useSyncExternalStore(manuscript.subscribe, manuscript.read);
  const [level, setLevel] = useState(() => firstUnsigned(levels));
  const section = ids.includes(chosen) ? chosen : (ids[0] ?? '');
  const fields = useSection(section)?.form?.fields ?? [];
  const formRef = useRef<BoxFormDesk>(null);
  const post = usePostNotes(section);
  // Nobody is named for what they began to write without their name.
  const offered = level !== null && levels.includes(level) ? level : null;

  const add = () => {
    if (offered === null || text.trim() === '') return;
    const words = { text, ...(marks.length > 0 && { marks: [...marks] }) };
    // What is asked here comes a moment later; while something is missing, the words stay where they are.
    const [note] = (fields.length > 0 ? formRef.current?.take([words]) : [words]) ?? [];
    if (!note) return;
    if (offered !== 'named') send({ ...note, section, level: offered });
    else if (!post([note]).ok) return;
    else announce(t('note.posted', { count: 1 }));
    formRef.current?.clear();
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
      <ManuscriptField
        manuscript={manuscript}
        label={t('note.editLabel')}
        onDone={add}
        onCancel={onClose}
      />
      {fields.length > 0 && (
        <Optional>
          <BoxForm
            key={section}
            sectionId={section}
            fields={fields}
            deskRef={formRef}
            onSend={add}
          />
        </Optional>
      )}
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
