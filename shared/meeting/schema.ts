import type { DocumentSchema } from '../document/field.ts';
import { controlFields } from './records/control.ts';
import { listedBoardFields } from './records/listed-board.ts';
import { meetingFields } from './records/meeting.ts';

/** Every root of a meeting's document. */
export const meetingSchema = {
  meeting: { shape: 'fields', fields: meetingFields },
  control: { shape: 'fields', fields: controlFields },
  boards: { shape: 'records', fields: listedBoardFields },
} as const satisfies DocumentSchema;
