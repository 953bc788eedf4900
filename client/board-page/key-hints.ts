import type { View } from '../../shared/board/layout.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** Keys by which one moves about in a view: no commands, for where they lead depends on where one is. */
export type KeyHint = { readonly label: MessageKey; readonly caps: readonly string[] };

const ARROWS = ['←', '↑', '→', '↓'] as const;

const WALK: KeyHint = { label: 'hand.hintWalk', caps: ARROWS };
const ENDS: KeyHint = { label: 'hand.hintEnds', caps: ['Home', 'End'] };
const BACK: KeyHint = { label: 'hand.hintBack', caps: ['Esc'] };

const STEP: KeyHint = { label: 'hand.hintMove', caps: ['Alt', '↑', '↓'] };

export const KEY_HINTS: Readonly<Partial<Record<View, readonly KeyHint[]>>> = {
  columns: [WALK, ENDS, { label: 'hand.hintLift', caps: ['Space'] }, BACK],
  outline: [{ label: 'hand.hintWalk', caps: ['↑', '↓'] }, STEP, BACK],
  wall: [WALK, ENDS, STEP, BACK],
  timeline: [WALK, ENDS, { label: 'hand.hintDate', caps: ['Alt', '↑', '↓'] }, BACK],
  canvas: [
    { label: 'hand.hintPan', caps: ARROWS },
    { label: 'hand.hintIn', caps: ['Enter'] },
    WALK,
    ENDS,
    { label: 'hand.hintMove', caps: ['Alt', ...ARROWS] },
    { label: 'hand.hintChoose', caps: ['Shift', ...ARROWS] },
    BACK,
  ],
  table: [{ label: 'hand.hintCell', caps: ARROWS }, BACK],
};
