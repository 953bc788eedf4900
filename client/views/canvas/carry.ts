import type { RefusalReason } from '../../../shared/access/refusal.ts';
import type { Change } from '../../../shared/access/rules.ts';
import type { ActionArgs } from '../../../shared/board/actions/all.ts';
import type { Position } from '../../../shared/document/values.ts';
import { rankBetween } from '../../../shared/lib/rank.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { centreOf, sectionAt } from '../../../shared/views/canvas.ts';
import type { Board, NotDone } from '../../board/board.ts';
import type { Placer } from './placer.ts';
import type { Scene } from './scene.ts';

/** Moving one note by hand or by keys: others see it on its way, and the drop is one edit. */
export type Carry = {
  /** The note in hand, or `null`. */
  readonly current: () => string | null;
  /** Takes a note in hand, unless the rules say no. */
  readonly pickUp: (noteId: string) => Result<void, RefusalReason>;
  /** Moves what is in hand; its top left corner in canvas units. */
  readonly moveTo: (place: Position) => void;
  /** Lets go: where it lies now decides its section too. */
  readonly drop: () => Result<void, NotDone>;
  /** Puts it back as if nothing had been. */
  readonly cancel: () => void;
};

type CarryOptions = {
  readonly board: Board;
  readonly scene: Scene;
  readonly placer: Placer;
  /** The section whose frame is under the note in hand: '' for none, `null` for no note in hand. */
  readonly onOver: (sectionId: string | null) => void;
};

type Hand = { readonly noteId: string; place: Position };

type Move = ActionArgs<'note.move'>['moves'][number];

/** To lie elsewhere on the canvas, as the rules are asked about it. */
export const positionChange = (noteId: string): Change => ({
  op: 'put',
  root: 'notes',
  id: noteId,
  field: 'position',
});

/** The rank after the last note of a section. */
export const rankAtEnd = ({ store }: Pick<Board, 'store'>, sectionId: string): string => {
  const last = store.noteIds(sectionId).at(-1);
  return rankBetween((last && store.place(last)?.rank) ?? null, null);
};

const rounded = ({ x, y }: Position): Position => ({ x: Math.round(x), y: Math.round(y) });

export const createCarry = ({ board, scene, placer, onOver }: CarryOptions): Carry => {
  let hand: Hand | null = null;

  const sectionUnder = ({ noteId, place }: Hand): string => {
    const box = scene.boxOf(noteId);
    return box ? sectionAt(scene.arrangement().frames, centreOf({ ...box, ...place })) : '';
  };

  /** What the drop writes: the place, and with a new section the place at its end. */
  const dropOf = (dropped: Hand): Move => {
    const { noteId: id, place: position } = dropped;
    const section = sectionUnder(dropped);
    // Asked of the list and not of the note: one whose section was deleted keeps it until it is given another.
    if (board.store.noteIds(section).includes(id)) return { id, position };
    return { id, position, section, rank: rankAtEnd(board, section) };
  };

  const letGo = (noteId: string): void => {
    hand = null;
    placer.release(noteId);
    board.presence.set({ dragging: null });
    onOver(null);
  };

  return {
    current: () => hand?.noteId ?? null,
    pickUp: (noteId) => {
      const box = scene.boxOf(noteId);
      if (!box) return ok(undefined);
      const verdict = board.may(positionChange(noteId));
      if (verdict.ok) hand = { noteId, place: { x: box.x, y: box.y } };
      return verdict;
    },
    moveTo: (place) => {
      if (!hand) return;
      hand.place = rounded(place);
      placer.hold(hand.noteId, place);
      board.presence.set({ dragging: { note: hand.noteId, position: hand.place } });
      onOver(sectionUnder(hand));
    },
    drop: () => {
      if (!hand) return ok(undefined);
      const { noteId } = hand;
      const result = board.act({ name: 'note.move', args: { moves: [dropOf(hand)] } });
      letGo(noteId);
      return result;
    },
    cancel: () => {
      if (hand) letGo(hand.noteId);
    },
  };
};
