import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  BringToFront,
  CalendarDays,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Group,
  LayoutGrid,
  Lock,
  LockOpen,
  type LucideIcon,
  MoveDiagonal,
  MoveRight,
  Palette,
  Scissors,
  SendToBack,
  SquareDashed,
  Tags,
  Trash2,
} from 'lucide-react';
import { NOTE_COLORS } from '../../../shared/board/colors.ts';
import { type Alignment, ALIGNMENTS } from '../../../shared/views/align.ts';
import { askAboutClusters } from '../../clusters/cluster-dialogs.ts';
import type { Command } from '../../commands/command.ts';
import type { MessageKey } from '../../i18n/keys.ts';
import type { Text } from '../../i18n/text.ts';
import { COLOR_NAMES } from '../../note/note-colors.ts';
import { openNoteDialog } from '../../note/note-dialogs.ts';
import type { Canvas } from './canvas.ts';
import type { Done } from './deeds.ts';
import { choose, targetsOf } from './selection.ts';
import type { ClipboardDeeds } from './use-clipboard.ts';

export type ArrangeContext = {
  readonly t: Text;
  readonly canvas: Canvas;
  readonly clipboard: ClipboardDeeds;
  /** Says what was done, and what was left and why. */
  readonly tell: (done: Done, said: MessageKey) => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  /** Asks which tags they should have. */
  readonly askTags: () => void;
};

const NEEDED: readonly MessageKey[] = [
  'arrange.needsOne',
  'arrange.needsTwo',
  'arrange.needsThree',
];

const ALIGN_ICONS: Readonly<Record<Alignment, LucideIcon>> = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
};

/** Canvas units by which notes become larger or smaller at a time. */
const GROWTH = 16;

const GROWTHS = [
  ['wider', 'ArrowRight', { w: GROWTH, h: 0 }],
  ['narrower', 'ArrowLeft', { w: -GROWTH, h: 0 }],
  ['taller', 'ArrowDown', { w: 0, h: GROWTH }],
  ['lower', 'ArrowUp', { w: 0, h: -GROWTH }],
] as const;

type Given = Pick<Command, 'id' | 'label' | 'icon' | 'run'> & Partial<Command>;

/** A command that needs so many notes, and says so while there are fewer. */
const needing = ({ t, canvas }: ArrangeContext, count: 1 | 2 | 3, given: Given): Command => {
  const isEnough = targetsOf(canvas.selection.getState()).length >= count;
  const reason = NEEDED[count - 1];
  return {
    group: 'canvas',
    shortcuts: [],
    ...given,
    enabled: isEnough,
    reason: isEnough || reason === undefined ? undefined : t(reason),
  };
};

const alignCommands = (context: ArrangeContext): readonly Command[] => {
  const { t, tell, canvas } = context;
  const { deeds } = canvas;
  return [
    ...ALIGNMENTS.map((alignment) =>
      needing(context, 2, {
        id: `arrange.${alignment}`,
        label: t(`arrange.${alignment}`),
        icon: ALIGN_ICONS[alignment],
        run: () => tell(deeds.align(alignment), 'arrange.aligned'),
      }),
    ),
    needing(context, 3, {
      id: 'arrange.spaceAcross',
      label: t('arrange.spaceAcross'),
      icon: AlignHorizontalSpaceAround,
      run: () => tell(deeds.distribute('x'), 'arrange.aligned'),
    }),
    needing(context, 3, {
      id: 'arrange.spaceDown',
      label: t('arrange.spaceDown'),
      icon: AlignVerticalSpaceAround,
      run: () => tell(deeds.distribute('y'), 'arrange.aligned'),
    }),
    needing(context, 2, {
      id: 'arrange.tidy',
      label: t('arrange.tidy'),
      icon: LayoutGrid,
      run: () => tell(deeds.tidy(), 'arrange.aligned'),
    }),
  ];
};

/** Notes that are to be one cluster, or part of one. */
const clusterCommand = (context: ArrangeContext): readonly Command[] => {
  const { t, canvas } = context;
  return [
    needing(context, 2, {
      id: 'arrange.cluster',
      label: t('note.cluster'),
      icon: Group,
      run: () => {
        const targets = targetsOf(canvas.selection.getState());
        const noteIds = canvas.scene.inOrder(new Set(targets)).flatMap((group) => group.noteIds);
        askAboutClusters({ kind: 'gather', noteIds });
      },
    }),
  ];
};

const layerCommands = (context: ArrangeContext): readonly Command[] => {
  const { t, tell, canvas } = context;
  const { deeds } = canvas;
  return [
    needing(context, 1, {
      id: 'arrange.front',
      label: t('arrange.front'),
      icon: BringToFront,
      shortcuts: [{ key: ']' }, { key: 'PageUp', shift: true }],
      run: () => tell(deeds.layer('front'), 'arrange.inFront'),
    }),
    needing(context, 1, {
      id: 'arrange.back',
      label: t('arrange.back'),
      icon: SendToBack,
      shortcuts: [{ key: '[' }, { key: 'PageDown', shift: true }],
      run: () => tell(deeds.layer('back'), 'arrange.behind'),
    }),
  ];
};

const sizeCommands = (context: ArrangeContext): readonly Command[] =>
  GROWTHS.map(([name, key, by]) =>
    needing(context, 1, {
      id: `arrange.${name}`,
      label: context.t(`arrange.${name}`),
      icon: MoveDiagonal,
      shortcuts: [{ key, mod: true, shift: true }],
      run: () => context.tell(context.canvas.deeds.grow(by), 'arrange.resized'),
    }),
  );

const copyCommands = (context: ArrangeContext): readonly Command[] => {
  const { t, clipboard } = context;
  const byBrowser = true;
  return [
    needing(context, 1, {
      id: 'arrange.duplicate',
      label: t('arrange.duplicate'),
      icon: CopyPlus,
      run: context.duplicate,
    }),
    needing(context, 1, {
      id: 'arrange.copy',
      label: t('arrange.copy'),
      icon: Copy,
      shortcuts: [{ key: 'c', mod: true }],
      byBrowser,
      run: clipboard.copy,
    }),
    needing(context, 1, {
      id: 'arrange.cut',
      label: t('arrange.cut'),
      icon: Scissors,
      shortcuts: [{ key: 'x', mod: true }],
      byBrowser,
      run: clipboard.cut,
    }),
    {
      id: 'arrange.paste',
      group: 'canvas',
      label: t('arrange.paste'),
      icon: ClipboardPaste,
      shortcuts: [{ key: 'v', mod: true }],
      byBrowser,
      enabled: true,
      run: clipboard.paste,
    },
  ];
};

const colorCommands = (context: ArrangeContext): readonly Command[] => {
  const { t, tell, canvas } = context;
  return NOTE_COLORS.map((color) =>
    needing(context, 1, {
      id: `arrange.color.${color}`,
      label: t('arrange.color', { color: t(COLOR_NAMES[color]) }),
      icon: Palette,
      run: () => tell(canvas.deeds.setColor(color), 'arrange.colored'),
    }),
  );
};

/** What a dialog asks about all of them: where they shall be listed, and when it was. */
const dialogCommands = (context: ArrangeContext): readonly Command[] => {
  const { t, canvas } = context;
  const ask = (kind: 'move' | 'date') => () => {
    const [first] = targetsOf(canvas.selection.getState());
    if (first !== undefined) openNoteDialog(kind, first);
  };
  return [
    needing(context, 1, {
      id: 'several.move',
      label: t('several.move'),
      icon: MoveRight,
      run: ask('move'),
    }),
    needing(context, 1, {
      id: 'several.date',
      label: t('several.date'),
      icon: CalendarDays,
      run: ask('date'),
    }),
  ];
};

const tagsCommand = (context: ArrangeContext): readonly Command[] => [
  needing(context, 1, {
    id: 'arrange.tags',
    label: context.t('arrange.tags'),
    icon: Tags,
    run: context.askTags,
  }),
];

/** For facilitators: a note that is held in its place, or is not any more. */
const lockCommand = (context: ArrangeContext): readonly Command[] => {
  const { t, tell, canvas } = context;
  const { board, deeds, selection } = canvas;
  if (board.role !== 'facilitator') return [];
  const targets = targetsOf(selection.getState());
  const isLocked = targets.length > 0 && targets.every((id) => board.store.facts.isNoteLocked(id));
  return [
    needing(context, 1, {
      id: 'arrange.lock',
      label: t(isLocked ? 'arrange.unlock' : 'arrange.lock'),
      icon: isLocked ? LockOpen : Lock,
      run: () => tell(deeds.setLocked(!isLocked), isLocked ? 'arrange.unlocked' : 'arrange.locked'),
    }),
  ];
};

export type ArrangeCommands = {
  readonly align: readonly Command[];
  readonly cluster: readonly Command[];
  readonly layer: readonly Command[];
  readonly size: readonly Command[];
  readonly color: readonly Command[];
  readonly tags: readonly Command[];
  readonly ask: readonly Command[];
  readonly copy: readonly Command[];
  readonly lock: readonly Command[];
  readonly remove: readonly Command[];
  readonly choose: readonly Command[];
};

/** What can be done with notes that lie on the canvas, by what it is about. What can't be done now says why. */
export const arrangeCommands = (context: ArrangeContext): ArrangeCommands => {
  const { t, canvas } = context;
  const { board, scene, selection } = canvas;
  const mayWrite = board.access === 'write' && board.role !== 'viewer';
  const chooseAll: Command = {
    id: 'arrange.all',
    group: 'canvas',
    label: t('arrange.all'),
    icon: SquareDashed,
    shortcuts: [{ key: 'a', mod: true }],
    enabled: true,
    run: () => choose(selection, scene.arrangement().boxes.keys()),
  };
  // Where nothing may be written, one still chooses notes to copy them.
  const [, copy] = copyCommands(context);
  if (!mayWrite) {
    return {
      align: [],
      cluster: [],
      layer: [],
      size: [],
      color: [],
      tags: [],
      ask: [],
      copy: copy ? [copy] : [],
      lock: [],
      remove: [],
      choose: [chooseAll],
    };
  }
  return {
    align: alignCommands(context),
    cluster: clusterCommand(context),
    layer: layerCommands(context),
    size: sizeCommands(context),
    color: colorCommands(context),
    tags: tagsCommand(context),
    ask: dialogCommands(context),
    copy: copyCommands(context),
    lock: lockCommand(context),
    remove: [
      needing(context, 1, {
        id: 'arrange.remove',
        label: t('arrange.remove'),
        icon: Trash2,
        danger: true,
        run: context.remove,
      }),
    ],
    choose: [chooseAll],
  };
};
