import * as Y from 'yjs';
import { attachmentValue, filesOf } from '../../../shared/board/records/attachment.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { documentName, draftsOfBoard } from '../../../shared/protocol/documents.ts';
import type { Documents } from '../../facilitation/documents.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Rooms } from '../rooms/rooms.ts';

export type FileDocumentsOptions = {
  readonly journal: Pick<Journal, 'list' | 'load'>;
  readonly rooms: Rooms;
};

type FileDocuments = Pick<Documents, 'filesAdded' | 'filesRemoved' | 'filesInUse'>;

/** Of every note, those in the trash included. */
const filesIn = (doc: Y.Doc): readonly string[] =>
  [...doc.getMap('notes').keys()].flatMap((id) => {
    const attachment = attachmentValue.safeParse(recordMap(doc, 'notes', id)?.get('attachment'));
    return attachment.success ? filesOf(attachment.data) : [];
  });

/** What boards' documents and the drafts for them have to do with files. */
export const createFileDocuments = ({ journal, rooms }: FileDocumentsOptions): FileDocuments => {
  const filesOfDocument = async (
    name: string,
    kind: 'board' | 'draft',
  ): Promise<readonly string[]> => {
    const lease = await rooms.open(name, kind);
    if (lease === null) return [];
    try {
      return filesIn(lease.room.doc);
    } finally {
      lease.release();
    }
  };

  return {
    filesAdded: async (boardId, files) => {
      for (const room of await rooms.roomsOfBoard(boardId)) room.addFiles(files);
    },
    filesRemoved: async (boardId, hashes) => {
      for (const room of await rooms.roomsOfBoard(boardId)) room.dropFiles(hashes);
    },
    filesInUse: async (boardId) => {
      const inUse = new Set(
        await filesOfDocument(documentName({ kind: 'board', id: boardId }), 'board'),
      );
      for (const name of await journal.list(draftsOfBoard(boardId))) {
        for (const hash of await filesOfDocument(name, 'draft')) inUse.add(hash);
      }
      const held = await journal.load(documentName({ kind: 'held', boardId }));
      const doc = new Y.Doc();
      for (const update of held?.updates ?? []) Y.applyUpdate(doc, update);
      for (const hash of filesIn(doc)) inUse.add(hash);
      return inUse;
    },
  };
};
