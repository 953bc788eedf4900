import type { BoardContent } from '../../shared/board/content.ts';
import { createId } from '../../shared/lib/id.ts';
import { type Board, NEVER_WOKEN } from '../directory/records.ts';
import { copyContent } from './board-content.ts';
import { visibilityAt } from './breakouts/finish-breakouts.ts';
import type { Facilitation } from './facilitation.ts';

/** A board that a copied meeting is to have. */
export type PlannedBoard = {
  readonly copyOf: string;
  readonly board: Board;
  readonly content: BoardContent;
};

export type BoardsToCopy = {
  readonly from: string;
  readonly to: string;
  /** The new ids of groups by the old ones. */
  readonly groups: ReadonlyMap<string, string>;
};

/** The boards that a copy gets: not the small ones of mingling tables, which are their people's. */
const isCopied = (board: Board, groups: ReadonlyMap<string, string>): boolean =>
  board.meetingId !== null &&
  board.removedAt === null &&
  board.table === null &&
  (board.group === null || groups.has(board.group));

/** A meeting's boards under new ids, in their order, without notes; nothing is written yet. */
export const planBoards = async (
  { directory, documents }: Facilitation,
  { from, to, groups }: BoardsToCopy,
): Promise<readonly PlannedBoard[]> => {
  const planned: PlannedBoard[] = [];
  for (const board of await directory.listBoards(from)) {
    if (!isCopied(board, groups)) continue;
    const content = await documents.readBoard(board.id);
    if (content === null) continue;
    const group = groups.get(board.group ?? '') ?? null;
    planned.push({
      copyOf: board.id,
      content: copyContent(content),
      board: {
        ...board,
        id: createId(),
        meetingId: to,
        visibility: group === null ? board.visibility : visibilityAt('prepared'),
        noteCount: 0,
        group,
        isLasting: false,
        ...NEVER_WOKEN,
        hosts: [],
      },
    });
  }
  return planned;
};
