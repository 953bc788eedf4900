import { createContext, use } from 'react';
import type { As } from '../../shared/api/as.ts';
import type { Stage } from '../meeting-stage/stage.ts';
import type { TableRow } from './table-row.ts';

/** What every part of the page needs; the same object for as long as none of it changes, whoever sits down where. */
export type MinglingTools = Pick<
  Stage,
  'ask' | 'facilitates' | 'takesPart' | 'personId' | 'people' | 'now'
> & {
  /** The address of the meeting's own page; its boards' addresses begin with it. */
  readonly path: string;
  readonly as: As;
  readonly timeZone: string;
  readonly language: string;
  /** The reader is told names; a viewer is not. */
  readonly seesNames: boolean;
  /** When video links are shown; null: nobody has said. */
  readonly linksAt: number | null;
  /** When the mingling begins; beside that, other moments need no day. */
  readonly startsAt: number | null;
  readonly linksAreOut: boolean;
  /** The rows as they are when it is called. */
  readonly rows: () => readonly TableRow[];
};

export const MinglingContext = createContext<MinglingTools | null>(null);

/** The mingling that this part of the page belongs to. */
export const useMingling = (): MinglingTools => {
  const tools = use(MinglingContext);
  if (!tools) throw new Error('useMingling needs a <MinglingProvider> above it');
  return tools;
};

/** True for whoever may change, close or merge a table: its host, its founder and facilitators. */
export const mayRun = (
  { facilitates, takesPart, personId }: MinglingTools,
  { table }: TableRow,
): boolean => takesPart && (facilitates || table.host === personId || table.founder === personId);

/** A table's topic by its id, '' when it is gone. */
export const topicOf = ({ rows }: MinglingTools, id: string): string =>
  rows().find((row) => row.id === id)?.table.topic ?? '';
