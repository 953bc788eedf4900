import * as z from 'zod/mini';
import { rulesValue } from '../access/phase-rules.ts';
import { languageField, lineField, textField, titleField } from '../api/fields.ts';
import type { BoardContent } from '../board/content.ts';
import { toolsValue } from '../board/drawing-tools.ts';
import { layoutValue, viewsValue } from '../board/layout.ts';
import { MAX_DESCRIPTION_LENGTH, whoseValue } from '../board/records/board.ts';
import { colorValue } from '../board/records/color.ts';
import { formValue } from '../board/records/form.ts';
import { legendValue, offeredTagsValue } from '../board/records/marks.ts';
import { MAX_PROMPT_LENGTH as MAX_SECTION_PROMPT_LENGTH } from '../board/records/section.ts';
import { MAX_PROMPT_LENGTH, MAX_TITLE_LENGTH } from '../lib/limits.ts';
import { inOrder } from '../lib/rank.ts';
import { afterwardsValue } from '../meeting/records/listed-board.ts';
import { purposeValue } from './purpose.ts';

export const MAX_TEMPLATE_SECTIONS = 100;
export const MAX_TEMPLATE_PHASES = 30;
export const MAX_TEMPLATE_NOTES_LENGTH = 4000;
export const MAX_TEMPLATE_PHASE_MINUTES = 24 * 60;
/** Of one template as JSON: it must fit into a request with room to spare. */
export const MAX_TEMPLATE_BYTES = 48 * 1024;

const sectionValue = z.strictObject({
  title: lineField(0, MAX_TITLE_LENGTH),
  prompt: textField(0, MAX_SECTION_PROMPT_LENGTH),
  color: z.optional(colorValue),
  locked: z.optional(z.boolean()),
  /** What participants write waits for approval, or goes out of sight when it is reported. */
  moderation: z.optional(z.enum(['approval', 'reports'])),
  /** What its notes are asked for. */
  form: z.optional(formValue),
});

const phaseValue = z.strictObject({
  title: titleField,
  /** 0: no timer. */
  minutes: z.int().check(z.gte(0), z.lte(MAX_TEMPLATE_PHASE_MINUTES)),
  prompt: textField(0, MAX_PROMPT_LENGTH),
  rules: rulesValue,
  /** For facilitators only. */
  notes: textField(0, MAX_TEMPLATE_NOTES_LENGTH),
});

const settingsValue = z.strictObject({
  participantsAdd: z.optional(z.boolean()),
  participantsReact: z.optional(z.boolean()),
  participantsComment: z.optional(z.boolean()),
  participantsEdit: z.optional(whoseValue),
  participantsMove: z.optional(whoseValue),
  participantsCluster: z.optional(z.boolean()),
  participantsUnsigned: z.optional(z.boolean()),
});

/** A template in one language: what the network keeps, what the editor writes and what files carry. */
export const templateValue = z.strictObject({
  title: titleField,
  description: textField(0, MAX_DESCRIPTION_LENGTH),
  language: languageField,
  purpose: purposeValue,
  layout: layoutValue,
  /** What participants may switch to; left out: as boards have it. */
  views: z.optional(viewsValue),
  /** The tags that the board offers. */
  tags: z.optional(offeredTagsValue),
  /** What the colours of its notes mean. */
  legend: z.optional(legendValue),
  /** What participants may draw with. */
  tools: z.optional(toolsValue),
  settings: settingsValue,
  /** What becomes of the board after the meeting. */
  afterwards: afterwardsValue,
  /** Its notes are topics that facilitators make into themes and tables. */
  suggestsTopics: z.boolean(),
  /** How to lead it; for facilitators only. */
  notes: textField(0, MAX_TEMPLATE_NOTES_LENGTH),
  sections: z.array(sectionValue).check(z.maxLength(MAX_TEMPLATE_SECTIONS)),
  phases: z.array(phaseValue).check(z.maxLength(MAX_TEMPLATE_PHASES)),
});
export type TemplateContent = z.infer<typeof templateValue>;
export type TemplatePhase = TemplateContent['phases'][number];

const encoder = new TextEncoder();

/** How much of a request the template takes. */
export const templateBytes = (content: TemplateContent): number =>
  encoder.encode(JSON.stringify(content)).length;

/** How long all phases take together. */
export const totalMinutes = (phases: readonly Pick<TemplatePhase, 'minutes'>[]): number =>
  phases.reduce((sum, { minutes }) => sum + minutes, 0);

/** A new board's content; every call makes new section ids with `createId`. */
export const boardOfTemplate = (
  {
    title,
    description,
    layout,
    views,
    tags,
    legend,
    tools,
    settings,
    suggestsTopics,
    sections,
  }: TemplateContent,
  createId: () => string,
): BoardContent => ({
  title,
  description,
  layout,
  ...(views !== undefined && { views }),
  ...(tags !== undefined && { tags }),
  ...(legend !== undefined && { legend }),
  ...(tools !== undefined && { tools }),
  settings,
  ...(suggestsTopics && { suggestsTopics }),
  sections: inOrder(sections).map(({ item: { color, locked, ...section }, rank }) => ({
    ...section,
    id: createId(),
    rank,
    ...(color !== undefined && { color }),
    ...(locked === true && { locked }),
  })),
  notes: [],
});
