import type { FieldValues } from '../../document/field.ts';
import { rankBetween } from '../../lib/rank.ts';
import type { AgendaItem, agendaItemFields } from '../records/agenda-item.ts';
import type { Phase, phaseFields } from '../records/phase.ts';

type Fields = FieldValues<typeof agendaItemFields>;

/** Fields of one part of the programme that somebody writes; without an id, of a new part. */
export type AgendaStep = {
  readonly root?: 'agenda';
  readonly id: string | null;
  readonly values: Partial<Fields>;
};

/** The same for a phase of a part. */
export type PhaseStep = {
  readonly root: 'phases';
  readonly id: string | null;
  readonly values: Partial<FieldValues<typeof phaseFields>>;
};

export type ProgrammeStep = AgendaStep | PhaseStep;

type Values = Readonly<Record<string, unknown>>;

/** A step that was done, with what stood there before: all that an undo needs. */
export type DoneStep = {
  readonly root: 'agenda' | 'phases';
  readonly id: string;
  readonly values: Values;
  readonly before: Values;
};

/** A part that can be put into a programme: all but its place. */
export type NewPart = Partial<Omit<Fields, 'rank' | 'deleted'>> & Pick<Fields, 'title'>;

/** A new part after all others, or at a place among them. */
export const addPart = (
  parts: readonly Pick<AgendaItem, 'rank'>[],
  part: NewPart,
  index = parts.length,
): AgendaStep => ({
  id: null,
  values: {
    kind: 'plenary',
    minutes: 10,
    prompt: '',
    ...part,
    rank: rankBetween(parts[index - 1]?.rank ?? null, parts[index]?.rank ?? null),
  },
});

export const editPart = (
  id: string,
  values: Partial<Omit<Fields, 'rank' | 'deleted'>>,
): AgendaStep => ({
  id,
  values,
});

/** Takes a part to `index` among the others; `null` when it stands there already. */
export const movePart = (
  parts: readonly AgendaItem[],
  id: string,
  index: number,
): AgendaStep | null => {
  if (parts[index]?.id === id) return null;
  const others = parts.filter((part) => part.id !== id);
  const rank = rankBetween(others[index - 1]?.rank ?? null, others[index]?.rank ?? null);
  return { id, values: { rank } };
};

type NewPhase = Partial<Omit<PhaseStep['values'], 'rank' | 'deleted'>> & { readonly part: string };

/** A new phase after the others of its part. */
export const addPhase = (phases: readonly Phase[], phase: NewPhase): PhaseStep => ({
  root: 'phases',
  id: null,
  values: {
    ...phase,
    rank: rankBetween(phases.findLast(({ part }) => part === phase.part)?.rank ?? null, null),
  },
});

export const editPhase = (id: string, values: PhaseStep['values']): PhaseStep => ({
  root: 'phases',
  id,
  values,
});

/** Takes a phase one step back or on among the others of its part; `null` at the end. */
export const shiftPhase = (ofPart: readonly Phase[], id: string, by: -1 | 1): PhaseStep | null => {
  const index = ofPart.findIndex((phase) => phase.id === id) + by;
  if (index < 0 || index >= ofPart.length) return null;
  const others = ofPart.filter((phase) => phase.id !== id);
  const rank = rankBetween(others[index - 1]?.rank ?? null, others[index]?.rank ?? null);
  return editPhase(id, { rank });
};

/** Takes a part out of the programme; it stays in the document, so that it can be put back. */
export const removePart = (id: string): AgendaStep => ({ id, values: { deleted: true } });
