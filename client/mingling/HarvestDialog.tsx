import { Dialog } from '../ui/Dialog.tsx';
import { useText } from '../i18n/text.ts';
import { HarvestField } from './HarvestField.tsx';
import type { TableRow } from './table-row.ts';

type HarvestDialogProps = { row: TableRow; onClose: () => void };

/** The harvest of a table that one runs without sitting there. */
export const HarvestDialog = ({ row, onClose }: HarvestDialogProps) => {
  const t = useText();
  return (
    <Dialog title={t('mingling.writeHarvest')} onClose={onClose}>
      <HarvestField row={row} onDone={onClose} />
    </Dialog>
  );
};
