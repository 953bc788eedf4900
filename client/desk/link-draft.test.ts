import { describe, expect, it } from 'vitest';
import type { DeskGroup } from '../../shared/api/desk.ts';
import { wallClockAt } from '../../shared/lib/zoned-time.ts';
import { dayRange, draftOf, emptyRow, faultsOf, fieldsOf } from './link-draft.ts';

const timeZone = 'Europe/Helsinki';
const place = { now: Date.UTC(2026, 1, 9, 6), timeZone };

const group: DeskGroup = {
  id: 'g1',
  title: 'Aineistot',
  owner: 'viestintä',
  validUntil: Date.UTC(2026, 5, 30, 20, 59),
  isExpired: false,
  links: [{ title: 'Opas', url: 'https://example.org/opas' }],
  rank: 'a0',
  revision: 1,
};

describe('the form of a group of links', () => {
  it('holds what there is, and is sent as it was', () => {
    const draft = draftOf(group, place);
    expect(draft.day).toBe('2026-06-30');
    expect(faultsOf(draft, place)).toEqual({});
    const { title, owner, validUntil, links } = group;
    expect(fieldsOf(draft, place)).toEqual({ title, owner, validUntil, links });
  });

  it('offers half a year to what is new or has expired', () => {
    expect(draftOf(null, place).day).toBe('2026-08-08');
    expect(draftOf({ ...group, validUntil: place.now }, place).day).toBe('2026-08-08');
  });

  it('completes addresses, and leaves out rows that nothing was written in', () => {
    const rows = [emptyRow(3), { key: 4, title: ' Opas ', url: ' example.org/opas ' }, emptyRow(5)];
    const draft = { ...draftOf(group, place), rows };
    expect(faultsOf(draft, place)).toEqual({});
    expect(fieldsOf(draft, place).links).toEqual([
      { title: 'Opas', url: 'https://example.org/opas' },
    ]);
  });

  it('says what is wrong, field by field', () => {
    expect(Object.entries(faultsOf({ ...draftOf(null, place), day: '' }, place))).toEqual([
      ['title', 'desk.groupTitleMissing'],
      ['owner', 'desk.ownerMissing'],
      ['day', 'desk.validUntilMissing'],
      ['title-0', 'desk.linkTitleMissing'],
      ['url-0', 'desk.linkUrlWrong'],
    ]);
    const draft = draftOf(group, place);
    expect(faultsOf({ ...draft, day: '2026-02-08' }, place)['day']).toBe('desk.validUntilPast');
    expect(faultsOf({ ...draft, day: '2029-02-08' }, place)['day']).toBe('desk.validUntilTooFar');
    expect(faultsOf({ ...draft, day: dayRange(place).max }, place)['day']).toBeUndefined();
    for (const url of ['http://example.org', 'javascript:alert(1)', 'mailto:a@example.org']) {
      const rows = [{ key: 0, title: 'Opas', url }];
      expect(faultsOf({ ...draft, rows }, place)).toEqual({ 'url-0': 'desk.linkUrlWrong' });
    }
  });

  it('ends with the last minute of its day', () => {
    const { validUntil } = fieldsOf({ ...draftOf(group, place), day: '2026-03-29' }, place);
    expect(wallClockAt(validUntil, timeZone)).toBe('2026-03-29T23:59');
  });
});
