import type { NoteColor } from '../board/colors.ts';
import type { BoardContent } from '../board/content.ts';
import type { Layout } from '../board/layout.ts';
import type { BoardSettings } from '../board/records/board.ts';
import type { Language, LocalText } from '../lib/language.ts';
import { inOrder } from '../lib/rank.ts';

export type SectionTemplate = {
  readonly title: LocalText;
  /** A short question that makes people write. */
  readonly prompt: LocalText;
  readonly color?: NoteColor;
  /** Only facilitators write in a locked section. */
  readonly locked?: boolean;
};

/** A board to begin from. One file beside this one holds one template. */
export type BoardTemplate = {
  /** Stands in requests and never changes. */
  readonly id: string;
  readonly title: LocalText;
  /** One line: read when choosing a template, and on the board that came of it. */
  readonly description: LocalText;
  readonly layout: Layout;
  /** Only what differs from a board's defaults. */
  readonly settings?: Partial<BoardSettings>;
  readonly sections: readonly SectionTemplate[];
};

/** A new board's content in one language; every call makes new section ids with `createId`. */
export const templateContent = (
  template: BoardTemplate,
  language: Language,
  createId: () => string,
): BoardContent => ({
  title: template.title[language],
  description: template.description[language],
  layout: template.layout,
  settings: template.settings ?? {},
  sections: inOrder(template.sections).map(({ item: section, rank }) => ({
    id: createId(),
    title: section.title[language],
    prompt: section.prompt[language],
    rank,
    ...(section.color !== undefined && { color: section.color }),
    ...(section.locked === true && { locked: true }),
  })),
  notes: [],
});
