import type * as Y from 'yjs';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { filesOf, isKeptAs, type KeptFile } from '../../../shared/board/records/attachment.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { readBreakout, readGroups, readTheme, readThemes } from '../../../shared/meeting/read.ts';
import {
  filesOfMaterials,
  isFileMaterial,
  type Theme,
} from '../../../shared/meeting/records/theme.ts';
import { boardAccess } from '../../directory/board-access.ts';
import type { BoardFile } from '../../directory/board-files.ts';
import type { Session } from '../../directory/session.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Sender } from '../outcome.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** A theme, and the boards of its groups, in their order. */
export type ThemeBoards = {
  readonly theme: Theme;
  readonly boards: readonly string[];
  /** Which board has what is added to the opening; `null` when there is none yet. */
  readonly home: string | null;
};

/** A theme without groups keeps its files with the board that its groups will be copies of. */
export const readThemeBoards = (doc: Y.Doc, id: string): ThemeBoards | null => {
  const theme = readTheme(doc, id);
  if (theme === null) return null;
  const boards = readGroups(doc).flatMap((group) =>
    group.theme === id && group.board !== '' ? [group.board] : [],
  );
  const master = readBreakout(doc, theme.breakout)?.master ?? null;
  return { theme, boards, home: boards[0] ?? master };
};

/** Whoever may change a theme's opening. */
export const presents = (
  { personId, role, look }: Pick<Session, 'personId' | 'role' | 'look'>,
  { presenters }: Pick<Theme, 'presenters'>,
): boolean =>
  !look && (role === 'facilitator' || (role === 'participant' && presenters.includes(personId)));

/** Whoever changes the opening, and whoever may read one of its groups' boards now. */
export const mayReadOpening = async (
  { directory }: Pick<Facilitation, 'directory'>,
  { session, meeting }: Pick<Sender, 'session' | 'meeting'>,
  { theme, boards }: ThemeBoards,
): Promise<boolean> => {
  if (presents(session, theme)) return true;
  for (const id of boards) {
    const board = await directory.findBoard(id);
    if (board && boardAccess(session, board, meeting).access !== 'none') return true;
  }
  return false;
};

/** The file that stands in the theme's opening by this hash; `null` for every other. */
export const findThemeFile = async (
  { directory }: Pick<Facilitation, 'directory'>,
  meetingId: string,
  { theme, hash }: { readonly theme: Theme; readonly hash: string },
): Promise<BoardFile | null> => {
  if (!filesOfMaterials(theme.materials).includes(hash)) return null;
  const [first] = await directory.listFileCopies({ meetingId, hash });
  return first ?? null;
};

/** Files of the meeting's openings: used, whatever board has them. */
export const filesInOpenings = (doc: Y.Doc): readonly string[] =>
  readThemes(doc).flatMap(({ materials }) => filesOfMaterials(materials));

const notKept = (): Result<never, Refusal> =>
  refuse('not-found', 'The server keeps no such file for this theme.');

/**
 * An opening names only files that stand in it already, or that the server keeps for its theme, as what they are: nobody
 * carries another theme's file off to where other people read it.
 */
export const checkMaterials = async (
  { directory, documents }: Pick<Facilitation, 'directory' | 'documents'>,
  { session, meeting }: Pick<Sender, 'session' | 'meeting'>,
  command: CommandOf<'theme.add' | 'theme.edit'>,
): Promise<Result<null, Refusal>> => {
  const attachments = (command.materials ?? []).filter(isFileMaterial).map(({ file }) => file);
  if (attachments.length === 0) return ok(null);
  if (command.type === 'theme.add') return notKept();
  const found = await documents.readMeeting(meeting.id, (doc) =>
    readThemeBoards(doc, command.theme),
  );
  // Whoever may not change it is told so, whatever they named.
  if (!found || !presents(session, found.theme)) return ok(null);
  const listed = new Set(filesOfMaterials(found.theme.materials));
  const kept = new Map<string, KeptFile>();
  for (const hash of new Set(attachments.flatMap(filesOf))) {
    const copies = await directory.listFileCopies({ meetingId: meeting.id, hash });
    const own = copies.find(
      ({ board }) => listed.has(hash) || found.boards.includes(board) || board === found.home,
    );
    if (own) kept.set(hash, own);
  }
  return attachments.every((attachment) => isKeptAs(attachment, (hash) => kept.get(hash)))
    ? ok(null)
    : notKept();
};
