import type { PhaseRules } from '../access/phase-rules.ts';
import type { NoteColor } from '../board/colors.ts';
import type { Layout } from '../board/layout.ts';
import type { BoardSettings } from '../board/records/board.ts';
import type { Language, LocalText } from '../lib/language.ts';
import type { Afterwards } from '../meeting/records/listed-board.ts';
import type { TemplateContent } from './content.ts';
import type { Purpose } from './purpose.ts';

export type SectionTemplate = {
  readonly title: LocalText;
  /** A short question that makes people write. */
  readonly prompt: LocalText;
  readonly color?: NoteColor;
  /** Only facilitators write in a locked section. */
  readonly locked?: boolean;
  /** What participants write waits for approval, or goes out of sight when it is reported. */
  readonly moderation?: 'approval' | 'reports';
};

export type PhaseTemplate = {
  readonly title: LocalText;
  readonly minutes: number;
  /** The question everybody has before them while the phase runs. */
  readonly prompt: LocalText;
  readonly rules: PhaseRules;
  /** What helps whoever leads this phase. */
  readonly notes?: LocalText;
};

/** A board to begin from. One file beside this one holds one template. */
export type BoardTemplate = {
  /** Stands in requests and never changes. */
  readonly id: string;
  readonly title: LocalText;
  /** One line: read when choosing a template, and on the board that came of it. */
  readonly description: LocalText;
  readonly purpose: Purpose;
  readonly layout: Layout;
  /** What participants may switch to, where it is more than boards have anyway. */
  readonly views?: readonly Layout[];
  /** Only what differs from a board's defaults. */
  readonly settings?: Partial<BoardSettings>;
  /** What becomes of the board after the meeting. */
  readonly afterwards: Afterwards;
  /** Its notes are topics that facilitators make into themes and tables. */
  readonly suggestsTopics?: boolean;
  /** When to use it and how to lead it; for facilitators only. */
  readonly notes: LocalText;
  readonly sections: readonly SectionTemplate[];
  /** The steps of working with it; none for a board that is filled whenever there is time. */
  readonly phases: readonly PhaseTemplate[];
};

/** The template as one language has it. */
export const inLanguage = (template: BoardTemplate, language: Language): TemplateContent => ({
  title: template.title[language],
  description: template.description[language],
  language,
  purpose: template.purpose,
  layout: template.layout,
  ...(template.views !== undefined && { views: [...template.views] }),
  settings: { ...template.settings },
  afterwards: template.afterwards,
  suggestsTopics: template.suggestsTopics ?? false,
  notes: template.notes[language],
  sections: template.sections.map(({ title, prompt, color, locked, moderation }) => ({
    title: title[language],
    prompt: prompt[language],
    ...(color !== undefined && { color }),
    ...(locked !== undefined && { locked }),
    ...(moderation !== undefined && { moderation }),
  })),
  phases: template.phases.map(({ title, minutes, prompt, rules, notes }) => ({
    title: title[language],
    minutes,
    prompt: prompt[language],
    rules: { ...rules, levels: [...rules.levels] },
    notes: notes?.[language] ?? '',
  })),
});
