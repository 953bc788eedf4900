import * as z from 'zod/mini';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { deletedValue, frameValue, idValue, shortText, timeValue } from '../../document/values.ts';
import {
  lineColorValue,
  MAX_INK_LENGTH,
  MAX_LABEL_LENGTH,
  strokeKindValue,
  strokeWidthValue,
} from '../drawing-values.ts';
import { isInk } from '../ink.ts';

/** One line of ink. Its points are written once, in text; where it lies and how large it is, is its frame. */
export const strokeFields = {
  points: field(z.string().check(z.maxLength(MAX_INK_LENGTH), z.refine(isInk)), ''),
  frame: field(frameValue, { x: 0, y: 0, w: 8, h: 8 }),
  kind: field(strokeKindValue, 'pen'),
  color: field(lineColorValue, 'ink'),
  width: field(strokeWidthValue, 4),
  /** What is drawn, for those who do not see it, and to be found by. */
  label: optionalField(shortText(MAX_LABEL_LENGTH)),
  author: optionalField(idValue),
  createdAt: field(timeValue, 0),
  deleted: optionalField(deletedValue),
} as const;

export type Stroke = { readonly id: string } & FieldValues<typeof strokeFields>;
