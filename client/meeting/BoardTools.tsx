import { Suspense, useState } from 'react';
import {
  ArrowLeft,
  ArrowRight,
  CalendarClock,
  Copy,
  CopyPlus,
  Ellipsis,
  Eye,
  EyeOff,
  Pencil,
  Sunrise,
  Trash2,
  Users,
} from 'lucide-react';
import type { BoardCard } from '../../shared/api/boards.ts';
import type { Visibility } from '../../shared/meeting/records/listed-board.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Menu } from '../ui/Menu.tsx';
import type { MenuItem } from '../ui/Menu.tsx';
import { useToast } from '../ui/toast.ts';
import { RenameBoardDialog } from './RenameBoardDialog.tsx';
import type { SendCommand } from './use-send.ts';
import { useWaking } from './use-waking.tsx';
import { VisibilityDialog } from './VisibilityDialog.tsx';
import { later } from '../ui/later.ts';

const DivideDialog = later(async () => (await import('../groups/DivideDialog.tsx')).DivideDialog);

type BoardToolsProps = {
  board: BoardCard;
  send: SendCommand;
  /** The meeting is put away: the board stays as it is, but can be opened again. */
  fixed: boolean;
  /** Steps in the order; `null` at either end. */
  onMove: { readonly back: (() => void) | null; readonly on: (() => void) | null };
};

type VisibilityChoice = {
  readonly to: Visibility;
  readonly label: MessageKey;
  readonly done: MessageKey;
};

const VISIBILITY_CHOICES: readonly VisibilityChoice[] = [
  { to: 'withMeeting', label: 'meeting.showWithMeeting', done: 'meeting.nowWithMeeting' },
  { to: 'early', label: 'meeting.openEarly', done: 'meeting.nowEarly' },
  { to: 'hidden', label: 'meeting.hide', done: 'meeting.nowHidden' },
];

const VISIBILITY_ICONS: Readonly<Record<Visibility, typeof Eye>> = {
  withMeeting: Eye,
  early: Sunrise,
  hidden: EyeOff,
};

/** What a facilitator does with one board. */
export const BoardTools = ({ board, send, fixed, onMove }: BoardToolsProps) => {
  const t = useText();
  const showToast = useToast();
  const waking = useWaking(board, send);
  const [renaming, setRenaming] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [dividing, setDividing] = useState(false);

  const setVisibility = async ({ to, done }: VisibilityChoice) => {
    const set = { type: 'board.setVisibility', board: board.id } as const;
    if (!(await send({ ...set, visibility: to }))) return;
    showToast({
      text: t(done, { title: board.title }),
      undo: () => void send({ ...set, visibility: board.visibility }),
    });
  };

  const duplicate = async (notes: boolean) => {
    const title = t('meeting.copyOf', { title: board.title });
    const done = await send({ type: 'board.duplicate', board: board.id, title, notes });
    if (done) announce(t('meeting.boardAdded', { title }));
  };

  const remove = async () => {
    if (!(await send({ type: 'board.remove', board: board.id }))) return;
    showToast({
      text: t('meeting.boardRemoved', { title: board.title }),
      undo: () => void send({ type: 'board.restore', board: board.id }),
    });
  };

  const items: MenuItem[] = [
    {
      id: 'rename',
      label: t('meeting.rename'),
      icon: <Pencil aria-hidden="true" size={18} />,
      run: () => setRenaming(true),
    },
    {
      id: 'duplicate',
      label: t('meeting.duplicateBoard'),
      icon: <CopyPlus aria-hidden="true" size={18} />,
      run: () => void duplicate(true),
    },
    {
      id: 'duplicateEmpty',
      label: t('meeting.duplicateEmptyBoard'),
      icon: <Copy aria-hidden="true" size={18} />,
      run: () => void duplicate(false),
    },
    {
      id: 'divide',
      label: t('groups.divide'),
      icon: <Users aria-hidden="true" size={18} />,
      run: () => setDividing(true),
    },
    ...VISIBILITY_CHOICES.filter(({ to }) => to !== board.visibility).map((choice) => {
      const Icon = VISIBILITY_ICONS[choice.to];
      return {
        id: choice.to,
        label: t(choice.label),
        icon: <Icon aria-hidden="true" size={18} />,
        run: () => void setVisibility(choice),
      };
    }),
    {
      id: 'visibility',
      label: t('agenda.beforeAndAfter'),
      icon: <CalendarClock aria-hidden="true" size={18} />,
      run: () => setChoosing(true),
    },
    ...waking.items,
    {
      id: 'back',
      label: t('meeting.moveBack'),
      icon: <ArrowLeft aria-hidden="true" size={18} />,
      disabled: onMove.back === null,
      run: () => onMove.back?.(),
    },
    {
      id: 'on',
      label: t('meeting.moveOn'),
      icon: <ArrowRight aria-hidden="true" size={18} />,
      disabled: onMove.on === null,
      run: () => onMove.on?.(),
    },
    {
      id: 'remove',
      label: t('meeting.removeBoard'),
      icon: <Trash2 aria-hidden="true" size={18} />,
      danger: true,
      run: () => void remove(),
    },
  ];

  return (
    <>
      <Menu
        label={t('common.moreFor', { title: board.title })}
        icon={<Ellipsis aria-hidden="true" size={20} />}
        items={fixed ? waking.items : items}
      />
      {waking.dialog}
      {renaming && (
        <RenameBoardDialog board={board} send={send} onClose={() => setRenaming(false)} />
      )}
      <Suspense>
        {dividing && <DivideDialog boardId={board.id} onClose={() => setDividing(false)} />}
      </Suspense>
      {choosing && (
        <VisibilityDialog board={board} send={send} onClose={() => setChoosing(false)} />
      )}
    </>
  );
};
