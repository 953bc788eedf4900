import * as Y from 'yjs';
import type { Clock } from '../../shared/lib/clock.ts';

/** Others' edits are on the server anyway; they are kept here together once in a while. */
const OTHERS_EVERY_MS = 1000;

export type UpdateBuffer = {
  /** Takes what has come in, to be kept in the same transaction as what follows. */
  readonly take: () => Uint8Array[];
  readonly stop: () => void;
};

/** Collects a document's updates for the offline copy. `keep` is called when nobody has taken them for a while. */
export const createUpdateBuffer = (
  doc: Y.Doc,
  clock: Clock,
  keep: (updates: Uint8Array[]) => void,
): UpdateBuffer => {
  let waiting: Uint8Array[] = [];
  let cancel: (() => void) | null = null;

  const take = (): Uint8Array[] => {
    cancel?.();
    cancel = null;
    const updates = waiting;
    waiting = [];
    return updates.length > 1 ? [Y.mergeUpdates(updates)] : updates;
  };

  const onUpdate = (update: Uint8Array): void => {
    waiting.push(update);
    cancel ??= clock.after(OTHERS_EVERY_MS, () => keep(take()));
  };

  doc.on('update', onUpdate);

  return {
    take,
    stop: () => {
      cancel?.();
      doc.off('update', onUpdate);
    },
  };
};
