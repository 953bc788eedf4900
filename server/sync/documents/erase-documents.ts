import { parseDocumentName } from '../../../shared/protocol/documents.ts';
import { concerns, eraseInDocument } from '../../journal/erasure/erase-in-document.ts';
import type { ErasedPerson } from '../../journal/erasure/erasure.ts';
import { keepUnsigned } from '../../journal/erasure/keep-unsigned.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Hub } from '../hub.ts';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { BoardWatch } from './board-watch.ts';

export type EraseDocumentsOptions = {
  readonly journal: Journal;
  readonly rooms: Rooms;
  readonly hub: Hub;
  readonly watch: BoardWatch;
  /** What the directory's lists say of this document may have changed. */
  readonly onRewritten: (room: Room) => void;
  /** Ends documents for good. */
  readonly remove: (documents: readonly string[]) => Promise<void>;
};

/**
 * Drafts go with their author; with `keeping`, notes without a name that wait for a facilitator go on to wait. Commands see to
 * it that nothing else moves this board's drafts meanwhile.
 */
export const createDraftsEraser =
  ({ journal, rooms, remove }: Pick<EraseDocumentsOptions, 'journal' | 'rooms' | 'remove'>) =>
  async (document: string, keeping: boolean): Promise<void> => {
    if (keeping) {
      await rooms.hold([document]);
      try {
        await keepUnsigned(journal, document);
      } catch (error) {
        await rooms.letGo([document]);
        throw error;
      }
    }
    await remove([document]);
    await rooms.letGo([document]);
  };

/** Takes a person out of documents, one after the other: who works in the others goes on. */
export const createEraser =
  ({ journal, rooms, hub, watch, onRewritten }: Omit<EraseDocumentsOptions, 'remove'>) =>
  async (documents: readonly string[], erased: ErasedPerson): Promise<void> => {
    for (const name of documents) {
      const kind = parseDocumentName(name)?.kind;
      if (kind === undefined || kind === 'draft') continue;
      const room = await rooms.peek(name);
      await room?.flushed();
      await journal.forgetPerson(name, erased.person);
      if (!(await concerns(journal, name, erased))) continue;
      await rooms.rewrite(name, {
        sendAway: () => hub.sendAwayFrom([name]),
        run: () => eraseInDocument(journal, name, erased),
      });
      if (kind === 'held') continue;
      watch.forget([name]);
      const lease = await rooms.open(name, kind);
      if (!lease) continue;
      onRewritten(lease.room);
      lease.release();
    }
  };
