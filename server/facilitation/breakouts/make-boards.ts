import type { BoardContent } from '../../../shared/board/content.ts';
import { createId } from '../../../shared/lib/id.ts';
import { ranksBetween } from '../../../shared/lib/rank.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { Visibility } from '../../../shared/meeting/records/listed-board.ts';
import { documentName } from '../../../shared/protocol/documents.ts';
import { type Board, NEVER_WOKEN } from '../../directory/records.ts';
import { copyContent } from '../board-content.ts';
import { shareFiles } from '../files/share-files.ts';
import type { Facilitation } from '../facilitation.ts';
import { type Refusal, refuse } from '../refusal.ts';

export type GroupBoard = { readonly group: string; readonly board: string };

export type Wanted = {
  readonly meetingId: string;
  /** What every board begins with; each gets ids of its own. */
  readonly content: BoardContent;
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  readonly visibility: Visibility;
};

type Planned = {
  readonly board: Board & { readonly group: string };
  readonly content: BoardContent;
};

const planBoards = async (
  { directory }: Facilitation,
  { meetingId, content, groups, visibility }: Wanted,
): Promise<Planned[]> => {
  const others = await directory.listBoards(meetingId);
  const last = others.filter((board) => board.meetingId === meetingId).at(-1)?.rank ?? null;
  const ranks = ranksBetween(last, null, groups.length);
  return groups.map(({ id: group, title }, index) => {
    const copy = { ...copyContent(content, true), title };
    const board = {
      id: createId(),
      meetingId,
      title,
      layout: copy.layout,
      visibility,
      afterwards: 'open',
      rank: ranks[index] ?? 'a0',
      noteCount: copy.notes.length,
      removedAt: null,
      group,
      table: null,
      isLasting: false,
      ...NEVER_WOKEN,
      hosts: [],
    } as const;
    return { board, content: copy };
  });
};

/** Material comes with the files of the notes that it was copied from. */
const shareOrigins = async (
  facilitation: Facilitation,
  to: string,
  { notes }: BoardContent,
): Promise<void> => {
  const byBoard = Map.groupBy(notes, ({ origin }) => origin?.board);
  for (const [from, copies] of byBoard) {
    if (from !== undefined) await shareFiles(facilitation, { from, to }, copies);
  }
};

/**
 * Makes a board for each group, all or none, and lets `write` name the groups in the meeting's document. Rows come first,
 * marked as unfinished: nobody finds such a board, and wherever the server dies, `finishBreakouts` knows what there is
 * to complete or to take away. A refusal of `write` takes everything away at once.
 */
export const makeBoards = async (
  facilitation: Facilitation,
  wanted: Wanted,
  write: (boards: readonly GroupBoard[]) => Promise<Result<Visibility, Refusal>>,
): Promise<Result<readonly GroupBoard[], Refusal>> => {
  const { directory, documents, limits, network, now } = facilitation;
  const planned = await planBoards(facilitation, wanted);
  const ids = planned.map(({ board }) => board.id);
  const started = await directory.startBoards({
    boards: planned.map(({ board }) => board),
    max: limits.MAX_BOARDS_PER_MEETING,
    networkId: network.id,
    now: now(),
  });
  if (!started) {
    return refuse('limit-reached', 'The meeting has as many boards as this server takes.');
  }
  await Promise.all(planned.map(({ board, content }) => documents.createBoard(board.id, content)));
  for (const { board, content } of planned) await shareOrigins(facilitation, board.id, content);
  const made = planned.map(({ board }) => ({ group: board.group, board: board.id }));
  const written = await write(made);
  if (!written.ok) {
    await directory.dropBoards(ids);
    await documents.remove(ids.map((id) => documentName({ kind: 'board', id })));
    return err(written.error);
  }
  await directory.finishBoards({ ids, visibility: written.value });
  return ok(made);
};
