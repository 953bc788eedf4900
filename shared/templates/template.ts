import type { PhaseRules } from '../access/phase-rules.ts';
import { NOTE_COLORS, type NoteColor } from '../board/colors.ts';
import type { Layout } from '../board/layout.ts';
import type { BoardSettings } from '../board/records/board.ts';
import type { Form, FormField } from '../board/records/form.ts';
import type { Legend } from '../board/records/marks.ts';
import type { Language, LocalText } from '../lib/language.ts';
import type { Afterwards } from '../meeting/records/listed-board.ts';
import type { TemplateContent } from './content.ts';
import type { Purpose } from './purpose.ts';

/** Something that notes are asked for. */
export type FieldTemplate = Pick<FormField, 'id' | 'kind' | 'required' | 'top'> & {
  readonly label: LocalText;
  readonly options?: readonly LocalText[];
  readonly low?: LocalText;
  readonly high?: LocalText;
};

export type FormTemplate = {
  /** What stands in the empty writing box. */
  readonly placeholder?: LocalText;
  readonly fields: readonly FieldTemplate[];
};

export type SectionTemplate = {
  readonly title: LocalText;
  /** A short question that makes people write. */
  readonly prompt: LocalText;
  readonly color?: NoteColor;
  /** Only facilitators write in a locked section. */
  readonly locked?: boolean;
  /** What participants write waits for approval, or goes out of sight when it is reported. */
  readonly moderation?: 'approval' | 'reports';
  /** What its notes are asked for beside their words. */
  readonly form?: FormTemplate;
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
  /** The tags that the board offers. */
  readonly tags?: readonly LocalText[];
  /** What the colours of its notes mean. */
  readonly legend?: Readonly<Partial<Record<NoteColor, LocalText>>>;
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

const formIn = ({ placeholder, fields }: FormTemplate, language: Language): Form => ({
  ...(placeholder !== undefined && { placeholder: placeholder[language] }),
  fields: fields.map(({ label, options, low, high, ...field }) => ({
    ...field,
    label: label[language],
    ...(options !== undefined && { options: options.map((option) => option[language]) }),
    ...(low !== undefined && { low: low[language] }),
    ...(high !== undefined && { high: high[language] }),
  })),
});

const legendIn = (legend: BoardTemplate['legend'], language: Language): Legend => {
  const said: Legend = {};
  for (const color of NOTE_COLORS) {
    const meaning = legend?.[color];
    if (meaning !== undefined) said[color] = meaning[language];
  }
  return said;
};

/** The template as one language has it. */
export const inLanguage = (template: BoardTemplate, language: Language): TemplateContent => ({
  title: template.title[language],
  description: template.description[language],
  language,
  purpose: template.purpose,
  layout: template.layout,
  ...(template.views !== undefined && { views: [...template.views] }),
  ...(template.tags !== undefined && { tags: template.tags.map((tag) => tag[language]) }),
  ...(template.legend !== undefined && { legend: legendIn(template.legend, language) }),
  settings: { ...template.settings },
  afterwards: template.afterwards,
  suggestsTopics: template.suggestsTopics ?? false,
  notes: template.notes[language],
  sections: template.sections.map(({ title, prompt, color, locked, moderation, form }) => ({
    title: title[language],
    prompt: prompt[language],
    ...(color !== undefined && { color }),
    ...(locked !== undefined && { locked }),
    ...(form !== undefined && { form: formIn(form, language) }),
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
