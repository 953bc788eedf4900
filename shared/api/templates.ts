import * as z from 'zod/mini';
import { templateValue } from '../templates/content.ts';
import { idField } from './fields.ts';

export const templateCard = z.object({
  id: idField,
  /** False for those that come with the product. */
  saved: z.boolean(),
  /** For those who may edit it: what `template.change` has to name. */
  revision: z.nullable(z.int()),
  content: templateValue,
});
export type TemplateCard = z.infer<typeof templateCard>;

/** `GET /api/meetings/:id/templates`: the shipped ones in the meeting's language, then those that the network saved. */
export const templatesAnswer = z.array(templateCard);
export type TemplatesAnswer = z.infer<typeof templatesAnswer>;
