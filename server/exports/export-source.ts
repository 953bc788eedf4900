import type { ExportedBoard, FactValue } from '../../shared/board/exports/exported-board.ts';
import type { Language } from '../../shared/lib/language.ts';

/** Who wrote something, as an export tells it. */
export type Writer = { readonly name: string; readonly organisation: string };

/** Everything that an export is made of; no renderer asks for more. */
export type ExportSource = {
  /** Of the board, or of the meeting whose boards these are. */
  readonly title: string;
  /** What the title belongs to; '' for nothing. */
  readonly of: string;
  readonly isMeeting: boolean;
  readonly language: Language;
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly boards: readonly ExportedBoard[];
  /** By person; null: nobody is named. */
  readonly writers: ReadonlyMap<string, Writer> | null;
};

/** Who is named beside something, on one line; '' for nobody. */
export const writerLine = ({ writers }: ExportSource, person: string | undefined): string => {
  const writer = person === undefined ? undefined : writers?.get(person);
  if (!writer) return '';
  return [writer.name, writer.organisation].filter((part) => part !== '').join(', ');
};

/** A value with the one who gave it, where there is somebody to name; '' where nothing is left to tell. */
export const valueLine = (source: ExportSource, { text, by }: FactValue): string => {
  const writer = writerLine(source, by);
  if (text === '' || writer === '') return text === '' ? writer : text;
  return `${writer}: ${text}`;
};
