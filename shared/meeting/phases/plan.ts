import type { AgendaItem } from '../records/agenda-item.ts';
import type { Phase } from '../records/phase.ts';

/** The phases in the order in which they come: those of the whole meeting, then part by part; each by its rank. */
export const planOf = (phases: readonly Phase[], agenda: readonly AgendaItem[]): Phase[] =>
  ['', ...agenda.map(({ id }) => id)].flatMap((part) =>
    phases.filter((phase) => phase.part === part),
  );

type Neighbours = { readonly before: Phase | null; readonly after: Phase | null };

/** What comes before and after a phase; without one, after the first step. One that is not in the plan has none. */
export const neighboursOf = (plan: readonly Phase[], current: string | null): Neighbours => {
  if (current === null) return { before: null, after: plan[0] ?? null };
  const place = plan.findIndex(({ id }) => id === current);
  if (place < 0) return { before: null, after: plan[0] ?? null };
  return { before: plan[place - 1] ?? null, after: plan[place + 1] ?? null };
};
