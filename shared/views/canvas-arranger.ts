import {
  boundsOf,
  type CanvasArrangement,
  type CanvasContent,
  type CanvasFrame,
  type CanvasGroup,
  type CanvasNote,
  fillSlots,
  type Grid,
  gridIn,
  inReadingOrder,
  looseGrid,
  ownFrame,
  placedBox,
  slotsArea,
  stretched,
} from './canvas.ts';
import { type LayeredNote, levelsOf } from './layers.ts';
import { type Box, createSpatialIndex, touches } from './spatial-index.ts';

/** What is not as it was: notes that came, went or changed, and sections whose lists came out different. */
export type CanvasChange = {
  readonly notes: readonly string[];
  readonly lists: readonly string[];
};

/** What came of it: the notes that lie elsewhere, came or went, and the places where something is or was. */
export type Rearranged = {
  readonly notes: ReadonlySet<string>;
  readonly areas: readonly Box[];
};

/**
 * Keeps the arrangement of a canvas, so that a change costs what it touches and not what lies on the board: a hundred moves
 * a second among ten thousand notes are a section's work each.
 */
export type CanvasArranger = {
  /** Takes in the content as it is now; without a change all of it is looked at. */
  readonly arrange: (content: CanvasContent, change?: CanvasChange) => Rearranged;
  readonly arrangement: () => CanvasArrangement;
  /** Some notes section by section as they are read, without asking after all the others. */
  readonly inOrder: (noteIds: ReadonlySet<string>) => readonly CanvasGroup[];
};

/** A section with its notes, or the notes of no section. */
type Group = {
  readonly sectionId: string;
  readonly notes: readonly CanvasNote[];
  /** The frame before it reaches down to its lowest note; none around the notes of no section. */
  readonly own: Box | null;
  readonly grid: Grid;
  /** Where its notes without a place lie. */
  slots: ReadonlyMap<string, Box>;
  /** The part of the canvas in which something that is put there may make one of those step aside, or come back. */
  reach: Box | null;
  frame: Box | null;
  /** Its notes as they are read; made when somebody asks. */
  order: readonly string[] | null;
};

const LOOSE = '';

const same = (a: Box | null | undefined, b: Box): a is Box =>
  a != null && a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;

/** The old box where nothing changed: whoever holds one compares by identity. */
const keep = (before: Box | null | undefined, after: Box): Box =>
  same(before, after) ? before : after;

const needsSlots = ({ notes }: Group): boolean => notes.some(({ position }) => !position);

export const createCanvasArranger = (): CanvasArranger => {
  const boxes = new Map<string, Box>();
  /** Only notes that somebody has put somewhere; the others make way for them. */
  const placed = createSpatialIndex();
  const isPlaced = new Set<string>();
  const groupOf = new Map<string, string>();
  const layered = new Map<string, LayeredNote>();
  let groups = new Map<string, Group>();
  let levels: ReadonlyMap<string, number> = new Map();
  let frames: readonly CanvasFrame[] = [];

  let changed = new Set<string>();
  let areas: Box[] = [];

  const putBox = (id: string, wanted: Box): Box => {
    const before = boxes.get(id);
    const box = keep(before, wanted);
    if (box === before) return box;
    boxes.set(id, box);
    changed.add(id);
    if (before) areas.push(before);
    areas.push(box);
    return box;
  };

  const unplace = (id: string): void => {
    if (!isPlaced.delete(id)) return;
    placed.delete(id);
    const box = boxes.get(id);
    if (box) areas.push(box);
  };

  const takeAway = (id: string): void => {
    unplace(id);
    const box = boxes.get(id);
    if (box) areas.push(box);
    boxes.delete(id);
    groupOf.delete(id);
    layered.delete(id);
    changed.add(id);
  };

  const place = ({ id, position, size }: CanvasNote): void => {
    if (!position) return unplace(id);
    const before = boxes.get(id);
    const box = putBox(id, placedBox(position, size));
    if (isPlaced.has(id) && box === before) return;
    // Somebody may have put it exactly where it was laid out; now the others make way for it.
    if (box === before) areas.push(box);
    isPlaced.add(id);
    placed.set(id, box);
  };

  /** The sections that a change is about. */
  const touchedBy = (change: CanvasChange | undefined): Set<string> => {
    if (!change) return new Set(groups.keys());
    const touched = new Set(change.lists);
    for (const id of change.notes) {
      const sectionId = groupOf.get(id);
      if (sectionId !== undefined) touched.add(sectionId);
    }
    return touched;
  };

  /** Reads the sections anew; those that are no more leave their notes behind. */
  const readSections = ({ sections }: CanvasContent): void => {
    const before = groups;
    groups = new Map();
    const group = (sectionId: string, own: Box | null, grid: Grid): void => {
      const known = before.get(sectionId);
      groups.set(sectionId, {
        sectionId,
        notes: known?.notes ?? [],
        own,
        grid,
        slots: known?.slots ?? new Map<string, Box>(),
        reach: known?.reach ?? null,
        frame: known?.frame ?? null,
        order: null,
      });
    };
    for (const [number, section] of sections.entries()) {
      const own = ownFrame(section, number);
      group(section.id, own, gridIn(own));
    }
    group(LOOSE, null, looseGrid(sections.length));
    for (const [id, sectionId] of groupOf) if (!groups.has(sectionId)) orphans.add(id);
  };
  const orphans = new Set<string>();

  /** Takes in the notes of some sections: where each belongs now, and those that are put somewhere. */
  const readNotes = ({ notesIn }: CanvasContent, touched: ReadonlySet<string>): void => {
    const gone = new Set(orphans);
    orphans.clear();
    for (const sectionId of touched) {
      for (const { id } of groups.get(sectionId)?.notes ?? []) gone.add(id);
    }
    let isLayered = false;
    for (const sectionId of touched) {
      const known = groups.get(sectionId);
      if (!known) continue;
      const notes = notesIn(sectionId);
      groups.set(sectionId, { ...known, notes, order: null });
      for (const note of notes) {
        gone.delete(note.id);
        groupOf.set(note.id, sectionId);
        place(note);
        if (layered.get(note.id)?.layer === note.layer) continue;
        isLayered = true;
        if (note.layer === undefined) layered.delete(note.id);
        else layered.set(note.id, note);
      }
    }
    for (const id of gone) {
      isLayered ||= layered.has(id);
      takeAway(id);
    }
    if (isLayered) readLevels();
  };

  const readLevels = (): void => {
    const before = levels;
    levels = levelsOf(layered.values());
    for (const id of new Set([...before.keys(), ...levels.keys()])) {
      if (before.get(id) === levels.get(id)) continue;
      changed.add(id);
      const box = boxes.get(id);
      if (box) areas.push(box);
    }
  };

  const layOut = (group: Group): void => {
    if (!needsSlots(group)) {
      group.slots = new Map();
      group.reach = null;
      return;
    }
    const { grid, notes } = group;
    group.slots = fillSlots(grid, notes, placed.isTouched);
    for (const [id, box] of group.slots) putBox(id, box);
    group.reach = boundsOf([slotsArea(grid, notes.length), ...group.slots.values()]);
    group.order = null;
  };

  const frameGroup = (group: Group): void => {
    if (!group.own) return;
    const lying = group.notes.flatMap(({ id }) => boxes.get(id) ?? []);
    group.frame = keep(group.frame, stretched(group.own, lying));
  };

  const readFrames = (): void => {
    frames = Array.from(groups.values()).flatMap(({ sectionId, frame, own }) =>
      frame && own ? [{ id: sectionId, box: frame, own }] : [],
    );
  };

  const orderOf = (group: Group): readonly string[] =>
    (group.order ??= inReadingOrder(
      group.notes.map(({ id }) => id),
      boxes,
    ));

  const readGroups = (): readonly CanvasGroup[] =>
    Array.from(groups.values(), (group) => ({
      sectionId: group.sectionId,
      noteIds: orderOf(group),
    }));

  const inOrder = (noteIds: ReadonlySet<string>): readonly CanvasGroup[] => {
    const bySection = new Map<string, string[]>();
    for (const sectionId of groups.keys()) bySection.set(sectionId, []);
    for (const id of noteIds) bySection.get(groupOf.get(id) ?? LOOSE)?.push(id);
    return Array.from(bySection, ([sectionId, ids]) => ({
      sectionId,
      noteIds: inReadingOrder(ids, boxes),
    }));
  };

  return {
    inOrder,
    arrange: (content, change) => {
      changed = new Set();
      areas = [];
      if (!change) readSections(content);
      const touched = touchedBy(change);
      readNotes(content, touched);
      const moved = [...areas];
      for (const group of groups.values()) {
        const { sectionId, reach } = group;
        const isDirty = touched.has(sectionId);
        const stepsAside = reach !== null && moved.some((area) => touches(area, reach));
        if (isDirty || stepsAside) {
          layOut(group);
          frameGroup(group);
        }
      }
      readFrames();
      return { notes: changed, areas };
    },
    arrangement: () => ({
      frames,
      boxes,
      levels,
      get groups() {
        return readGroups();
      },
    }),
  };
};

/**
 * Where everything on the canvas is. Notes with a position are there; the others are laid out from their sections, the
 * same for everybody. Those of no section come last, beside the frames and not below them: frames grow downwards, and
 * nothing that grows may push others about.
 */
export const arrangeCanvas = (content: CanvasContent): CanvasArrangement => {
  const arranger = createCanvasArranger();
  arranger.arrange(content);
  return arranger.arrangement();
};
