import { ok, type Result } from '../../shared/lib/result.ts';
import type { Problem } from '../api/problem.ts';
import type { Stage } from '../meeting-stage/stage.ts';
import { assignments, type PlannedGroups, type Registration } from './dividing.ts';
import { inParts, LINES_AT_ONCE } from './in-parts.ts';

/** How people come into their groups. */
export type Finding =
  | { readonly by: 'choose' }
  | { readonly by: 'random' | 'organisation' | 'region' }
  | { readonly by: 'list'; readonly people: readonly Registration[] };

export type Division = {
  readonly title: string;
  /** The prepared board. */
  readonly board: string;
  readonly plan: PlannedGroups;
  readonly capacity: number;
  readonly finding: Finding;
  readonly plenary: string | null;
  readonly links: readonly string[];
};

type Created = {
  readonly breakout: string;
  readonly groups: readonly { readonly group: string; readonly board: string }[];
};

export type Divided = {
  readonly breakout: string;
  /** The groups are there, but something that was to follow did not work. */
  readonly incomplete: Problem | null;
};

/** Divides a meeting: the groups in one step, then their people and their video links. */
export const divide = async (
  ask: Stage['ask'],
  { title, board, plan, capacity, finding, plenary, links }: Division,
): Promise<Result<Divided, Problem>> => {
  const created = await ask<Created>({
    type: 'group.create',
    title,
    board,
    plenary,
    mode: finding.by === 'choose' ? 'choose' : 'assigned',
    themes: [...plan.themes],
    groups: plan.groups.map((group) => ({ ...group, capacity })),
  });
  if (!created.ok) return created;
  const { breakout, groups } = created.value;
  const titled = groups.map(({ group }, index) => ({
    id: group,
    title: plan.groups[index]?.title ?? '',
  }));
  const steps: Parameters<Stage['ask']>[0][] = [];
  if (finding.by === 'list')
    for (const part of inParts(assignments(finding.people, titled), LINES_AT_ONCE))
      steps.push({ type: 'group.assign', breakout, people: [...part] });
  else if (finding.by !== 'choose')
    steps.push({ type: 'group.distribute', breakout, by: finding.by });
  if (links.length > 0) steps.push({ type: 'links.deal', for: breakout, links: [...links] });

  let incomplete: Problem | null = null;
  for (const step of steps) {
    // One after the other: each is a step of its own that may fail.
    const done = await ask(step);
    if (!done.ok) incomplete ??= done.error;
  }
  return ok({ breakout, incomplete });
};
