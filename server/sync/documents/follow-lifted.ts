import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { readNote } from '../../../shared/board/read.ts';
import { originValue } from '../../../shared/board/records/note.ts';
import type { Room } from '../rooms/room.ts';

/** Stands for a note's words, to tell later whether they are still the same. */
export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 16);

type OriginState = 'changed' | 'gone' | undefined;

const stateOf = (from: Y.Doc, noteId: string, digest: string): OriginState => {
  const note = readNote(from, noteId);
  if (note === null || note.deleted !== undefined) return 'gone';
  return digestOf(note.text) === digest ? undefined : 'changed';
};

/** The copies whose original was changed, put into the trash or brought back since they were told last. */
const findNews = (from: Y.Doc, to: Y.Doc, boardId: string) => {
  const news: { readonly copy: Y.Map<unknown>; readonly state: OriginState }[] = [];
  for (const copy of to.getMap('notes').values()) {
    if (!(copy instanceof Y.Map)) continue;
    const origin = originValue.safeParse(copy.get('origin'));
    if (!origin.success || origin.data.board !== boardId) continue;
    const { note, digest } = origin.data;
    if (digest === undefined) continue;
    const state = stateOf(from, note, digest);
    if (copy.get('originState') !== state) news.push({ copy, state });
  }
  return news;
};

/** Tells the copies that were lifted from a board what has become of their originals; resolves when it is on disk. */
export const followLifted = async (from: Room, to: Room, boardId: string): Promise<void> => {
  const news = findNews(from.doc, to.doc, boardId);
  if (news.length === 0) return;
  await to.edit(() => {
    for (const { copy, state } of news) {
      if (state === undefined) copy.delete('originState');
      else copy.set('originState', state);
    }
  });
};
