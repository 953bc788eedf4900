import type { BoardContent } from '../../shared/board/content.ts';
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
