import type { ExportedBoard, ExportedNote } from '../../shared/board/exports/exported-board.ts';
import { plainWords } from '../../shared/document/text/plain-words.ts';
import {
  type ExportSource,
  materialLine,
  partTimes,
  programmeDate,
  sectionsOf,
  valueLine,
  writerLine,
} from './export-source.ts';
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
    ...sectionsOf(board, words).flatMap(({ title, prompt, groups }) => [
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

const underneath = (text: string): string[] =>
  text.trim() === '' ? [] : [`  ${indented(text, '  ')}`];

/** The programme and the tables of a meeting, where it has them. */
const meetingLines = (source: ExportSource): string[] => {
  const words = exportWords(source.language);
  const { programme = [], tables = [], openings = [] } = source.meeting ?? {};
  const date = programmeDate(source);
  const parts = programme.flatMap((part) => {
    const times = partTimes(source, part);
    return [`- ${times === '' ? '' : `${times} `}${part.title}`, ...underneath(part.prompt)];
  });
  const told = tables.flatMap(({ topic, why, harvest }) => [
    `- ${topic}`,
    ...underneath(why),
    ...(harvest === '' ? [] : underneath(`${words.harvest}: ${harvest}`)),
  ]);
  const opened = openings.flatMap(({ theme, text, materials }) => [
    `- ${theme}`,
    ...underneath(text),
    ...materials.flatMap((material) => underneath(materialLine(material))),
  ]);
  return [
    ...(parts.length === 0
      ? []
      : ['', `## ${words.programme}`, ...(date === '' ? [] : ['', date]), '', ...parts]),
    ...(opened.length === 0 ? [] : ['', `## ${words.openings}`, '', ...opened]),
    ...(told.length === 0 ? [] : ['', `## ${words.tables}`, '', ...told]),
  ];
};

/** Plain text to paste anywhere: titles behind signs, notes behind dashes. */
export const toText = (source: ExportSource): string => {
  const lines =
    source.meeting === null
      ? source.boards.flatMap((board) => boardLines(source, board, '#'))
      : [
          `# ${source.title}`,
          ...meetingLines(source),
          ...source.boards.flatMap((board) => ['', ...boardLines(source, board, '##')]),
        ];
  return `${lines.join('\n')}\n`;
};
