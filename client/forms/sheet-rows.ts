import { MAX_NOTE_LENGTH } from '../../shared/board/records/note.ts';
import type { AnswerValue } from '../../shared/board/records/answer.ts';
import type { FormField } from '../../shared/board/records/form.ts';
import { withoutMarks } from '../../shared/lib/fold.ts';
import { parseSheet } from '../../shared/lib/sheet.ts';
import type { NewWords } from '../note/box-form.ts';
import { filled } from './raw-answers.ts';

/** Where the cells of a column go: to the note's words, to a field by its id, or nowhere. */
export type Target = 'words' | 'nowhere' | `field:${string}`;

/** What was pasted from a spreadsheet, and what one takes it for. */
export type Sheet = {
  readonly rows: readonly (readonly string[])[];
  readonly columns: number;
  /** The first row says what the columns are. */
  readonly hasHead: boolean;
  readonly targets: readonly Target[];
};

export type KnownPerson = { readonly participantId: string; readonly name: string };

const folded = (text: string): string => withoutMarks(text).trim().toLowerCase();

/** Reads the cells; columns go where their heads say, or else the first to the words and the others to the fields in order. */
export const readSheet = (text: string, fields: readonly FormField[]): Sheet => {
  const rows = parseSheet(text)
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const [head = []] = rows;
  const named = head.map((cell) => fields.find(({ label }) => folded(label) === folded(cell)));
  const hasHead = named.some((field) => field !== undefined);
  const first = hasHead ? Math.max(0, named.indexOf(undefined)) : 0;
  const targets = Array.from({ length: columns }, (_, column): Target => {
    const field = hasHead ? named[column] : fields[column - 1];
    if (column === first) return 'words';
    return field ? `field:${field.id}` : hasHead ? 'words' : 'nowhere';
  });
  return { rows, columns, hasHead, targets };
};

/** The option that a cell means, however it is written. */
const optionIn = ({ options = [] }: FormField, cell: string): string =>
  options.find((option) => folded(option) === folded(cell)) ?? cell;

const answerIn = (
  field: FormField,
  cell: string,
  people: readonly KnownPerson[],
): AnswerValue | undefined => {
  const raw = (): string | readonly string[] => {
    if (field.kind === 'choice') return optionIn(field, cell);
    if (field.kind === 'multi') {
      const parts = cell.split(/[,;\n]/).map((part) => optionIn(field, part.trim()));
      return [...new Set(parts.filter((part) => part !== ''))];
    }
    if (field.kind !== 'person') return cell;
    const named = people.filter(({ name }) => folded(name) === folded(cell));
    const [only, ...others] = named;
    // Of two with one name nobody knows who is meant.
    return only && others.length === 0 ? only.participantId : '';
  };
  const found = filled(field, raw());
  return found.kind === 'answer' ? found.value : undefined;
};

/**
 * The notes that the rows make. What is no answer to its field stays in the note's words, after the field's name: nothing
 * that somebody wrote is lost. Rows without any words get those of their first cell.
 */
export const notesOf = (
  { rows, hasHead, targets }: Sheet,
  fields: readonly FormField[],
  people: readonly KnownPerson[],
): readonly NewWords[] =>
  rows.slice(hasHead ? 1 : 0).flatMap((cells) => {
    const words: string[] = [];
    const rest: string[] = [];
    const answers: Record<string, AnswerValue> = {};
    cells.forEach((cell, column) => {
      const target = targets[column] ?? 'nowhere';
      if (cell === '' || target === 'nowhere') return;
      const field = fields.find(({ id }) => target === `field:${id}`);
      const answer = field && answerIn(field, cell, people);
      if (!field) words.push(cell);
      else if (answer === undefined) rest.push(`${field.label}: ${cell}`);
      else answers[field.id] = answer;
    });
    const text = [...words, ...rest].join('\n') || cells.find((cell) => cell !== '') || '';
    return text === '' ? [] : [{ text: text.slice(0, MAX_NOTE_LENGTH), answers }];
  });
