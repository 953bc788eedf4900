import type { PersonMark } from '../../shared/api/commands/live-commands.ts';
import type { Deed } from '../meeting-stage/use-deed.ts';

type Marks = { readonly marks: readonly PersonMark[] };

/** What brings marks back; nothing, when there were none any more. */
const putBack = (type: 'hand.raise' | 'ready.set', { marks }: Marks) =>
  marks.length === 0 ? [] : [{ type, marks: [...marks] }];

/** A facilitator lowers somebody's hand, or everybody's; taken back, each has its place in the line again. */
export const lowerHands = (done: string, participantId?: string): Deed<Marks> => ({
  request:
    participantId === undefined
      ? { type: 'hand.lower', everybody: true }
      : { type: 'hand.lower', participantId },
  done,
  undo: (answer) => putBack('hand.raise', answer),
});

/** A facilitator clears everybody's ready mark. */
export const clearReady = (done: string): Deed<Marks> => ({
  request: { type: 'ready.clear', everybody: true },
  done,
  undo: (answer) => putBack('ready.set', answer),
});
