import type { RefusalReason } from '../../shared/access/refusal.ts';
import type { DoneStep, ProgrammeStep } from '../../shared/meeting/agenda/steps.ts';
import type { Seen } from '../../shared/meeting/records/attention.ts';
import type { Control } from '../../shared/meeting/records/control.ts';
import type { ListedBoard } from '../../shared/meeting/records/listed-board.ts';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { AgendaItem } from '../../shared/meeting/records/agenda-item.ts';
import type { Group, Place } from '../../shared/meeting/records/group.ts';
import type { Mark } from '../../shared/meeting/records/mark.ts';
import type { MeetingInfo } from '../../shared/meeting/records/meeting.ts';
import type { Message } from '../../shared/meeting/records/message.ts';
import type { Mingling } from '../../shared/meeting/records/mingling.ts';
import type { Phase, PhaseAhead } from '../../shared/meeting/records/phase.ts';
import type { Seat } from '../../shared/meeting/records/seat.ts';
import type { Table } from '../../shared/meeting/records/table.ts';
import type { Theme } from '../../shared/meeting/records/theme.ts';
import type { PersonHere } from '../presence/person-here.ts';
import type { ConnectionEnd } from '../sync/close-meaning.ts';

/** A meeting as it is this moment: what its page shows without asking again. */
export type MeetingLive = {
  readonly info: MeetingInfo;
  readonly control: Control;
  /** The boards that participants see, in their order; a facilitator's hidden ones come by HTTP only. */
  readonly boards: readonly ListedBoard[];
  /** The programme, in order. */
  readonly agenda: readonly AgendaItem[];
  /** The phases of all parts by their ranks; `planOf` puts them into the order in which they come. */
  readonly phases: readonly Phase[];
  /** Groups that run ahead, by their ids. */
  readonly phasesAhead: ReadonlyMap<string, PhaseAhead>;
  readonly mingling: Mingling;
  readonly tables: readonly Table[];
  /** Where everybody mingles, by person. */
  readonly seats: ReadonlyMap<string, Seat>;
  readonly breakouts: readonly Breakout[];
  readonly themes: readonly Theme[];
  readonly groups: readonly Group[];
  /** Who is in which group: by breakout, then by person. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, Place>>;
  /** What facilitators called out, oldest first. */
  readonly messages: readonly Message[];
  readonly hands: ReadonlyMap<string, Mark>;
  readonly ready: ReadonlyMap<string, Mark>;
  /** Who has seen what is shown, by person. */
  readonly seen: ReadonlyMap<string, Seen>;
  /** How far the server's clock is ahead of this device's, in ms. */
  readonly clockOffset: number;
  /** Living notes on each board, by its id. */
  readonly noteCounts: ReadonlyMap<string, number>;
  /** The others who have the meeting open, on whatever page. */
  readonly here: ReadonlySet<string>;
  /** Who has each board open, by its id. */
  readonly peopleAt: ReadonlyMap<string, readonly PersonHere[]>;
  /** The line is there; without it everything is as it was last. */
  readonly online: boolean;
  /** There is no coming back with this session. */
  readonly ended: ConnectionEnd | null;
  /** For facilitators: changes the programme, at once on screen, and on the server as soon as there is a line. */
  readonly writing: Writing;
  /** One's own changes are not all on the server's disk yet. */
  readonly unsaved: boolean;
  /** Why the server did not take one's last change; until the next one. */
  readonly refused: RefusalReason | null;
};

/** Both answer with how to take it back, and with `null` when nothing changed. */
export type Writing = {
  readonly write: (step: ProgrammeStep) => DoneStep | null;
  /** Takes a step back, where nobody has written anything else since. */
  readonly takeBack: (step: DoneStep) => DoneStep | null;
};
