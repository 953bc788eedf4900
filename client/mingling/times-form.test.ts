import { expect, test } from 'vitest';
import { minglingFields, minglingInstants, plenaryFields, plenaryInstant } from './times-form.ts';
import { answer } from './testing/made-up.ts';

const timeZone = 'Europe/Helsinki';
const unset = {
  isOn: true,
  startsAt: undefined,
  endsAt: undefined,
  linksAt: undefined,
  linksAreOut: false,
  spareLinks: 0,
};
const info = {
  title: '',
  description: '',
  language: 'fi',
  timeZone,
  startsAt: answer.startsAt,
  endsAt: answer.endsAt,
} as const;

test('suggests the three quarters of an hour before the meeting, and links ten minutes before', () => {
  expect(minglingFields(unset, info)).toEqual({
    times: { date: '2026-02-09', start: '08:15', end: '09:00' },
    links: '08:05',
  });
  expect(minglingFields(unset, { ...info, startsAt: null })).toEqual({
    times: { date: '', start: '', end: '' },
    links: '',
  });
});

test('what was set comes back as it was', () => {
  const set = {
    ...unset,
    startsAt: Date.UTC(2026, 1, 9, 6, 15),
    endsAt: Date.UTC(2026, 1, 9, 6, 58),
    linksAt: Date.UTC(2026, 1, 9, 6, 5),
  };
  const { startsAt, endsAt, linksAt } = set;
  expect(minglingInstants(minglingFields(set, info), timeZone)).toEqual({
    startsAt,
    endsAt,
    linksAt,
  });
});

test('empty fields mean no time', () => {
  const times = { date: '2026-02-09', start: '08:15', end: '' };
  expect(minglingInstants({ times, links: '' }, timeZone)).toMatchObject({
    endsAt: null,
    linksAt: null,
  });
});

test('the plenary’s link is shown when people are told to come, unless that is past', () => {
  const endsAt = Date.UTC(2026, 1, 9, 6, 58);
  const parts = {
    mingling: { endsAt },
    info: { timeZone, startsAt: null },
    control: { plenaryLink: undefined, plenaryLinkAt: undefined },
  };
  const before = plenaryFields(parts, endsAt - 60 * 60_000);
  expect(before).toEqual({ date: '2026-02-09', clock: '08:56' });
  expect(plenaryInstant(before, timeZone)).toBe(endsAt - 2 * 60_000);
  const after = plenaryFields(parts, endsAt);
  expect(after).toEqual({ date: '2026-02-09', clock: '' });
  expect(plenaryInstant(after, timeZone)).toBeNull();
});
