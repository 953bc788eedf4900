import type { BoardContent } from '../../shared/board/content.ts';
import { createId } from '../../shared/lib/id.ts';
import type { Language } from '../../shared/lib/language.ts';
import { findTemplate, templates } from '../../shared/templates/all.ts';
import { templateContent } from '../../shared/templates/template.ts';
import type { Directory } from '../directory/directory.ts';

/** The template of boards that nobody chose one for. */
export const DEFAULT_TEMPLATE = 'blank';

type Wanted = {
  readonly template: string;
  readonly language: Language;
  /** null: only the shipped templates. */
  readonly meetingId: string | null;
};

/** A new board's content from a shipped template or one that the meeting saved; `null` when there is none. */
export const contentOfTemplate = async (
  directory: Directory,
  { template, language, meetingId }: Wanted,
): Promise<BoardContent | null> => {
  const shipped = findTemplate(template);
  if (shipped !== undefined) return templateContent(shipped, language, () => createId());
  if (meetingId === null) return null;
  const saved = await directory.listTemplates(meetingId);
  const found = saved.find((candidate) => candidate.id === template);
  return found === undefined ? null : copyContent(found.content);
};

/** The same sections under new ids and, if asked for, the same notes by the same people. */
export const copyContent = (content: BoardContent, withNotes = false): BoardContent => {
  const newIds = new Map(content.sections.map((section) => [section.id, createId()]));
  const newId = (id: string): string => newIds.get(id) ?? '';
  return {
    ...content,
    sections: content.sections.map((section) => ({ ...section, id: newId(section.id) })),
    notes: withNotes
      ? content.notes.map((note) => ({ ...note, id: createId(), section: newId(note.section) }))
      : [],
  };
};

export type TemplateCard = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly sections: string[];
  readonly saved: boolean;
};

const card = (id: string, saved: boolean, content: BoardContent): TemplateCard => ({
  id,
  title: content.title,
  description: content.description,
  sections: content.sections.map((section) => section.title),
  saved,
});

/** The shipped templates in a language, then those that the meeting saved. */
export const listTemplateCards = async (
  directory: Directory,
  meetingId: string,
  language: Language,
): Promise<TemplateCard[]> => [
  ...templates.map((template) =>
    card(
      template.id,
      false,
      templateContent(template, language, () => createId()),
    ),
  ),
  ...(await directory.listTemplates(meetingId)).map(({ id, content }) => card(id, true, content)),
];
