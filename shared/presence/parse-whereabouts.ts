import { isId } from '../lib/id.ts';
import type { Box } from '../views/spatial-index.ts';
import type { Whereabouts } from './presence.ts';

const idOrNull = (value: unknown): string | null => (isId(value) ? value : null);

/** What of an unknown value is whereabouts; `null` when it names no view. */
export const parseWhereabouts = (
  value: unknown,
  readCamera: (value: unknown) => Box | null,
): Whereabouts | null => {
  if (typeof value !== 'object' || value === null || !('view' in value)) return null;
  const view = idOrNull(value.view);
  if (view === null) return null;
  return {
    view,
    section: 'section' in value ? idOrNull(value.section) : null,
    note: 'note' in value ? idOrNull(value.note) : null,
    camera: 'camera' in value ? readCamera(value.camera) : null,
  };
};
