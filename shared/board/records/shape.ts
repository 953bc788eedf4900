import { field, type FieldValues, optionalField, textField } from '../../document/field.ts';
import { deletedValue, frameValue, idValue, rankValue, timeValue } from '../../document/values.ts';
import { lineColorValue, MAX_SHAPE_TEXT_LENGTH, shapeKindValue } from '../drawing-values.ts';

/** A simple shape with words in it. A new one without these fields is refused: `frame`, `text`, `author`. */
export const shapeFields = {
  kind: field(shapeKindValue, 'rect'),
  frame: field(frameValue, { x: 0, y: 0, w: 160, h: 96 }),
  text: textField(MAX_SHAPE_TEXT_LENGTH),
  color: field(lineColorValue, 'ink'),
  /** Which lies over which among shapes; see a note's `layer`. */
  layer: optionalField(rankValue),
  author: optionalField(idValue),
  createdAt: field(timeValue, 0),
  deleted: optionalField(deletedValue),
} as const;

export type Shape = { readonly id: string } & FieldValues<typeof shapeFields>;
