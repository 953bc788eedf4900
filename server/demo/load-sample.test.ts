import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { byRank } from '../../shared/lib/rank.ts';
import { wallClockAt } from '../../shared/lib/zoned-time.ts';
import { timeParts } from '../../shared/meeting/agenda/times.ts';
import {
  readAgenda,
  readBreakouts,
  readGroups,
  readMeetingInfo,
  readMingling,
  readPhases,
  readTables,
  readThemes,
} from '../../shared/meeting/read.ts';
import { createApp } from '../app.ts';
import { type Config, parseConfig } from '../config.ts';
import type { Board } from '../directory/records.ts';
import type { Facilitation } from '../facilitation/facilitation.ts';
import { openStorage } from '../storage/open-storage.ts';
import { loadSample } from './load-sample.ts';
import { parseSample, type Sample } from './sample.ts';

const NOON = Date.parse('2026-11-22T10:00:00Z');
const DAY_MS = 86_400_000;

const readSample = (): Sample => {
  const file = new URL('../../samples/verkkoklinikka.json', import.meta.url);
  const parsed = parseSample(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.join('\n'));
  return parsed.value;
};

const sample = readSample();
let folder: string;
let now: number;

const readConfig = (): Config => {
  const parsed = parseConfig({}, folder);
  if (!parsed.ok) throw new Error(parsed.error.join('\n'));
  return parsed.value;
};

/** Runs the whole server but its port on the folder, with real SQLite, and closes it when the work is done. */
const inFolder = async (work: (facilitation: Facilitation) => Promise<void>): Promise<void> => {
  const storage = await openStorage(folder, (error) => {
    throw error;
  });
  const app = await createApp({
    config: readConfig(),
    version: '0.0.0',
    coordinatorKey: 'the key of this test',
    storage,
    clock: { now: () => now, after: () => () => {} },
    clientFolder: folder,
    logger: false,
  });
  await work(app.facilitation);
  await app.close();
  await storage.close();
};

/** Not made for the groups: neither theirs nor the one that they were prepared on. */
const isOfSample = ({ group, visibility }: Board): boolean =>
  group === null && visibility !== 'hidden';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'talkoot-demo-'));
  now = NOON;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('loadSample', () => {
  it('keeps the boards, notes and authors as they are in the sample, on disk', async () => {
    await inFolder(async (facilitation) => {
      await loadSample(facilitation, sample);
    });
    await inFolder(async ({ directory, documents, network }) => {
      const [meeting] = await directory.listMeetings(network.id);
      const boards = await directory.listBoards(meeting?.id ?? '');
      const people = await directory.listPeople(meeting?.id ?? '');
      const names = new Map(people.map(({ id, name }) => [id, name]));
      const loaded = await Promise.all(
        boards.filter(isOfSample).map(async ({ id, title, noteCount }) => {
          const notes = (await documents.readBoard(id))?.notes.toSorted(byRank) ?? [];
          return {
            title,
            noteCount,
            notes: notes.map(({ text, author = '', importedReactions }) => ({
              text,
              author: names.get(author),
              likes: importedReactions?.good,
            })),
          };
        }),
      );
      expect(loaded).toEqual(
        sample.boards.map(({ title, notes }) => ({
          title,
          noteCount: notes.length,
          notes: notes.map(({ text, author, likes }) => ({ text, author, likes })),
        })),
      );
      expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    });
  });

  it('is held today, live, at the sample’s clock times', async () => {
    await inFolder(async (facilitation) => {
      const { id } = await loadSample(facilitation, sample);
      expect(await facilitation.directory.findMeeting(id)).toMatchObject({
        title: 'Verkkoklinikka 22.11.2026: ennaltaehkäisevät sote-palvelut',
        state: 'live',
        startsAt: Date.parse('2026-11-22T07:00:00Z'),
        endsAt: Date.parse('2026-11-22T09:00:00Z'),
        timeZone: 'Europe/Helsinki',
      });
    });
  });

  it('puts the sample’s links on the desk of the network, in their groups, once', async () => {
    await inFolder(async (facilitation) => {
      await loadSample(facilitation, sample);
    });
    now += 24 * 60 * 60 * 1000;
    await inFolder(async (facilitation) => {
      await loadSample(facilitation, sample);
      const groups = await facilitation.directory.listLinkGroups(facilitation.network.id);
      expect(
        groups.flatMap(({ title: group, links }) => links.map((link) => ({ group, ...link }))),
      ).toEqual(sample.desk);
      for (const { validUntil } of groups) expect(validUntil).toBeGreaterThan(now);
    });
  });

  it('is live before it begins, too', async () => {
    now = Date.parse('2026-11-22T04:00:00Z');
    await inFolder(async (facilitation) => {
      const { id } = await loadSample(facilitation, sample);
      expect(await facilitation.directory.findMeeting(id)).toMatchObject({ state: 'live' });
    });
  });

  it('finds today’s meeting again instead of doubling it', async () => {
    let firstId = '';
    await inFolder(async (facilitation) => {
      firstId = (await loadSample(facilitation, sample)).id;
    });
    now = NOON + 3_600_000;
    await inFolder(async (facilitation) => {
      const { directory, network } = facilitation;
      expect((await loadSample(facilitation, sample)).id).toBe(firstId);
      expect(await directory.listMeetings(network.id)).toHaveLength(1);
      expect(await directory.listContinuousBoards(network.id)).toHaveLength(2);
    });
  });

  it('adds the next day’s meeting, and keeps the continuous boards', async () => {
    await inFolder(async (facilitation) => {
      const { directory, network } = facilitation;
      await loadSample(facilitation, sample);
      now = NOON + DAY_MS;
      const { id } = await loadSample(facilitation, sample);
      expect(await directory.listMeetings(network.id)).toHaveLength(2);
      expect(await directory.listContinuousBoards(network.id)).toHaveLength(2);
      expect((await directory.listBoards(id)).filter(isOfSample)).toHaveLength(6);
    });
  });

  it('shows the day: programme, mingling with its links, three themes in six groups', async () => {
    await inFolder(async (facilitation) => {
      const { id } = await loadSample(facilitation, sample);
      const day = await facilitation.documents.readMeeting(id, (doc) => ({
        agenda: timeParts(readAgenda(doc), readMeetingInfo(doc).startsAt ?? null),
        mingling: readMingling(doc),
        tables: readTables(doc),
        breakouts: readBreakouts(doc),
        themes: readThemes(doc),
        groups: readGroups(doc),
        phases: readPhases(doc),
      }));
      if (day === null) throw new Error('the meeting was loaded');
      const clock = (instant: number | null) =>
        instant === null ? '' : wallClockAt(instant, sample.meeting.timeZone).slice(11);
      expect(day.agenda.map(({ part, begins }) => [clock(begins), part.title, part.kind])).toEqual(
        sample.meeting.agenda.map(({ at, title, kind }) => [at, title, kind]),
      );
      const own = day.agenda.filter(({ part }) => part.startsAt != null);
      expect(own.map(({ part }) => part.title)).toEqual(['Aamuminglailu']);
      const boards = await facilitation.directory.listBoards(id);
      const titleOf = (boardId: string | null | undefined) =>
        boards.find((board) => board.id === boardId)?.title;
      expect(day.agenda.map(({ part }) => titleOf(part.board))).toEqual([
        undefined,
        undefined,
        'Mitä tarvitsemme yhteiskehittämisen mallilta?',
        undefined,
        undefined,
        'Innovaatiohaaste: mistä syntyy työn imu sote-alalla?',
      ]);
      expect(day.agenda[3]?.part.breakout).toBe(day.breakouts[0]?.id);
      for (const [index, { phases }] of sample.meeting.agenda.entries()) {
        const planned = day.phases.filter(({ part }) => part === day.agenda[index]?.part.id);
        expect(planned.map(({ title, minutes, prompt }) => [title, minutes, prompt])).toEqual(
          phases.map(({ title, minutes, prompt }) => [title, minutes, prompt]),
        );
      }
      const said = (await facilitation.directory.listPhaseNotes(id)).map(({ notes }) => notes);
      expect(said).toContain(sample.meeting.agenda[2]?.phases[0]?.notes);

      // What a speaker says stands in the opening, once: groups' boards have no section for it.
      const prepared = await facilitation.documents.readBoard(day.breakouts[0]?.master ?? '');
      expect(prepared?.sections.map(({ locked }) => locked ?? false)).toEqual([
        false,
        false,
        false,
      ]);

      // At noon the links of the morning are out.
      expect(day.mingling).toMatchObject({ isOn: true, linksAreOut: true });
      expect(day.tables.map(({ topic, capacity, link }) => [topic, capacity, link])).toEqual(
        sample.mingling.map(({ topic, seats, link }) => [topic, seats ?? 0, link ?? undefined]),
      );
      expect(day.themes.map(({ title, speaker }) => [title, speaker])).toEqual([
        ['Lapset, nuoret ja perheet', 'alustaja'],
        ['Työikäiset', 'alustaja'],
        ['Ikääntyneet', 'alustaja'],
      ]);
      expect(day.groups.map(({ title }) => title)).toEqual([
        'Lapset, nuoret ja perheet A',
        'Lapset, nuoret ja perheet B',
        'Työikäiset A',
        'Työikäiset B',
        'Ikääntyneet A',
        'Ikääntyneet B',
      ]);
    });
  });
});
