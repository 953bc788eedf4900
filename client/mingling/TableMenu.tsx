import { Suspense, useState } from 'react';
import {
  DoorClosed,
  DoorOpen,
  Ellipsis,
  Merge,
  NotebookPen,
  Pencil,
  Quote,
  Users,
} from 'lucide-react';
import { useText } from '../i18n/text.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { isClosed, type TableRow } from './table-row.ts';
import { PeopleDialog } from './PeopleDialog.tsx';
import { useMingling } from './tools.ts';
import type { TableDeeds } from './use-table-deeds.ts';
import { later } from '../ui/later.ts';

const EditTableDialog = later(async () => (await import('./EditTableDialog.tsx')).EditTableDialog);
const MergeDialog = later(async () => (await import('./MergeDialog.tsx')).MergeDialog);
const HarvestDialog = later(async () => (await import('./HarvestDialog.tsx')).HarvestDialog);

type TableMenuProps = {
  row: TableRow;
  deeds: TableDeeds;
  /** False for who once sat there, and only may say what the table leaves. */
  runs: boolean;
};

type Open = 'edit' | 'people' | 'merge' | 'harvest' | null;

/** What only those who run a table do with it. */
export const TableMenu = ({ row, deeds, runs }: TableMenuProps) => {
  const t = useText();
  const { facilitates } = useMingling();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { table, id } = row;

  const harvest: MenuItem = {
    id: 'harvest',
    label: t('mingling.writeHarvest'),
    icon: <Quote aria-hidden="true" size={18} />,
    run: () => setOpen('harvest'),
  };
  const carryOn: MenuItem = {
    id: 'carryOn',
    label: t(table.carriesOn ? 'mingling.stopCarryingOn' : 'mingling.carryOn'),
    icon: <NotebookPen aria-hidden="true" size={18} />,
    run: () => void (table.carriesOn ? deeds.stopCarryingOn(id) : deeds.carryOn(id)),
  };
  const closing: MenuItem = isClosed(row)
    ? {
        id: 'reopen',
        label: t('mingling.reopen'),
        icon: <DoorOpen aria-hidden="true" size={18} />,
        run: () => void deeds.reopen(id),
      }
    : {
        id: 'close',
        label: t('mingling.close'),
        icon: <DoorClosed aria-hidden="true" size={18} />,
        run: () => void deeds.close(id),
      };
  const items = (): MenuItem[] =>
    runs
      ? [
          {
            id: 'edit',
            label: t('mingling.edit'),
            icon: <Pencil aria-hidden="true" size={18} />,
            run: () => setOpen('edit'),
          },
          {
            id: 'people',
            label: t(facilitates ? 'mingling.movePeople' : 'mingling.showPeople'),
            icon: <Users aria-hidden="true" size={18} />,
            run: () => setOpen('people'),
          },
          {
            id: 'merge',
            label: t('mingling.merge'),
            icon: <Merge aria-hidden="true" size={18} />,
            run: () => setOpen('merge'),
          },
          harvest,
          carryOn,
          closing,
        ]
      : [harvest];

  return (
    <>
      <Menu
        label={t('common.moreFor', { title: table.topic })}
        icon={<Ellipsis aria-hidden="true" size={20} />}
        items={items}
      />
      <Suspense>
        {open === 'people' && <PeopleDialog row={row} onClose={close} />}
        {open === 'edit' && <EditTableDialog row={row} onClose={close} />}
        {open === 'merge' && <MergeDialog row={row} onClose={close} />}
        {open === 'harvest' && <HarvestDialog row={row} onClose={close} />}
      </Suspense>
    </>
  );
};
