import { useState } from 'react';
import { MAX_NOTE_LENGTH } from '../../shared/board/records/note.ts';
import { cleanText, trimmedAs } from '../../shared/lib/text.ts';
import type { Problem } from '../api/problem.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { OwnDeeds } from './use-own-deeds.ts';

type EditDialogProps = { noteId: string; edit: OwnDeeds['edit']; onClose: () => void };

/** The words of one's own note that does not say whose it is. Nobody is told that it is open for writing, nor by whom. */
export const EditDialog = ({ noteId, edit, onClose }: EditDialogProps) => {
  const t = useText();
  const note = useNote(noteId);
  const [base] = useState(note?.text ?? '');
  const [text, setText] = useState(base);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const save = async () => {
    const clean = trimmedAs(cleanText(text), base);
    if (clean === '' || clean === base) {
      onClose();
      return;
    }
    setBusy(true);
    const done = await edit(noteId, { text: clean, base });
    setBusy(false);
    if (done.ok) {
      announce(t('nameless.changed'));
      onClose();
    } else setProblem(done.error);
  };

  return (
    <FormDialog
      title={t('nameless.editTitle')}
      busy={busy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {problem?.kind === 'conflict' ? (
        <Banner tone="danger" role="alert">
          {t('nameless.overtaken')}
        </Banner>
      ) : (
        <ProblemBanner problem={problem} />
      )}
      <TextArea
        label={t('note.editLabel')}
        hint={t('nameless.editHint')}
        value={text}
        maxLength={MAX_NOTE_LENGTH}
        onValue={setText}
      />
    </FormDialog>
  );
};
