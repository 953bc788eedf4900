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
  LayoutGrid,
  Lock,
  LockOpen,
  type LucideIcon,
  MoveDiagonal,
  SendToBack,
} from 'lucide-react';
import {
  type Alignment,
  ALIGNMENTS,
  alignBoxes,
  distributeBoxes,
} from '../../../shared/views/align.ts';
import type { Command } from '../../commands/command.ts';
import type { Done } from './deeds.ts';
import { arrangeFrames } from './frame-deeds.ts';
import { type ArrangeContext, needing, needingThings } from './needing.ts';
import { targetsOf } from './selection.ts';

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

/** Puts the chosen frames in order with what lies on them where there are several, else the chosen notes. */
const order = (
  { canvas, tell }: ArrangeContext,
  ofFrames: Parameters<typeof arrangeFrames>[2],
  ofNotes: () => Done,
): void => {
  const { frames } = canvas.selection.getState();
  if (frames.size > 1) tell(arrangeFrames(canvas, [...frames], ofFrames), 'arrange.framesAligned');
  else tell(ofNotes(), 'arrange.aligned');
};

/** Lines and even spaces, for notes and for frames with what lies on them. */
export const alignCommands = (context: ArrangeContext): readonly Command[] => {
  const { t, tell, canvas } = context;
  const { deeds } = canvas;
  return [
    ...ALIGNMENTS.map((alignment) =>
      needingThings(context, 2, {
        id: `arrange.${alignment}`,
        label: t(`arrange.${alignment}`),
        icon: ALIGN_ICONS[alignment],
        run: () =>
          order(
            context,
            (boxes) => alignBoxes(boxes, alignment),
            () => deeds.align(alignment),
          ),
      }),
    ),
    needingThings(context, 3, {
      id: 'arrange.spaceAcross',
      label: t('arrange.spaceAcross'),
      icon: AlignHorizontalSpaceAround,
      run: () =>
        order(
          context,
          (boxes) => distributeBoxes(boxes, 'x'),
          () => deeds.distribute('x'),
        ),
    }),
    needingThings(context, 3, {
      id: 'arrange.spaceDown',
      label: t('arrange.spaceDown'),
      icon: AlignVerticalSpaceAround,
      run: () =>
        order(
          context,
          (boxes) => distributeBoxes(boxes, 'y'),
          () => deeds.distribute('y'),
        ),
    }),
    needing(context, 2, {
      id: 'arrange.tidy',
      label: t('arrange.tidy'),
      icon: LayoutGrid,
      run: () => tell(deeds.tidy(), 'arrange.aligned'),
    }),
  ];
};

export const layerCommands = (context: ArrangeContext): readonly Command[] => {
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

export const sizeCommands = (context: ArrangeContext): readonly Command[] =>
  GROWTHS.map(([name, key, by]) =>
    needing(context, 1, {
      id: `arrange.${name}`,
      label: context.t(`arrange.${name}`),
      icon: MoveDiagonal,
      shortcuts: [{ key, mod: true, shift: true }],
      run: () => context.tell(context.canvas.deeds.grow(by), 'arrange.resized'),
    }),
  );

/** For facilitators: a note that is held in its place, or is not any more. */
export const lockCommand = (context: ArrangeContext): readonly Command[] => {
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
