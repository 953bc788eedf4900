import type { AgendaItem } from '../records/agenda-item.ts';
import type { Group } from '../records/group.ts';
import type { ListedBoard } from '../records/listed-board.ts';
import type { CurrentPhase, Phase, PhaseAhead } from '../records/phase.ts';

/** What says which boards are in which phase. */
export type PhaseScene = {
  readonly current: CurrentPhase | null;
  readonly ahead: ReadonlyMap<string, PhaseAhead>;
  readonly phases: readonly Phase[];
  readonly agenda: readonly AgendaItem[];
  readonly groups: readonly Pick<Group, 'id' | 'breakout' | 'board'>[];
  readonly boards: readonly Pick<ListedBoard, 'id' | 'continuous' | 'table'>[];
};

/** The boards that a part is about: its own, and those of its groups. The whole meeting's: all but those of mingling tables and of the network. */
const boardsOfPart = (part: string, { agenda, groups, boards }: PhaseScene): string[] => {
  if (part === '') {
    const own = boards.filter(({ continuous, table }) => !continuous && table === undefined);
    return [...own.map(({ id }) => id), ...groups.map(({ board }) => board)];
  }
  const item = agenda.find(({ id }) => id === part);
  const ofGroups = groups.filter(({ breakout }) => breakout === item?.breakout);
  return [...(item?.board == null ? [] : [item.board]), ...ofGroups.map(({ board }) => board)];
};

/** Which boards are to be in which phase: those of the current phase's part, and those of groups that run ahead. */
export const boardsInPhase = (scene: PhaseScene): ReadonlyMap<string, Phase> => {
  const phaseOf = (id: string | undefined) => scene.phases.find((phase) => phase.id === id);
  const wanted = new Map<string, Phase>();
  const current = phaseOf(scene.current?.phase);
  if (current) for (const board of boardsOfPart(current.part, scene)) wanted.set(board, current);
  for (const [groupId, { phase: id }] of scene.ahead) {
    const board = scene.groups.find((group) => group.id === groupId)?.board;
    const phase = phaseOf(id);
    if (board !== undefined && phase) wanted.set(board, phase);
  }
  wanted.delete('');
  return wanted;
};
