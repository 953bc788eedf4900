import type * as Y from 'yjs';
import type * as z from 'zod/mini';
import type { FieldSpecs, FieldValues } from '../document/field.ts';
import { readFields, recordMap } from '../document/read.ts';
import { byRank } from '../lib/rank.ts';
import { parsePlaceKey } from './places.ts';
import { type AgendaItem, agendaItemFields } from './records/agenda-item.ts';
import { type Seen, seenValue } from './records/attention.ts';
import { type Breakout, breakoutFields } from './records/breakout.ts';
import { type Control, controlFields } from './records/control.ts';
import { type Group, groupFields, type Place, placeValue } from './records/group.ts';
import { type ListedBoard, listedBoardFields } from './records/listed-board.ts';
import { type Mark, markValue } from './records/mark.ts';
import { type MeetingInfo, meetingFields } from './records/meeting.ts';
import { type Message, messageFields } from './records/message.ts';
import { type Mingling, minglingFields } from './records/mingling.ts';
import { type Phase, type PhaseAhead, phaseAheadValue, phaseFields } from './records/phase.ts';
import { type Seat, seatValue } from './records/seat.ts';
import { type Table, tableFields } from './records/table.ts';
import { type Theme, themeFields } from './records/theme.ts';

type Identified<S extends FieldSpecs> = { readonly id: string } & Readonly<FieldValues<S>>;

const readRecords = <S extends FieldSpecs>(
  doc: Y.Doc,
  root: string,
  fields: S,
): Identified<S>[] => {
  const records: Identified<S>[] = [];
  for (const id of doc.getMap(root).keys()) {
    const map = recordMap(doc, root, id);
    if (map) records.push({ id, ...readFields(fields, map) });
  }
  return records;
};

const readRecord = <S extends FieldSpecs>(
  doc: Y.Doc,
  { root, id }: { readonly root: string; readonly id: string },
  fields: S,
): Identified<S> | null => {
  const map = recordMap(doc, root, id);
  return map && { id, ...readFields(fields, map) };
};

const readEntries = <T>(doc: Y.Doc, root: string, schema: z.ZodMiniType<T>): Map<string, T> => {
  const entries = new Map<string, T>();
  for (const [key, value] of doc.getMap(root)) {
    const parsed = schema.safeParse(value);
    if (parsed.success) entries.set(key, parsed.data);
  }
  return entries;
};

/** What facilitators wrote of the meeting. */
export const readMeetingInfo = (doc: Y.Doc): MeetingInfo =>
  readFields(meetingFields, doc.getMap('meeting'));

/** The meeting's state, timer and turns, as the server wrote them. */
export const readControl = (doc: Y.Doc): Control =>
  readFields(controlFields, doc.getMap('control'));

/** The boards that everybody of the meeting may see, in their order. */
export const readListedBoards = (doc: Y.Doc): ListedBoard[] =>
  readRecords(doc, 'boards', listedBoardFields).toSorted(byRank);

/** The programme in its order, without parts that were taken out. */
export const readAgenda = (doc: Y.Doc): AgendaItem[] =>
  readRecords(doc, 'agenda', agendaItemFields)
    .filter(({ deleted }) => deleted !== true)
    .toSorted(byRank);

/** The phases of all parts by their ranks, without those that were taken out. */
export const readPhases = (doc: Y.Doc): Phase[] =>
  readRecords(doc, 'phases', phaseFields)
    .filter(({ deleted }) => deleted !== true)
    .toSorted(byRank);

/** Groups that run ahead, by their ids. */
export const readPhasesAhead = (doc: Y.Doc): Map<string, PhaseAhead> =>
  readEntries(doc, 'phasesAhead', phaseAheadValue);

export const readMingling = (doc: Y.Doc): Mingling =>
  readFields(minglingFields, doc.getMap('mingling'));

/** Every table, closed ones included, the oldest first. */
export const readTables = (doc: Y.Doc): Table[] =>
  readRecords(doc, 'tables', tableFields).toSorted(
    (a, b) => a.foundedAt - b.foundedAt || (a.id < b.id ? -1 : 1),
  );

/** Where everybody mingles, by person. */
export const readSeats = (doc: Y.Doc): Map<string, Seat> => readEntries(doc, 'seats', seatValue);

export const readBreakouts = (doc: Y.Doc): Breakout[] =>
  readRecords(doc, 'breakouts', breakoutFields).toSorted(byRank);

export const readBreakout = (doc: Y.Doc, id: string): Breakout | null =>
  readRecord(doc, { root: 'breakouts', id }, breakoutFields);

export const readThemes = (doc: Y.Doc): Theme[] =>
  readRecords(doc, 'themes', themeFields).toSorted(byRank);

export const readTheme = (doc: Y.Doc, id: string): Theme | null =>
  readRecord(doc, { root: 'themes', id }, themeFields);

/** The groups of all breakouts in their order, without removed ones. */
export const readGroups = (doc: Y.Doc): Group[] =>
  readRecords(doc, 'groups', groupFields)
    .filter(({ removedAt }) => removedAt === undefined)
    .toSorted(byRank);

/** A group, removed or not. */
export const readGroup = (doc: Y.Doc, id: string): Group | null =>
  readRecord(doc, { root: 'groups', id }, groupFields);

/**
 * Who is in which group: by breakout, then by person. Places in a removed group are kept in the document, for when it is
 * brought back; until then they are none.
 */
export const readPlaces = (doc: Y.Doc): Map<string, Map<string, Place>> => {
  const places = new Map<string, Map<string, Place>>();
  for (const [key, place] of readEntries(doc, 'places', placeValue)) {
    const ids = parsePlaceKey(key);
    if (!ids || recordMap(doc, 'groups', place.group)?.has('removedAt') !== false) continue;
    const ofBreakout = places.get(ids.breakout) ?? new Map<string, Place>();
    places.set(ids.breakout, ofBreakout.set(ids.person, place));
  }
  return places;
};

/** What was called out, oldest first. */
export const readMessages = (doc: Y.Doc): Message[] =>
  readRecords(doc, 'messages', messageFields).toSorted((a, b) => a.at - b.at);

/** Raised hands by person. */
export const readHands = (doc: Y.Doc): Map<string, Mark> => readEntries(doc, 'hands', markValue);

/** Who is ready, by person. */
export const readReady = (doc: Y.Doc): Map<string, Mark> => readEntries(doc, 'ready', markValue);

/** Who has seen what is shown, by person. */
export const readSeen = (doc: Y.Doc): Map<string, Seen> => readEntries(doc, 'seen', seenValue);
