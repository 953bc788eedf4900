import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { deletedValue, idValue, shortText, timeValue } from '../../document/values.ts';
import { arrowValue, endValue, lineColorValue, MAX_LABEL_LENGTH } from '../drawing-values.ts';

/** A line between two things on the canvas that follows them. A new one without these fields is refused: `from`, `to`, `author`. */
export const connectorFields = {
  from: field(endValue, { x: 0, y: 0 }),
  to: field(endValue, { x: 0, y: 0 }),
  label: field(shortText(MAX_LABEL_LENGTH), ''),
  arrow: field(arrowValue, 'end'),
  color: field(lineColorValue, 'ink'),
  author: optionalField(idValue),
  createdAt: field(timeValue, 0),
  deleted: optionalField(deletedValue),
} as const;

export type Connector = { readonly id: string } & FieldValues<typeof connectorFields>;
