import type { DeskGroup } from '../../shared/api/desk.ts';
import { addDays, instantOf, wallClockAt } from '../../shared/lib/zoned-time.ts';
import { isDeskAddress, MAX_VALID_DAYS } from '../../shared/network/link-group.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** A link as it is written; `key` tells rows apart while they come and go. */
export type LinkRow = { readonly key: number; readonly title: string; readonly url: string };

/** A group of links as its form holds it; the day is a date field's. */
export type GroupDraft = {
  readonly title: string;
  readonly owner: string;
  readonly day: string;
  readonly rows: readonly LinkRow[];
};

/** What is wrong, by the field; a row's fields by its key. */
export type GroupFaults = Readonly<Record<string, MessageKey>>;

/** When and where the form is filled in. */
type Place = { readonly now: number; readonly timeZone: string };

/** Links are looked after twice a year, unless somebody says otherwise. */
const USUAL_DAYS = 180;

const dayAfter = ({ now, timeZone }: Place, days: number): string =>
  addDays(wallClockAt(now, timeZone), days).slice(0, 10);

const endOfDay = (day: string, { timeZone }: Place): number => instantOf(`${day}T23:59`, timeZone);

export const emptyRow = (key: number): LinkRow => ({ key, title: '', url: '' });

/** The form for a group that there is, or for a new one; what has expired is offered a day to come. */
export const draftOf = (group: DeskGroup | null, place: Place): GroupDraft => ({
  title: group?.title ?? '',
  owner: group?.owner ?? '',
  day:
    group === null || group.validUntil <= place.now
      ? dayAfter(place, USUAL_DAYS)
      : wallClockAt(group.validUntil, place.timeZone).slice(0, 10),
  rows: group?.links.map((link, key) => ({ key, ...link })) ?? [emptyRow(0)],
});

/** The days that the date field offers. */
export const dayRange = (place: Place): { readonly min: string; readonly max: string } => ({
  min: dayAfter(place, 0),
  max: dayAfter(place, MAX_VALID_DAYS - 1),
});

const isBlank = ({ title, url }: LinkRow): boolean => title.trim() === '' && url.trim() === '';

/** People copy addresses without their beginning. */
const completed = (url: string): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(url.trim()) ? url.trim() : `https://${url.trim()}`;

/** Rows in which something is written; of a form without any, the first one. */
const writtenRows = (rows: readonly LinkRow[]): readonly LinkRow[] => {
  const written = rows.filter((row) => !isBlank(row));
  return written.length > 0 ? written : rows.slice(0, 1);
};

const dayFault = (day: string, place: Place): MessageKey | null => {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return 'desk.validUntilMissing';
  if (endOfDay(day, place) <= place.now) return 'desk.validUntilPast';
  return day > dayRange(place).max ? 'desk.validUntilTooFar' : null;
};

/** The names of a row's two fields among the faults. */
export const rowFields = ({ key }: LinkRow) => ({ title: `title-${key}`, url: `url-${key}` });

/** Everything that keeps the form from being sent, in the order of its fields. */
export const faultsOf = ({ title, owner, day, rows }: GroupDraft, place: Place): GroupFaults => {
  const entries: (readonly [string, MessageKey | null])[] = [
    ['title', title.trim() === '' ? 'desk.groupTitleMissing' : null],
    ['owner', owner.trim() === '' ? 'desk.ownerMissing' : null],
    ['day', dayFault(day, place)],
    ...writtenRows(rows).flatMap((row): (readonly [string, MessageKey | null])[] => [
      [rowFields(row).title, row.title.trim() === '' ? 'desk.linkTitleMissing' : null],
      [rowFields(row).url, isDeskAddress(completed(row.url)) ? null : 'desk.linkUrlWrong'],
    ]),
  ];
  return Object.fromEntries(
    entries.flatMap(([name, fault]) => (fault === null ? [] : [[name, fault] as const])),
  );
};

/** What is sent of a form without faults. */
export const fieldsOf = ({ title, owner, day, rows }: GroupDraft, place: Place) => ({
  title: title.trim(),
  owner: owner.trim(),
  validUntil: endOfDay(day, place),
  links: writtenRows(rows).map((row) => ({ title: row.title.trim(), url: completed(row.url) })),
});
