import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/lib/language.ts';
import type { Language } from '../../shared/lib/language.ts';
import { LOCALES } from './language-choice.ts';
import { clockWords } from './clock-words.ts';
import { loadMessages } from './load-messages.ts';
import { createText, type Text } from './text.ts';
import { dateWords, meetingTimeWords } from './time-words.ts';

const textIn = async (language: Language): Promise<Text> =>
  createText(LOCALES[language], await loadMessages(language));

const startsAt = Date.UTC(2026, 1, 9, 7, 0);
const endsAt = Date.UTC(2026, 1, 9, 9, 0);
const timeZone = 'Europe/Helsinki';
const timesOf = async (language: Language, now: number, ownZone = timeZone) =>
  meetingTimeWords(
    { startsAt, endsAt, timeZone },
    { t: await textIn(language), language, now, ownZone },
  );

const plain = (text: string | null): string | undefined => text?.replaceAll(/\s/gu, ' ');

describe('meetingTimeWords', () => {
  it('says today and tomorrow', async () => {
    expect(plain(await timesOf('fi', startsAt))).toBe('Tänään klo 9.00–11.00');
    expect(plain(await timesOf('sv', startsAt - 86_400_000))).toBe('I morgon kl. 9.00–11.00');
    expect(plain(await timesOf('en', startsAt + 86_400_000))).toBe('Yesterday, 09:00–11:00');
  });

  it('names the day, and the year only where it is another one', async () => {
    const sameYear = startsAt - 10 * 86_400_000;
    expect(plain(await timesOf('fi', sameYear))).toBe('Maanantaina 9. helmikuuta klo 9.00–11.00');
    expect(plain(await timesOf('sv', sameYear))).toBe('Måndag 9 februari kl. 9.00–11.00');
    expect(plain(await timesOf('en', sameYear))).toBe('Monday 9 February, 09:00–11:00');
    expect(plain(await timesOf('en', Date.UTC(2025, 5, 1)))).toContain('2026');
    expect(plain(await timesOf('fi', Date.UTC(2025, 5, 1)))).toMatch(/^Maanantaina 9\. .+ 2026/);
  });

  it('counts days as the meeting counts them', async () => {
    const lateEveningInHelsinki = Date.UTC(2026, 1, 8, 21, 59);
    expect(plain(await timesOf('fi', lateEveningInHelsinki))).toContain('Huomenna');
    expect(plain(await timesOf('fi', lateEveningInHelsinki + 120_000))).toContain('Tänään');
  });

  it('names the zone for a reader whose clock shows something else', async () => {
    expect(plain(await timesOf('en', startsAt, 'Europe/Stockholm'))).toMatch(/^Today.+\(.+\)$/);
    expect(plain(await timesOf('en', startsAt, 'Europe/Tallinn'))).not.toContain('(');
  });

  it('tells both days of a meeting that lasts over midnight', async () => {
    const words = meetingTimeWords(
      { startsAt, endsAt: endsAt + 86_400_000, timeZone },
      { t: await textIn('fi'), language: 'fi', now: startsAt, ownZone: timeZone },
    );
    expect(plain(words)).toBe('Tänään klo 9.00 – huomenna klo 11.00');
  });

  it('has nothing to say of a meeting without a time', async () => {
    for (const language of LANGUAGES) {
      const context = { t: await textIn(language), language, now: 0, ownZone: timeZone };
      expect(meetingTimeWords({ startsAt: null, endsAt: null, timeZone }, context)).toBeNull();
    }
  });
});

describe('dateWords', () => {
  it('is a date with its year', () => {
    expect(plain(dateWords(startsAt, timeZone, 'fi'))).toBe('9. helmikuuta 2026');
  });
});

describe('clockWords', () => {
  const words = async (moment: { readonly now: number; readonly beside?: number; zone?: string }) =>
    plain(
      clockWords(
        { instant: startsAt, beside: moment.beside ?? null, timeZone },
        {
          t: await textIn('fi'),
          language: 'fi',
          now: moment.now,
          ownZone: moment.zone ?? timeZone,
        },
      ),
    );

  it('says the time alone today, and on the day that stands beside it', async () => {
    expect(await words({ now: startsAt })).toBe('klo 9.00');
    expect(await words({ now: startsAt - 7 * 86_400_000, beside: endsAt })).toBe('klo 9.00');
  });

  it('says the day otherwise, and the zone to who lives by another', async () => {
    expect(await words({ now: startsAt - 86_400_000 })).toBe('huomenna klo 9.00');
    expect(await words({ now: startsAt, zone: 'Europe/Stockholm' })).toBe(
      'klo 9.00 (Itä-Euroopan aika)',
    );
  });
});
