import type { DrawingTool } from '../board/drawing-tools.ts';
import type { BoardInfo, BoardSettings } from '../board/records/board.ts';
import type { PhaseRules } from './phase-rules.ts';
import type { RefusalReason } from './refusal.ts';

/** Everything a participant can be let do on a board; what concerns others' notes is `…All`. */
export const ABILITIES = [
  'add',
  'editOwn',
  'editAll',
  'moveOwn',
  'moveAll',
  'cluster',
  'comment',
  'react',
  'vote',
] as const;
export type Ability = (typeof ABILITIES)[number];

/** `null`: allowed; otherwise why not. Drawing is adding, with the tools that the board has. */
export type Abilities = Readonly<Record<Ability | DrawingTool, RefusalReason | null>>;

type Written = Pick<Abilities, Ability>;

/** What of a board decides on what its participants may do, besides the rules of its phase. */
export type BoardTerms = BoardSettings &
  Pick<BoardInfo, 'frozen'> &
  Partial<Pick<BoardInfo, 'drafting' | 'tools' | 'silenced' | 'reactionsWait'>>;

const everyAbility = (reasonFor: (ability: Ability) => RefusalReason | null): Written => ({
  add: reasonFor('add'),
  editOwn: reasonFor('editOwn'),
  editAll: reasonFor('editAll'),
  moveOwn: reasonFor('moveOwn'),
  moveAll: reasonFor('moveAll'),
  cluster: reasonFor('cluster'),
  comment: reasonFor('comment'),
  react: reasonFor('react'),
  vote: reasonFor('vote'),
});

const bySettings = (settings: BoardSettings): Written => {
  const notYours: RefusalReason = 'notYours';
  return {
    add: settings.participantsAdd ? null : 'switchedOff',
    editOwn: null,
    editAll: settings.participantsEdit === 'everyone' ? null : notYours,
    moveOwn: null,
    moveAll: settings.participantsMove === 'everyone' ? null : notYours,
    cluster: settings.participantsCluster ? null : 'switchedOff',
    comment: settings.participantsComment ? null : 'switchedOff',
    react: settings.participantsReact ? null : 'switchedOff',
    vote: null,
  };
};

/** Whose words one may change is the board's to say, when notes may be changed at all. */
const byRules = (rules: PhaseRules, settings: BoardSettings): Written => ({
  ...everyAbility((ability) => (ability === 'editAll' || rules[ability] ? null : 'notInPhase')),
  moveOwn: rules.moveOwn || rules.moveAll ? null : 'notInPhase',
  editAll: rules.editOwn ? bySettings(settings).editAll : 'notInPhase',
});

const writtenOf = (board: BoardTerms, rules: PhaseRules | null): Written => {
  if (board.frozen) return everyAbility(() => 'frozen');
  const given = rules ? byRules(rules, board) : bySettings(board);
  const abilities: Written = board.silenced ? { ...given, react: 'reactionsClosed' } : given;
  if (abilities.add !== null) return abilities;
  if (board.drafting && !board.drafting.ended) return { ...abilities, add: 'secretWriting' };
  return rules === null || rules.levels.includes('named')
    ? abilities
    : { ...abilities, add: 'namesOff' };
};

/**
 * What a participant may do on a board. While a phase runs its rules go before the board's own settings, and on a frozen
 * board nobody does anything.
 */
export const abilitiesOf = (board: BoardTerms, rules: PhaseRules | null): Abilities => {
  const written = writtenOf(board, rules);
  const drawing = (tool: DrawingTool): RefusalReason | null =>
    written.add ?? (board.tools?.includes(tool) ? null : 'switchedOff');
  return {
    ...written,
    ...(board.reactionsWait && { react: 'voteOpen' }),
    connectors: drawing('connectors'),
    ink: drawing('ink'),
    shapes: drawing('shapes'),
  };
};

/** The same for a board as it stands. */
export const abilitiesOn = (board: BoardTerms & Pick<BoardInfo, 'phase'>): Abilities =>
  abilitiesOf(board, board.phase?.rules ?? null);
