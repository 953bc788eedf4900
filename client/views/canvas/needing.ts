import type { Command } from '../../commands/command.ts';
import type { MessageKey } from '../../i18n/keys.ts';
import type { Text } from '../../i18n/text.ts';
import type { Canvas } from './canvas.ts';
import type { Done } from './deeds.ts';
import { countOf, targetsOf } from './selection.ts';
import type { ClipboardDeeds } from './use-clipboard.ts';

/** What commands about chosen things are made from. */
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

type Given = Pick<Command, 'id' | 'label' | 'icon' | 'run'> & Partial<Command>;

const needingOf = (
  { t }: ArrangeContext,
  { count, there }: { readonly count: 1 | 2 | 3; readonly there: number },
  given: Given,
): Command => {
  const isEnough = there >= count;
  const reason = NEEDED[count - 1];
  return {
    group: 'canvas',
    shortcuts: [],
    ...given,
    enabled: isEnough,
    reason: isEnough || reason === undefined ? undefined : t(reason),
  };
};

/** A command that needs so many notes, and says so while there are fewer. */
export const needing = (context: ArrangeContext, count: 1 | 2 | 3, given: Given): Command =>
  needingOf(
    context,
    { count, there: targetsOf(context.canvas.selection.getState()).length },
    given,
  );

/** A command that needs so many notes or frames. */
export const needingThings = (context: ArrangeContext, count: 2 | 3, given: Given): Command =>
  needingOf(context, { count, there: countOf(context.canvas.selection.getState()) }, given);
