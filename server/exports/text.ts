import type { ExportedBoard, ExportedNote } from '../../shared/board/exports/exported-board.ts';
import { plainWords } from '../../shared/document/text/plain-words.ts';
import { type ExportSource, valueLine, writerLine } from './export-source.ts';
import { type ExportWords, exportWords, labelIn } from './words.ts';

const indented = (text: string, by: string): string => text.trim().replaceAll('\n', `\n${by}`);

const factLines = (
  source: ExportSource,
  { facts, note, words }: Pick<ExportedBoard, 'facts'> & { note: string; words: ExportWords },
): string[] =>
  facts.flatMap(({ label, of }) => {
    const values = (of.get(note) ?? [])
      .map((value) => valueLine(source, value))
      .filter((line) => line !== '');
    return values.length === 0
      ? []
      : [`${labelIn(words, label)}: ${indented(values.join('; '), '    ')}`];
  });

const wordsOf = ({ text, marks = [] }: ExportedNote): string => plainWords({ text, marks });

const noteLines = (
  source: ExportSource,
  { facts }: ExportedBoard,
  { note, words }: { note: ExportedNote; words: ExportWords },
): string[] => {
  const writer = writerLine(source, note.author);
  return [
    `- ${indented(wordsOf(note), '  ')}${writer === '' ? '' : ` (${writer})`}`,
    ...factLines(source, { facts, note: note.id, words }).map((line) => `  ${line}`),
  ];
};

/** `marks`: the signs before the title of a board; its sections have one more. */
const boardLines = (source: ExportSource, board: ExportedBoard, marks: string): string[] => {
  const words = exportWords(source.language);
  const description = board.description.trim();
  return [
    `${marks} ${board.title}`,
    ...(description === '' ? [] : ['', description]),
    ...board.sections.flatMap(({ title, prompt, groups }) => [
      '',
      `${marks}# ${title ?? words.noSection}`,
      ...(prompt.trim() === '' ? [] : ['', prompt.trim()]),
      '',
      ...groups.flatMap((group) => {
        const lines = group.notes.flatMap((note) => noteLines(source, board, { note, words }));
        return group.title === null
          ? lines
          : [`- ${group.title.trim() || words.group}:`, ...lines.map((line) => `  ${line}`)];
      }),
    ]),
  ];
};

/** Plain text to paste anywhere: titles behind signs, notes behind dashes. */
export const toText = (source: ExportSource): string => {
  const lines = source.isMeeting
    ? [
        `# ${source.title}`,
        ...source.boards.flatMap((board) => ['', ...boardLines(source, board, '##')]),
      ]
    : source.boards.flatMap((board) => boardLines(source, board, '#'));
  return `${lines.join('\n')}\n`;
};
