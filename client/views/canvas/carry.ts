import type { RefusalReason } from '../../../shared/access/refusal.ts';
import type { Change } from '../../../shared/access/change.ts';
import type { ActionArgs } from '../../../shared/board/actions/all.ts';
import type { Position } from '../../../shared/document/values.ts';
import { MOST_ALONG } from '../../../shared/presence/presence.ts';
import { rankBetween } from '../../../shared/lib/rank.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { boundsOf, centreOf, sectionAt } from '../../../shared/views/canvas.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import type { Board, NotDone } from '../../board/board.ts';
import { gather } from '../../clusters/gather.ts';
import { mayJoin } from '../../clusters/may-join.ts';
import { moveChange } from '../../note/note-changes.ts';
import type { Along } from './drawings.ts';
import type { Hand } from './hand.ts';
import type { Placer } from './placer.ts';
import type { Scene } from './scene.ts';

/** Moving a note, or several together, by hand or by keys: others see them on their way, and the drop is one edit. */
export type Carry = Hand & {
  /** The same for keys, which pass over notes on their way: where one rests nothing is put together. */
  readonly byKeys: Hand;
  /** The note in hand, or `null`. */
  readonly current: () => string | null;
  /** All notes in hand: the one that was taken, and those that move with it. */
  readonly notes: () => readonly string[];
  /** Why some that should have moved along stay where they are; `null` when none do. */
  readonly whyLeft: () => RefusalReason | null;
};

type CarryOptions = {
  readonly board: Board;
  readonly scene: Scene;
  readonly placer: Placer;
  /** The notes that move when this one does, itself first. */
  readonly movedWith: (noteId: string) => readonly string[];
  /** The chosen drawings that move when this note does. */
  readonly takeAlong?: (noteId: string) => Along | null;
  /** The section whose frame is under the note in hand: '' for none, `null` for no note in hand. */
  readonly onOver: (sectionId: string | null) => void;
  /** The note that the one in hand would come into one cluster with. */
  readonly onOnto: (noteId: string | null) => void;
};

/** Space between the notes of a cluster that are put one below another. */
const BELOW = 16;

type Held = { readonly noteId: string; readonly start: Position; place: Position };

/** The first is the note that was taken. */
type InHand = {
  readonly lead: Held;
  readonly all: readonly Held[];
  readonly ids: ReadonlySet<string>;
  /** Those that others are told to move along. */
  readonly told: readonly string[];
  /** What is around all of them where they were taken. */
  readonly bounds: Box;
  readonly along: Along | null;
};

/** What becomes of one note that is moved. */
export type Move = ActionArgs<'note.move'>['moves'][number];

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

/** One rank after another at the end of each section. */
const ranksAtEnds = (board: Pick<Board, 'store'>) => {
  const last = new Map<string, string>();
  return (sectionId: string): string => {
    const before = last.get(sectionId);
    const rank = before === undefined ? rankAtEnd(board, sectionId) : rankBetween(before, null);
    last.set(sectionId, rank);
    return rank;
  };
};

/** Canvas units are whole. */
export const rounded = ({ x, y }: Position): Position => ({ x: Math.round(x), y: Math.round(y) });

/**
 * What it takes to put notes at places: there, and with a new section at its end. Used by everything that moves notes on
 * the canvas, so that a note always belongs to the frame it lies in.
 */
export const movesTo = (
  { board, scene }: { readonly board: Board; readonly scene: Scene },
  places: readonly { readonly id: string; readonly place: Position }[],
): Move[] => {
  const rankIn = ranksAtEnds(board);
  return places.flatMap(({ id, place }) => {
    const box = scene.boxOf(id);
    if (!box) return [];
    const position = rounded(place);
    const section = sectionAt(scene.arrangement().frames, centreOf({ ...box, ...position }));
    // Asked of the list and not of the note: one whose section was deleted keeps it until it is given another.
    if (board.store.noteIds(section).includes(id)) return { id, position };
    return { id, position, section, rank: rankIn(section) };
  });
};

/** The middle part of a note: a centre that is put here means the note itself, and not a place that overlaps it. */
const heartOf = ({ x, y, w, h }: Box): Box => ({ x: x + w / 4, y: y + h / 4, w: w / 2, h: h / 2 });

const isIn = ({ x, y }: Position, box: Box): boolean =>
  x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h;

/** Below the lowest note of a cluster, or of the note that it begins with. */
const placeBelow = ({ store }: Board, scene: Scene, ontoId: string): Position | undefined => {
  const cluster = store.clusterOf(ontoId);
  const members = cluster
    ? store.allNoteIds().filter((id) => store.clusterOf(id)?.id === cluster.id)
    : [ontoId];
  const boxes = members.flatMap((id) => scene.boxOf(id) ?? []);
  const lowest = boxes.toSorted((a, b) => b.y + b.h - a.y - a.h)[0];
  return lowest && { x: lowest.x, y: lowest.y + lowest.h + BELOW };
};

export const createCarry = (options: CarryOptions): Carry => {
  const { board, scene, placer, movedWith, takeAlong, onOver, onOnto } = options;
  let hand: InHand | null = null;
  let joins = true;
  let whyLeft: RefusalReason | null = null;

  /** The section that the note would join here; '' also where it is not let in. */
  const sectionUnder = ({ noteId, place }: Held): string => {
    const box = scene.boxOf(noteId);
    if (!box) return '';
    const section = sectionAt(scene.arrangement().frames, centreOf({ ...box, ...place }));
    return board.may(moveChange(noteId, section)).ok ? section : '';
  };

  /** The note on which a single one in hand lies with its centre, if the two may be put together. */
  const ontoOf = ({ lead, all, along }: InHand): string | null => {
    const box = scene.boxOf(lead.noteId);
    if (!box || !joins || all.length > 1 || along) return null;
    const centre = centreOf({ ...box, ...lead.place });
    const near = [...scene.within({ ...centre, w: 0, h: 0 })].filter((id) => {
      const other = scene.boxOf(id);
      return id !== lead.noteId && other !== undefined && isIn(centre, heartOf(other));
    });
    const onto = near.toSorted((a, b) => scene.levelOf(b) - scene.levelOf(a))[0];
    return onto !== undefined && mayJoin(board, lead.noteId, onto) ? onto : null;
  };

  const join = (noteId: string, onto: string): Result<unknown, NotDone> => {
    const below = placeBelow(board, scene, onto);
    return gather(board, {
      noteIds: [noteId],
      anchorId: onto,
      ...(below && { positions: new Map([[noteId, rounded(below)]]) }),
    });
  };

  const letGo = ({ all, along }: InHand): void => {
    hand = null;
    along?.letGo();
    for (const { noteId } of all) placer.release(noteId);
    board.presence.set({ dragging: null });
    onOver(null);
    onOnto(null);
  };

  const heldOf = (noteId: string): Held[] => {
    const box = scene.boxOf(noteId);
    return box ? [{ noteId, start: { x: box.x, y: box.y }, place: { x: box.x, y: box.y } }] : [];
  };

  const startOf = (noteId: string): Position | undefined => {
    const box = scene.boxOf(noteId);
    return box && { x: box.x, y: box.y };
  };

  const own: Omit<Carry, 'byKeys'> = {
    startOf,
    current: () => hand?.lead.noteId ?? null,
    notes: () => hand?.all.map(({ noteId }) => noteId) ?? [],
    whyLeft: () => whyLeft,
    pickUp: (noteId) => {
      const [lead] = heldOf(noteId);
      if (!lead) return ok(undefined);
      const verdict = board.may(positionChange(noteId));
      if (!verdict.ok) return verdict;
      const others = movedWith(noteId).filter((id) => id !== noteId);
      whyLeft = null;
      const going = others.filter((id) => {
        const mine = board.may(positionChange(id));
        if (!mine.ok) whyLeft ??= mine.error;
        return mine.ok;
      });
      const all = [lead, ...going.flatMap(heldOf)];
      const ids = new Set(all.map((held) => held.noteId));
      const bounds = boundsOf([...ids].flatMap((id) => scene.boxOf(id) ?? []));
      const told = [...ids].filter((id) => id !== noteId).slice(0, MOST_ALONG);
      if (bounds) hand = { lead, all, ids, told, bounds, along: takeAlong?.(noteId) ?? null };
      return verdict;
    },
    holds: (id) => hand?.ids.has(id) ?? false,
    reach: (place) =>
      hand && {
        ...hand.bounds,
        x: hand.bounds.x + place.x - hand.lead.start.x,
        y: hand.bounds.y + place.y - hand.lead.start.y,
      },
    moveTo: (place) => {
      if (!hand) return;
      const { lead, all, along } = hand;
      const by = { x: place.x - lead.start.x, y: place.y - lead.start.y };
      for (const held of all) {
        const shown = { x: held.start.x + by.x, y: held.start.y + by.y };
        held.place = rounded(shown);
        placer.hold(held.noteId, shown);
      }
      along?.moveBy(by);
      const { told } = hand;
      board.presence.set({
        dragging: {
          note: lead.noteId,
          position: lead.place,
          ...(told.length > 0 && { along: told }),
        },
      });
      onOver(sectionUnder(lead));
      onOnto(ontoOf(hand));
    },
    drop: () => {
      if (!hand) return ok(undefined);
      const dropped = hand;
      const onto = ontoOf(dropped);
      if (onto !== null) {
        const joined = join(dropped.lead.noteId, onto);
        letGo(dropped);
        return joined.ok ? ok(undefined) : joined;
      }
      const moves = movesTo(
        { board, scene },
        dropped.all.map(({ noteId, place }) => ({ id: noteId, place })),
      );
      const drawings = dropped.along?.moved();
      const result = board.act(
        drawings
          ? { name: 'drawing.change', args: { ...drawings, moves } }
          : { name: 'note.move', args: { moves } },
      );
      letGo(dropped);
      return result;
    },
    cancel: () => {
      if (hand) letGo(hand);
    },
  };

  const take = (id: string, joinsNotes: boolean) => {
    joins = joinsNotes;
    return own.pickUp(id);
  };
  return {
    ...own,
    pickUp: (id) => take(id, true),
    byKeys: { ...own, pickUp: (id) => take(id, false) },
  };
};
