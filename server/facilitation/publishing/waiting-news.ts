import { createHash } from 'node:crypto';
import { readHands } from '../../../shared/meeting/read.ts';
import type { Meeting } from '../../directory/records.ts';
import type { Facilitation } from '../facilitation.ts';

/** Something that waits for facilitators; of whom, and in which words, is read where one has joined. */
export type WaitingNews = {
  readonly kind: 'approval' | 'report' | 'hand';
  /** For ever the same, and nothing can be read from it. */
  readonly id: string;
  /** `null` for what concerns the meeting. */
  readonly board: { readonly id: string; readonly title: string } | null;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** Whose hand it is, or which draft, is not to be known from the id of an entry. */
const idOf = (...parts: readonly (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);

/** What waits on the boards of a meeting, and the hands that are up. */
export const readWaitingNews = async (
  { directory, documents }: Pick<Facilitation, 'directory' | 'documents'>,
  meeting: Meeting,
  boards: readonly { readonly id: string; readonly exported: { readonly title: string } }[],
): Promise<readonly WaitingNews[]> => {
  const news: WaitingNews[] = [];
  const reports = await directory.listReports(boards.map(({ id }) => id));
  for (const { id, exported } of boards) {
    const board = { id, title: exported.title };
    for (const note of await documents.awaitingOn(id)) {
      const { createdAt: at } = note;
      news.push({ kind: 'approval', id: idOf('approval', id, note.id), board, at });
    }
    const first = new Map<string, number>();
    for (const { boardId, note, at } of reports) {
      if (boardId === id && !first.has(note)) first.set(note, at);
    }
    for (const [note, at] of first) {
      news.push({ kind: 'report', id: idOf('report', id, note, at), board, at });
    }
  }
  const hands = (await documents.readMeeting(meeting.id, readHands)) ?? new Map();
  for (const [person, { at }] of hands) {
    news.push({ kind: 'hand', id: idOf('hand', meeting.id, person, at), board: null, at });
  }
  return news;
};
