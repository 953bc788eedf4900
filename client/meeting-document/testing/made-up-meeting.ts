import * as Y from 'yjs';
import type { FieldSpecs, FieldValues } from '../../../shared/document/field.ts';
import { readFields } from '../../../shared/document/read.ts';
import { type AgendaItem, agendaItemFields } from '../../../shared/meeting/records/agenda-item.ts';
import { type Breakout, breakoutFields } from '../../../shared/meeting/records/breakout.ts';
import { controlFields } from '../../../shared/meeting/records/control.ts';
import { type Group, groupFields } from '../../../shared/meeting/records/group.ts';
import {
  type ListedBoard,
  listedBoardFields,
} from '../../../shared/meeting/records/listed-board.ts';
import { meetingFields } from '../../../shared/meeting/records/meeting.ts';
import { minglingFields } from '../../../shared/meeting/records/mingling.ts';
import { type Phase, phaseFields } from '../../../shared/meeting/records/phase.ts';
import { type Table, tableFields } from '../../../shared/meeting/records/table.ts';
import { type Theme, themeFields } from '../../../shared/meeting/records/theme.ts';
import type { MeetingLive } from '../meeting-live.ts';

/** A record in which nothing is written yet. */
const blank = <S extends FieldSpecs>(fields: S): FieldValues<S> =>
  readFields(fields, new Y.Doc().getMap('blank'));

/** A meeting's live document with nothing in it but what a test says. */
export const aMeeting = (parts: Partial<MeetingLive> = {}): MeetingLive => ({
  info: blank(meetingFields),
  control: { ...blank(controlFields), state: 'live' },
  boards: [],
  agenda: [],
  phases: [],
  phasesAhead: new Map(),
  mingling: blank(minglingFields),
  tables: [],
  seats: new Map(),
  breakouts: [],
  themes: [],
  groups: [],
  places: new Map(),
  messages: [],
  hands: new Map(),
  ready: new Map(),
  seen: new Map(),
  clockOffset: 0,
  noteCounts: new Map(),
  here: new Set(),
  peopleAt: new Map(),
  online: true,
  ended: null,
  writing: { write: () => null, takeBack: () => null },
  unsaved: false,
  refused: null,
  ...parts,
});

export const aBreakout = (id: string, parts: Partial<Breakout> = {}): Breakout => ({
  ...blank(breakoutFields),
  id,
  title: id,
  ...parts,
});

export const aGroup = (id: string, parts: Partial<Group> = {}): Group => ({
  ...blank(groupFields),
  id,
  breakout: 'b',
  title: id,
  board: `board-${id}`,
  ...parts,
});

export const aTheme = (id: string, parts: Partial<Theme> = {}): Theme => ({
  ...blank(themeFields),
  id,
  breakout: 'b',
  title: id,
  ...parts,
});

export const aPart = (id: string, parts: Partial<AgendaItem> = {}): AgendaItem => ({
  ...blank(agendaItemFields),
  id,
  title: id,
  ...parts,
});

export const aPhase = (id: string, parts: Partial<Phase> = {}): Phase => ({
  ...blank(phaseFields),
  id,
  title: id,
  ...parts,
});

export const aListedBoard = (id: string, parts: Partial<ListedBoard> = {}): ListedBoard => ({
  ...blank(listedBoardFields),
  id,
  title: id,
  ...parts,
});

export const aTable = (id: string, parts: Partial<Table> = {}): Table => ({
  ...blank(tableFields),
  id,
  topic: id,
  ...parts,
});
