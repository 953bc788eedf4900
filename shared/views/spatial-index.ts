/** A rectangle in canvas units; one unit is one CSS pixel at zoom 1. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};

/** Finds boxes by place. Notes are much alike in size, so a plain grid does what a tree would. */
export type SpatialIndex = {
  readonly set: (id: string, box: Box) => void;
  readonly delete: (id: string) => void;
  /** The ids of all boxes that touch the area, in no particular order. */
  readonly within: (area: Box) => Set<string>;
  /** Whether any box touches the area. */
  readonly isTouched: (area: Box) => boolean;
};

/** Canvas units along one side of a cell. */
const CELL = 1024;

/** True when the boxes have some area in common. */
export const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** True when `inner` lies wholly in `outer`. */
export const covers = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.w >= inner.x + inner.w &&
  outer.y + outer.h >= inner.y + inner.h;

/** More rows than any board has, so that a cell's column and row make one number: strings cost several times as much. */
const ROWS = 2 ** 20;

/** Visits the cells of an area until a visit says that this was enough; true when one did. */
const someCell = (box: Box, visit: (key: number) => boolean): boolean => {
  const right = Math.floor((box.x + box.w) / CELL);
  const bottom = Math.floor((box.y + box.h) / CELL);
  for (let column = Math.floor(box.x / CELL); column <= right; column += 1) {
    for (let row = Math.floor(box.y / CELL); row <= bottom; row += 1) {
      if (visit(column * ROWS + row)) return true;
    }
  }
  return false;
};

const forEachCell = (box: Box, visit: (key: number) => void): void => {
  someCell(box, (key) => {
    visit(key);
    return false;
  });
};

/** An empty index. Asking for an area costs what lies in it, however large the board is. */
export const createSpatialIndex = (): SpatialIndex => {
  const boxes = new Map<string, Box>();
  const cells = new Map<number, Set<string>>();

  const remove = (id: string): void => {
    const box = boxes.get(id);
    if (!box) return;
    boxes.delete(id);
    forEachCell(box, (key) => {
      const cell = cells.get(key);
      cell?.delete(id);
      if (cell?.size === 0) cells.delete(key);
    });
  };

  const collect = (ids: Iterable<string>, area: Box, found: Set<string>): void => {
    for (const id of ids) {
      const box = boxes.get(id);
      if (box && touches(box, area)) found.add(id);
    }
  };

  const hasOneIn = (ids: Iterable<string>, area: Box): boolean => {
    for (const id of ids) {
      const box = boxes.get(id);
      if (box && touches(box, area)) return true;
    }
    return false;
  };

  return {
    isTouched: (area) => someCell(area, (key) => hasOneIn(cells.get(key) ?? [], area)),
    set: (id, box) => {
      remove(id);
      boxes.set(id, box);
      forEachCell(box, (key) => {
        const cell = cells.get(key);
        if (cell) cell.add(id);
        else cells.set(key, new Set([id]));
      });
    },
    delete: remove,
    within: (area) => {
      const found = new Set<string>();
      // Zoomed far out an area spans more cells than there are boxes: then the boxes are the shorter list.
      if ((area.w / CELL + 1) * (area.h / CELL + 1) > boxes.size) {
        collect(boxes.keys(), area, found);
      } else {
        forEachCell(area, (key) => collect(cells.get(key) ?? [], area, found));
      }
      return found;
    },
  };
};
