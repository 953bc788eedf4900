import * as z from 'zod/mini';
import { rulesValue } from '../../access/phase-rules.ts';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { MAX_TITLE_LENGTH } from '../../lib/limits.ts';
import { toolsValue } from '../drawing-tools.ts';
import { layoutValue, viewsValue } from '../layout.ts';
import { idValue, shortText, timeValue } from '../../document/values.ts';
import { draftingValue } from './drafting.ts';
import { legendValue, offeredTagsValue } from './marks.ts';

export const MAX_DESCRIPTION_LENGTH = 2000;

export const MAX_FREEZE_REASON_LENGTH = 200;

/** The phase of the meeting that a board is in, with its rules as they were when the phase began. */
export const boardPhaseValue = z.strictObject({ id: idValue, rules: rulesValue });

/** Why participants change nothing on the board for now; `reason` may be ''. */
export const frozenValue = z.strictObject({
  reason: shortText(MAX_FREEZE_REASON_LENGTH),
  at: timeValue,
  by: idValue,
});

export const whoseValue = z.enum(['own', 'everyone']);

/** The board itself: its title, the view it opens in, and what participants may do on it. Some of it only the server writes. */
export const boardFields = {
  title: field(shortText(MAX_TITLE_LENGTH), ''),
  description: field(shortText(MAX_DESCRIPTION_LENGTH), ''),
  layout: field(layoutValue, 'columns'),
  /** What participants may switch to: see `viewsOffered`. */
  views: optionalField(viewsValue),
  /** What participants may draw with besides writing notes; nothing when left out. */
  tools: optionalField(toolsValue),
  participantsAdd: field(z.boolean(), true),
  participantsReact: field(z.boolean(), true),
  participantsComment: field(z.boolean(), true),
  /** Whose notes a participant may write in, colour, tag and delete. */
  participantsEdit: field(whoseValue, 'own'),
  /** Whose notes a participant may move. */
  participantsMove: field(whoseValue, 'own'),
  /** Whether participants may put notes together into clusters. */
  participantsCluster: field(z.boolean(), true),
  /** Whether a participant may write without their name; a phase's rules go before it. */
  participantsUnsigned: field(z.boolean(), false),
  /** Tags that are offered for notes, in this order. */
  tags: optionalField(offeredTagsValue),
  /** What the colours of notes mean here. */
  legend: optionalField(legendValue),
  /** Notes are topics that facilitators make into themes and tables. */
  suggestsTopics: optionalField(z.boolean()),
  /** Written by the server as the meeting goes on: see `phase.go`. */
  phase: optionalField(z.nullable(boardPhaseValue)),
  /** Written by the server: see `board.freeze`. */
  frozen: optionalField(z.nullable(frozenValue)),
  /** Participants' reactions are closed for now, whatever the phase says; written by the server: see `board.silence`. */
  silenced: optionalField(z.nullable(z.strictObject({ at: timeValue, by: idValue }))),
  /** A vote is open: nobody reacts, and what there is waits out of the document until its close; written by the server. */
  reactionsWait: field(z.boolean(), false),
  /** The view in which everybody has the board; written by the server: see `board.pinView`. */
  pinned: optionalField(z.nullable(layoutValue)),
  /** Participants write in secret now; written by the server: see `draft.start`. */
  drafting: optionalField(z.nullable(draftingValue)),
  /** How often there was secret writing; written by the server. */
  rounds: field(z.int().check(z.gte(0)), 0),
  /** How many late drafts wait for the facilitators; written by the server. */
  handedOver: field(z.int().check(z.gte(0)), 0),
  /** How many notes wait for approval; written by the server. */
  awaiting: field(z.int().check(z.gte(0)), 0),
  /** Since when anybody may read the board by a public link; written by the server: see `board.publish`. */
  publicSince: optionalField(z.nullable(timeValue)),
  /** Since when writers are told that the public reads their names; written by the server: see `board.publish`. */
  namesPublicSince: optionalField(z.nullable(timeValue)),
} as const;

export type BoardInfo = FieldValues<typeof boardFields>;

export type BoardSettings = Pick<
  BoardInfo,
  | 'participantsAdd'
  | 'participantsReact'
  | 'participantsComment'
  | 'participantsEdit'
  | 'participantsMove'
  | 'participantsCluster'
  | 'participantsUnsigned'
>;

/** The fields of a board that only the server writes, on facilitators' commands. */
export const SERVER_BOARD_FIELDS: ReadonlySet<string> = new Set([
  'phase',
  'frozen',
  'silenced',
  'reactionsWait',
  'pinned',
  'drafting',
  'rounds',
  'handedOver',
  'awaiting',
  'publicSince',
  'namesPublicSince',
]);
