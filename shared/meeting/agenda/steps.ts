import * as Y from 'yjs';
import type { FieldValues } from '../../document/field.ts';
import { recordMap } from '../../document/read.ts';
import { createId } from '../../lib/id.ts';
import { rankBetween } from '../../lib/rank.ts';
import type { AgendaItem, agendaItemFields } from '../records/agenda-item.ts';

type Fields = FieldValues<typeof agendaItemFields>;

/** Fields of one part of the programme that somebody writes; a new id is a new part. */
export type AgendaStep = { readonly id: string; readonly values: Partial<Fields> };

type Values = Readonly<Record<string, unknown>>;

/** A step that was done, with what stood there before: all that an undo needs. */
export type DoneStep = { readonly id: string; readonly values: Values; readonly before: Values };

/** A part that can be put into a programme: all but its place. */
export type NewPart = Partial<Omit<Fields, 'rank' | 'deleted'>> & Pick<Fields, 'title'>;

/** A new part after all others, or at a place among them. */
export const addPart = (
  parts: readonly AgendaItem[],
  part: NewPart,
  index = parts.length,
): AgendaStep => ({
  id: createId(),
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

/** Takes a part out of the programme; it stays in the document, so that it can be put back. */
export const removePart = (id: string): AgendaStep => ({ id, values: { deleted: true } });

/** What a part that was added is taken back to. */
const ABSENT: Values = { deleted: true };

const setValues = (part: Y.Map<unknown>, values: readonly (readonly [string, unknown])[]): void => {
  for (const [name, value] of values) {
    if (value === undefined) part.delete(name);
    else part.set(name, value);
  }
};

const write = (doc: Y.Doc, id: string, values: Values): DoneStep | null => {
  const part = recordMap(doc, 'agenda', id);
  if (part === null) {
    doc.transact(() => doc.getMap('agenda').set(id, new Y.Map<unknown>(Object.entries(values))));
    return { id, values, before: ABSENT };
  }
  const changed = Object.entries(values).filter(([name, value]) => part.get(name) !== value);
  if (changed.length === 0) return null;
  const before = Object.fromEntries(changed.map(([name]) => [name, part.get(name)]));
  doc.transact(() => setValues(part, changed));
  return { id, values: Object.fromEntries(changed), before };
};

/**
 * Writes what differs, in one transaction: two who change different fields of a part both have their way. `null` when
 * nothing differs.
 */
export const writeStep = (doc: Y.Doc, { id, values }: AgendaStep): DoneStep | null =>
  write(doc, id, values);

/**
 * Takes a step back, where nobody has written anything else since: somebody's later words stay. Answers with what it
 * did, which can be taken back in turn; `null` when there is nothing to take back any more.
 */
export const undoStep = (doc: Y.Doc, { id, values, before }: DoneStep): DoneStep | null => {
  const part = recordMap(doc, 'agenda', id);
  if (part === null) return null;
  const back = Object.entries(before).filter(
    ([name]) => !(name in values) || part.get(name) === values[name],
  );
  return write(doc, id, Object.fromEntries(back));
};
