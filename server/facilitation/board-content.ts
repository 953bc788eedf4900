import type { BoardContent, CommentContent } from '../../shared/board/content.ts';
import { copyDrawings } from '../../shared/board/drawings-content.ts';
import { createId } from '../../shared/lib/id.ts';
import type { Language } from '../../shared/lib/language.ts';
import { findTemplate, templates } from '../../shared/templates/all.ts';
import { blank } from '../../shared/templates/blank.ts';
import { boardOfTemplate, type TemplateContent } from '../../shared/templates/content.ts';
import { inLanguage } from '../../shared/templates/template.ts';
import type { TemplateCard } from '../../shared/api/templates.ts';
import type { Directory } from '../directory/directory.ts';
import type { Session } from '../directory/session.ts';
import type { Facilitation } from './facilitation.ts';
import { mayEditTemplate } from './library/may-edit-template.ts';

/** The template of boards that nobody chose one for. */
export const DEFAULT_TEMPLATE = 'blank';

/** The content of a board that nobody prepared. */
export const emptyBoard = (language: Language): BoardContent =>
  boardOfTemplate(inLanguage(blank, language), () => createId());

type Wanted = {
  readonly template: string;
  readonly language: Language;
  /** Whether those that the network saved count. */
  readonly withSaved: boolean;
};

/** A shipped template or one that the network saved; `null` when there is none. */
export const findTemplateContent = async (
  directory: Directory,
  { template, language, withSaved }: Wanted,
): Promise<TemplateContent | null> => {
  const shipped = findTemplate(template);
  if (shipped !== undefined) return inLanguage(shipped, language);
  const saved = withSaved ? await directory.findSavedTemplate(template) : null;
  return saved === null || saved.removedAt !== null ? null : saved.content;
};

/** The same comments of the copies of their notes, by the same people. */
const copyComments = (
  comments: readonly CommentContent[],
  notes: ReadonlyMap<string, string>,
): CommentContent[] => {
  const newIds = new Map(comments.map(({ id }) => [id, createId()]));
  return comments.flatMap((comment) => {
    const id = newIds.get(comment.id);
    const note = notes.get(comment.note);
    const parent = newIds.get(comment.parent) ?? '';
    return id === undefined || note === undefined ? [] : [{ ...comment, id, note, parent }];
  });
};

/**
 * The same sections under new ids, with the shapes that were drawn around them, and, if asked for, the same notes by the
 * same people, with what was said of them and all other drawings.
 */
export const copyContent = (content: BoardContent, withNotes = false): BoardContent => {
  const newIds = new Map(content.sections.map((section) => [section.id, createId()]));
  const newId = (id: string): string => newIds.get(id) ?? '';
  const noteIds = new Map(withNotes ? content.notes.map(({ id }) => [id, createId()]) : []);
  const { comments = [], drawings, ...rest } = content;
  const drawn = drawings && (withNotes ? drawings : { ...drawings, strokes: [] });
  return {
    ...rest,
    sections: content.sections.map((section) => ({ ...section, id: newId(section.id) })),
    notes: content.notes.flatMap((note) => {
      const id = noteIds.get(note.id);
      return id === undefined ? [] : [{ ...note, id, section: newId(note.section) }];
    }),
    ...(withNotes && { comments: copyComments(comments, noteIds) }),
    ...(drawn && { drawings: copyDrawings(drawn, { notes: noteIds, sections: newIds, createId }) }),
  };
};

/** The shipped templates in a language. */
export const shippedCards = (language: Language): TemplateCard[] =>
  templates.map((template) => ({
    id: template.id,
    saved: false,
    revision: null,
    content: inLanguage(template, language),
  }));

/** Those that the network saved, each with its revision for those who may edit it. */
export const savedCards = async (
  { directory, network }: Pick<Facilitation, 'directory' | 'network'>,
  session: Pick<Session, 'personId' | 'coordinator'>,
): Promise<TemplateCard[]> => {
  const saved = await directory.listSavedTemplates(network.id);
  return saved.map((template) => ({
    id: template.id,
    saved: true,
    revision: mayEditTemplate(session, template) ? template.revision : null,
    content: template.content,
  }));
};
