import type { BoardInfo } from '../board/records/board.ts';
import type { Drafting } from '../board/records/drafting.ts';
import type { NameLevel, PhaseRules } from './phase-rules.ts';

const SIGNED: readonly NameLevel[] = ['named'];
const ALL: readonly NameLevel[] = ['named', 'hidden', 'nameless'];

/** What of a board decides on how much of its writer a new note shows. */
export type LevelTerms = Pick<BoardInfo, 'participantsUnsigned'>;

/**
 * The levels that a writer may choose from, the one that is offered first in front. Without a phase notes are signed, unless
 * facilitators have allowed the others in the board's settings.
 */
export const levelsOf = (
  { participantsUnsigned }: LevelTerms,
  rules: PhaseRules | null,
): readonly NameLevel[] => rules?.levels ?? (participantsUnsigned ? ALL : SIGNED);

/** The same for a board as it stands. */
export const levelsOn = (board: LevelTerms & Pick<BoardInfo, 'phase'>): readonly NameLevel[] =>
  levelsOf(board, board.phase?.rules ?? null);

/** The levels at which drafts may be kept while people write in secret. */
export const levelsOfDrafting = ({ levels }: Pick<Drafting, 'levels'>): readonly NameLevel[] =>
  levels ?? SIGNED;
