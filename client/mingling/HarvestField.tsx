import { useState } from 'react';
import { MAX_HARVEST_LENGTH } from '../../shared/meeting/records/table.ts';
import { useText } from '../i18n/text.ts';
import { useToast } from '../ui/toast.ts';
import { LineForm } from './LineForm.tsx';
import type { TableRow } from './table-row.ts';
import { useTableDeeds } from './use-table-deeds.ts';

type HarvestFieldProps = { row: TableRow; onDone?: () => void };

/** One line of what a table leaves to the others; anybody of the table may write it or write it better. */
export const HarvestField = ({ row, onDone }: HarvestFieldProps) => {
  const t = useText();
  const showToast = useToast();
  const { busy, problem, send } = useTableDeeds();
  const before = row.table.harvest ?? '';
  /** What is being written; `null` while the field shows what the table has. */
  const [text, setText] = useState<string | null>(null);

  const set = (harvest: string) =>
    send({ type: 'table.harvest', table: row.id, text: harvest.trim() });

  const submit = async () => {
    if (!(await set(text ?? before)).ok) return;
    setText(null);
    showToast({ text: t('mingling.harvestSaved'), undo: () => void set(before) });
    onDone?.();
  };

  return (
    <LineForm
      label={t('mingling.harvest')}
      hint={t('mingling.harvestHint')}
      submitLabel={t('common.save')}
      value={text ?? before}
      maxLength={MAX_HARVEST_LENGTH}
      busy={busy}
      problem={problem}
      canSubmit={text !== null && text.trim() !== before}
      onValue={setText}
      onSubmit={submit}
    />
  );
};
