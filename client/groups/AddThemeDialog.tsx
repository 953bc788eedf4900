import { useState } from 'react';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { useDeeds } from '../meeting-stage/use-deed.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useRequired } from '../ui/use-required.ts';

/** One more theme; its opening is written afterwards, and groups get it from their own menus. */
export const AddThemeDialog = ({
  breakout,
  onClose,
}: {
  breakout: Breakout;
  onClose: () => void;
}) => {
  const t = useText();
  const { busy, problem, perform } = useDeeds();
  const [title, setTitle] = useState('');
  const { ref, missing, check } = useRequired(title);

  const submit = async () => {
    if (!check()) return;
    const isAdded = await perform<{ readonly theme: string }>({
      request: { type: 'theme.add', breakout: breakout.id, title: title.trim() },
      done: t('groups.themeAdded', { theme: title.trim() }),
      undo: ({ theme }) => [{ type: 'theme.remove', theme }],
    });
    if (isAdded) onClose();
  };

  return (
    <FormDialog
      title={t('groups.addTheme')}
      submitLabel={t('groups.addTheme')}
      busy={busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        ref={ref}
        label={t('common.name')}
        hint={t('groups.addThemeHint')}
        error={missing ? t('groups.nameMissing') : null}
        value={title}
        onValue={setTitle}
        maxLength={MAX_TITLE_LENGTH}
      />
      <ProblemBanner problem={problem} />
    </FormDialog>
  );
};
