import type { OwnPresence } from '../../shared/presence/presence.ts';
import type { Board } from '../board/board.ts';

/** Somebody else did something to a note that this reader has, or has just had, in hand. */
export type Collision = {
  readonly kind: 'goneWhileWriting' | 'goneWhileMoving' | 'alsoMoving' | 'movedAfter';
  /** The note; where both move a section's frame, the section. */
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

/** What one has in hand: a note with those that move along, or a section whose frame it is. */
const held = ({ dragging }: OwnPresence): readonly string[] =>
  dragging ? [dragging.note, ...(dragging.along ?? [])] : [];

/** Watches for what two people do to one note at the same time. Returns how to stop. */
export const watchCollisions = ({ board, now, tell }: CollisionsOptions): (() => void) => {
  const { store, here, presence, personId } = board;
  /** What was put down last, and who else had something of it in hand. */
  let dropped: {
    readonly ids: readonly string[];
    readonly at: number;
    readonly rival: string | undefined;
  } | null = null;
  let written = presence.own().writing ?? null;
  let closed: { readonly noteId: string; readonly at: number } | null = null;
  let inHand: readonly string[] = [];
  const rivals = new Set<string>();
  let stopRival = (): void => {};

  const onRival = (noteId: string): void => {
    const other = here.dragging(noteId)?.personId;
    if (other === undefined || other === personId || rivals.has(other)) return;
    rivals.add(other);
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
    const ids = held(own);
    if (ids.length === inHand.length && ids.every((id, at) => id === inHand[at])) return;
    if (inHand.length > 0) dropped = { ids: inHand, at: now(), rival: [...rivals].at(-1) };
    stopRival();
    inHand = ids;
    rivals.clear();
    const stops = ids.map((id) => store.topics.subscribe(`dragging:${id}`, () => onRival(id)));
    stopRival = () => {
      for (const stop of stops) stop();
    };
    for (const id of ids) onRival(id);
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
    const moved = held(presence.own());
    for (const noteId of changed) {
      const isWritten = isWriting(noteId);
      const isMoved = moved.includes(noteId);
      const gone = isWritten || isMoved ? goneBy(noteId) : null;
      if (gone) {
        const kind = isWritten ? 'goneWhileWriting' : 'goneWhileMoving';
        tell({ kind, noteId, personId: gone.by });
      } else if (
        dropped?.ids.includes(noteId) &&
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
    stopRival();
    for (const stop of stops) stop();
  };
};
