import * as z from 'zod/mini';
import { field, type FieldValues } from '../../document/field.ts';
import { MAX_TITLE_LENGTH } from '../../lib/limits.ts';
import { layoutValue } from '../layout.ts';
import { shortText } from '../../document/values.ts';

export const MAX_DESCRIPTION_LENGTH = 2000;

export const whoseValue = z.enum(['own', 'everyone']);

/** The board itself: its title, the view it opens in, and what participants may do on it. */
export const boardFields = {
  title: field(shortText(MAX_TITLE_LENGTH), ''),
  description: field(shortText(MAX_DESCRIPTION_LENGTH), ''),
  layout: field(layoutValue, 'columns'),
  participantsAdd: field(z.boolean(), true),
  participantsReact: field(z.boolean(), true),
  /** Whose notes a participant may write in, colour, tag and delete. */
  participantsEdit: field(whoseValue, 'own'),
  /** Whose notes a participant may move. */
  participantsMove: field(whoseValue, 'own'),
} as const;

export type BoardInfo = FieldValues<typeof boardFields>;

export type BoardSettings = Pick<
  BoardInfo,
  'participantsAdd' | 'participantsReact' | 'participantsEdit' | 'participantsMove'
>;
