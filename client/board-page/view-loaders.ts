import type { View } from '../../shared/board/layout.ts';

const loadColumns = async () => ({
  default: (await import('../views/columns/ColumnsView.tsx')).ColumnsView,
});
const loadCanvas = async () => ({
  default: (await import('../views/canvas/CanvasView.tsx')).CanvasView,
});
const loadOutline = async () => ({
  default: (await import('../views/outline/OutlineView.tsx')).OutlineView,
});

const loadWall = async () => ({
  default: (await import('../views/wall/WallView.tsx')).WallView,
});
const loadTimeline = async () => ({
  default: (await import('../views/timeline/TimelineView.tsx')).TimelineView,
});
const loadTable = async () => ({
  default: (await import('../views/table/TableView.tsx')).TableView,
});

/** The views come one by one, when they are chosen. */
export const VIEW_LOADERS = {
  columns: loadColumns,
  canvas: loadCanvas,
  outline: loadOutline,
  wall: loadWall,
  timeline: loadTimeline,
  table: loadTable,
} as const satisfies Readonly<Record<View, unknown>>;

/** Fetches a view that will be shown in a moment; what fails is fetched again then. */
export const fetchView = (view: View): void => {
  VIEW_LOADERS[view]().catch(() => undefined);
};

/** Whether this names a view, whatever an older version or another one has stored. */
export const isView = (name: unknown): name is View =>
  typeof name === 'string' && Object.hasOwn(VIEW_LOADERS, name);
