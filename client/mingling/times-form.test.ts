import { expect, test } from 'vitest';
import { minglingFields, minglingInstants } from './times-form.ts';
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
