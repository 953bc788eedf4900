import type { KeptUpload, UploadShelf } from '../upload-shelf.ts';

/** A shelf that lives as long as the test, on which several pages may find things; `room`: so many files. */
export const createMemoryShelf = (room = Number.POSITIVE_INFINITY) => {
  const kept = new Map<string, KeptUpload>();
  const claimed = new Set<string>();
  const shelf: UploadShelf = {
    keep: async (upload) => {
      if (kept.size >= room) return false;
      kept.set(upload.id, upload);
      return true;
    },
    forget: async (id) => void kept.delete(id),
    load: async () => [...kept.values()],
    claim: async (id) => {
      if (claimed.has(id)) return false;
      claimed.add(id);
      return true;
    },
    release: (id) => void claimed.delete(id),
  };
  return { shelf, kept };
};
