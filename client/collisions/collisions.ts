import type { OwnPresence } from '../../shared/presence/presence.ts';
import type { Board } from '../board/board.ts';

/** Somebody else did something to a note that this reader has, or has just had, in hand. */
export type Collision = {
  readonly kind: 'goneWhileWriting' | 'goneWhileMoving' | 'alsoMoving' | 'movedAfter';
  readonly noteId: string;
  /** Who it was; `undefined` where that is not known. */
  readonly personId: string | undefined;
};

type CollisionsOptions = {
  readonly board: Pick<Board, 'store' | 'here' | 'personId'> & {
    readonly presence: Pick<Board['presence'], 'own' | 'subscribe'>;
  };
  readonly now: () => number;
  readonly tell: (collision: Collision) => void;
};

/** The field of a note that is taken away closes, and may do so before it is told why. */
const JUST_CLOSED_MS = 1_000;
/** Whoever has put a note down looks at it for about so long, in ms. */
const STILL_MINE_MS = 10_000;

/** Watches for what two people do to one note at the same time. Returns how to stop. */
export const watchCollisions = ({ board, now, tell }: CollisionsOptions): (() => void) => {
  const { store, here, presence, personId } = board;
  /** The note that was put down last, and who else had it in hand. */
  let dropped: { readonly noteId: string; readonly at: number; rival: string | undefined } | null =
    null;
  let written = presence.own().writing ?? null;
  let closed: { readonly noteId: string; readonly at: number } | null = null;
  let inHand: string | null = null;
  let rival: string | undefined;
  let stopRival: (() => void) | undefined;

  const onRival = (noteId: string): void => {
    const other = here.dragging(noteId)?.personId;
    if (other === undefined || other === personId || other === rival) return;
    rival = other;
    tell({ kind: 'alsoMoving', noteId, personId: other });
  };

  const onWriting = (noteId: string | null): void => {
    if (noteId === written) return;
    if (written !== null) closed = { noteId: written, at: now() };
    written = noteId;
  };

  const isWriting = (noteId: string): boolean =>
    noteId === written || (closed?.noteId === noteId && now() - closed.at < JUST_CLOSED_MS);

  const onOwn = (own: OwnPresence): void => {
    onWriting(own.writing ?? null);
    const noteId = own.dragging?.note ?? null;
    if (noteId === inHand) return;
    if (inHand !== null) dropped = { noteId: inHand, at: now(), rival };
    stopRival?.();
    stopRival = undefined;
    inHand = noteId;
    rival = undefined;
    if (noteId === null) return;
    stopRival = store.topics.subscribe(`dragging:${noteId}`, () => onRival(noteId));
    onRival(noteId);
  };

  const goneBy = (noteId: string): { readonly by: string | undefined } | null => {
    const note = store.note(noteId);
    if (note && note.deleted === undefined) return null;
    return note?.deleted?.by === personId ? null : { by: note?.deleted?.by };
  };

  let seen = store.changedByOthers();
  const onOthers = (): void => {
    const changed = store.changedByOthers();
    if (changed === seen) return;
    seen = changed;
    const { dragging } = presence.own();
    for (const noteId of changed) {
      const isWritten = isWriting(noteId);
      const isMoved = noteId === dragging?.note;
      const gone = isWritten || isMoved ? goneBy(noteId) : null;
      if (gone) {
        const kind = isWritten ? 'goneWhileWriting' : 'goneWhileMoving';
        tell({ kind, noteId, personId: gone.by });
      } else if (
        dropped?.noteId === noteId &&
        dropped.rival !== undefined &&
        now() - dropped.at < STILL_MINE_MS
      ) {
        tell({ kind: 'movedAfter', noteId, personId: dropped.rival });
        dropped = null;
      }
    }
  };

  const stops = [presence.subscribe(onOwn), store.topics.subscribe('others', onOthers)];
  return () => {
    stopRival?.();
    for (const stop of stops) stop();
  };
};
