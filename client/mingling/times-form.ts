import type { Control } from '../../shared/meeting/records/control.ts';
import type { MeetingInfo } from '../../shared/meeting/records/meeting.ts';
import type { Mingling } from '../../shared/meeting/records/mingling.ts';
import { instantOf, wallClockAt } from '../../shared/lib/zoned-time.ts';
import { instantsOf, type TimeFields, timeFields } from '../meeting/meeting-form.ts';
import { LAST_CALL_MS } from './phase.ts';

/** When the mingling is and when its links are shown, as the fields of a form hold it. */
export type MinglingTimes = { readonly times: TimeFields; readonly links: string };

type Instants = {
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly linksAt: number | null;
};

const MINUTE_MS = 60_000;
/** What suits a morning: tables before the meeting, links a little before that. */
const LENGTH_MS = 45 * MINUTE_MS;
const LINKS_BEFORE_MS = 10 * MINUTE_MS;

const NEVER: Instants = { startsAt: null, endsAt: null, linksAt: null };

/** What the fields begin with: what is set, or what would suit the meeting's own time. */
const suggested = (mingling: Mingling, info: MeetingInfo): Instants => {
  const { startsAt = null, endsAt = null, linksAt = null } = mingling;
  if (startsAt !== null || endsAt !== null || linksAt !== null)
    return { startsAt, endsAt, linksAt };
  if (info.startsAt == null) return NEVER;
  const begins = info.startsAt - LENGTH_MS;
  return { startsAt: begins, endsAt: info.startsAt, linksAt: begins - LINKS_BEFORE_MS };
};

const clockOf = (instant: number | null, timeZone: string): string =>
  instant === null ? '' : (wallClockAt(instant, timeZone).split('T')[1] ?? '');

export const minglingFields = (mingling: Mingling, info: MeetingInfo): MinglingTimes => {
  const instants = suggested(mingling, info);
  const begins = instants.startsAt ?? instants.linksAt;
  return {
    times: timeFields({ ...instants, startsAt: begins }, info.timeZone),
    links: clockOf(instants.linksAt, info.timeZone),
  };
};

/** What the fields mean, in ms since 1970. Links are shown on the mingling's day. */
export const minglingInstants = ({ times, links }: MinglingTimes, timeZone: string): Instants => {
  const { date } = times;
  const linksAt = date === '' || links === '' ? null : instantOf(`${date}T${links}`, timeZone);
  return { ...instantsOf(times, timeZone), linksAt };
};

/** When the plenary's link is shown, as a field holds it: a clock time of a day; '' for at once. */
export type PlenaryTime = { readonly date: string; readonly clock: string };

type PlenaryParts = {
  readonly mingling: Pick<Mingling, 'endsAt'>;
  readonly info: Pick<MeetingInfo, 'timeZone' | 'startsAt'>;
  readonly control: Pick<Control, 'plenaryLink' | 'plenaryLinkAt'>;
};

/** What the field begins with: what is set, or the moment when people are told to come. */
export const plenaryFields = (
  { mingling, info, control }: PlenaryParts,
  now: number,
): PlenaryTime => {
  const isShown = control.plenaryLink != null;
  const asked = mingling.endsAt == null ? info.startsAt : mingling.endsAt - LAST_CALL_MS;
  const at = control.plenaryLinkAt ?? (isShown ? null : (asked ?? null));
  const ahead = at === null || at <= now ? null : at;
  const [date = ''] = wallClockAt(ahead ?? now, info.timeZone).split('T');
  return { date, clock: clockOf(ahead, info.timeZone) };
};

/** What that means, in ms since 1970; `null` for at once. */
export const plenaryInstant = ({ date, clock }: PlenaryTime, timeZone: string): number | null =>
  clock === '' ? null : instantOf(`${date}T${clock}`, timeZone);
