import { holdDuty } from '../attention/hold-duty.ts';
import { wayBackDuty } from '../breakouts/way-back-duty.ts';
import { tableLinkDuty } from '../video-links/table-links.ts';
import { groupLinkDuty } from '../video-links/group-links.ts';
import { seatDuty } from '../mingling/seat-duty.ts';
import { phaseDuty } from '../phases/phase-duty.ts';
import { plenaryLinkDuty } from '../video-links/plenary-link.ts';
import type { Duty } from './duty.ts';

/** Everything that falls due by what a meeting's document says, in the order it is done. */
export const duties: readonly Duty[] = [
  wayBackDuty,
  holdDuty,
  seatDuty,
  tableLinkDuty,
  groupLinkDuty,
  plenaryLinkDuty,
  phaseDuty,
];
