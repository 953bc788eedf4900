import { useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { createManuscript } from '../note/manuscript.ts';
import { ManuscriptField } from '../note/ManuscriptField.tsx';
import type { OwnDeeds } from './use-own-deeds.ts';

type EditDialogProps = { noteId: string; edit: OwnDeeds['edit']; onClose: () => void };

/** The words of one's own note that does not say whose it is. Nobody is told that it is open for writing, nor by whom. */
export const EditDialog = ({ noteId, edit, onClose }: EditDialogProps) => {
  const t = useText();
  const note = useNote(noteId);
  const [manuscript] = useState(() =>
    createManuscript({ text: note?.text ?? '', marks: note?.marks ?? [] }),
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const save = async () => {
    const rewritten = manuscript.rewritten();
    if (!rewritten || (rewritten.text.trim() === '' && !note?.attachment)) {
      onClose();
      return;
    }
    setBusy(true);
    const done = await edit(noteId, rewritten);
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
      <ManuscriptField
        manuscript={manuscript}
        label={t('note.editLabel')}
        hint={t('nameless.editHint')}
        onDone={() => void save()}
        onCancel={onClose}
      />
    </FormDialog>
  );
};
