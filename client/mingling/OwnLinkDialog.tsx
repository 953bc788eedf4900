import { useState } from 'react';
import { useText } from '../i18n/text.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useToast } from '../ui/toast.ts';
import { OwnLinkField } from './OwnLinkField.tsx';
import { RefusedWords } from './RefusedWords.tsx';
import { isLinkWrong, NO_EXTRAS } from './table-extras.ts';
import type { TableRow } from './table-row.ts';
import { useTableDeeds } from './use-table-deeds.ts';

type OwnLinkDialogProps = { row: TableRow; onClose: () => void };

/** The one thing that a table without a call lacks, without all that else there is to edit. */
export const OwnLinkDialog = ({ row, onClose }: OwnLinkDialogProps) => {
  const t = useText();
  const showToast = useToast();
  const { busy, problem, send } = useTableDeeds();
  const [link, setLink] = useState('');
  const isWrong = isLinkWrong({ ...NO_EXTRAS, link });

  const submit = async () => {
    if (isWrong) return;
    const table = row.id;
    if (!(await send({ type: 'table.setLink', table, link: link.trim() })).ok) return;
    showToast({
      text: t('mingling.ownLinkSaved'),
      undo: () => void send({ type: 'table.setLink', table, link: null }),
    });
    onClose();
  };

  return (
    <FormDialog
      title={t('mingling.pasteOwnLink')}
      busy={busy}
      canSubmit={link.trim() !== ''}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t('mingling.ownLinkMeaning', { topic: row.table.topic })}</p>
      <OwnLinkField value={link} isWrong={isWrong} onValue={setLink} />
      <RefusedWords problem={problem} />
    </FormDialog>
  );
};
