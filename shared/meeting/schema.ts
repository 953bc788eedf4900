import type { DocumentSchema } from '../document/field.ts';
import { isId } from '../lib/id.ts';
import { isPlaceKey } from './places.ts';
import { agendaItemFields } from './records/agenda-item.ts';
import { seenValue } from './records/attention.ts';
import { breakoutFields } from './records/breakout.ts';
import { controlFields } from './records/control.ts';
import { groupFields, placeValue } from './records/group.ts';
import { listedBoardFields } from './records/listed-board.ts';
import { markValue } from './records/mark.ts';
import { meetingFields } from './records/meeting.ts';
import { messageFields } from './records/message.ts';
import { minglingFields } from './records/mingling.ts';
import { phaseAheadValue, phaseFields } from './records/phase.ts';
import { seatValue } from './records/seat.ts';
import { tableFields } from './records/table.ts';
import { themeFields } from './records/theme.ts';

/** Every root of a meeting's document. */
export const meetingSchema = {
  meeting: { shape: 'fields', fields: meetingFields },
  control: { shape: 'fields', fields: controlFields },
  boards: { shape: 'records', fields: listedBoardFields },
  agenda: { shape: 'records', fields: agendaItemFields },
  phases: { shape: 'records', fields: phaseFields },
  phasesAhead: { shape: 'entries', isKey: isId, schema: phaseAheadValue },
  mingling: { shape: 'fields', fields: minglingFields },
  tables: { shape: 'records', fields: tableFields },
  seats: { shape: 'entries', isKey: isId, schema: seatValue },
  breakouts: { shape: 'records', fields: breakoutFields },
  themes: { shape: 'records', fields: themeFields },
  groups: { shape: 'records', fields: groupFields },
  places: { shape: 'entries', isKey: isPlaceKey, schema: placeValue },
  messages: { shape: 'records', fields: messageFields },
  hands: { shape: 'entries', isKey: isId, schema: markValue },
  ready: { shape: 'entries', isKey: isId, schema: markValue },
  seen: { shape: 'entries', isKey: isId, schema: seenValue },
} as const satisfies DocumentSchema;
