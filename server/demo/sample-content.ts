import { NOTE_COLORS, type NoteColor } from '../../shared/board/colors.ts';
import type { BoardContent } from '../../shared/board/content.ts';
import { inOrder } from '../../shared/lib/rank.ts';
import type { SampleBoard } from './sample.ts';

export type ContentSource = {
  /** The people who stand for the authors, by words such as "sairaanhoitaja". */
  readonly personIds: ReadonlyMap<string, string>;
  readonly createId: () => string;
  /** Milliseconds since 1970; the sample does not say when its notes were written. */
  readonly createdAt: number;
};

/** The authors of the boards' notes, each once, in the order of their first note. */
export const authorsOf = (boards: readonly SampleBoard[]): readonly string[] => [
  ...new Set(boards.flatMap(({ notes }) => notes.map(({ author }) => author))),
];

/** The sample has no colours: each section gets the next one, so that a board is read at a glance. */
const colorAt = (index: number): NoteColor => NOTE_COLORS[index % NOTE_COLORS.length] ?? 'sun';

/** Parsing has made sure of the names that a sample uses, so a missing one is our mistake. */
const known = <T>(items: ReadonlyMap<string, T>, name: string): T => {
  const item = items.get(name);
  if (item === undefined) throw new Error(`nothing in the sample goes by the name ${name}`);
  return item;
};

/** A board of the sample as content to write into a new document. */
export const boardContent = (board: SampleBoard, source: ContentSource): BoardContent => {
  const { personIds, createId, createdAt } = source;
  const sections = new Map(
    inOrder(board.sections).map(({ item, rank }, index) => [
      item.id,
      {
        id: createId(),
        title: item.title,
        prompt: item.prompt,
        rank,
        color: item.locked ? ('snow' as const) : colorAt(index),
        locked: item.locked,
      },
    ]),
  );
  const notes = inOrder(board.notes).map(({ item, rank }) => {
    const { id: section, color } = known(sections, item.section);
    return {
      id: createId(),
      text: item.text,
      section,
      rank,
      createdAt,
      author: known(personIds, item.author),
      color,
      tags: item.tags,
      importedReactions: { good: item.likes },
      ...(item.link !== undefined && { link: item.link }),
    };
  });
  return {
    title: board.title,
    description: '',
    layout: board.layout,
    ...(board.views !== undefined && { views: board.views }),
    settings: {},
    sections: [...sections.values()],
    notes,
  };
};
