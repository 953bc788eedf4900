import { useState } from 'react';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { useText } from '../i18n/text.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';

type RenameTemplateDialogProps = {
  title: string;
  busy: boolean;
  onRename: (title: string) => void;
  onClose: () => void;
};

/** Another name for a saved template. */
export const RenameTemplateDialog = ({
  title,
  busy,
  onRename,
  onClose,
}: RenameTemplateDialogProps) => {
  const t = useText();
  const [name, setName] = useState(title);
  return (
    <FormDialog
      title={t('meeting.rename')}
      busy={busy}
      canSubmit={cleanLine(name) !== ''}
      onSubmit={() => onRename(cleanLine(name))}
      onClose={onClose}
    >
      <TextField
        label={t('templates.title')}
        value={name}
        maxLength={MAX_TITLE_LENGTH}
        onValue={setName}
      />
    </FormDialog>
  );
};
