import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { byRank } from '../../shared/lib/rank.ts';
import { parseSample, type Sample } from './sample.ts';
import { authorsOf, boardContent } from './sample-content.ts';
import { shiftToToday } from './shift-dates.ts';

const text = readFileSync(new URL('../../samples/verkkoklinikka.json', import.meta.url), 'utf8');

const sample = (): Sample => {
  const parsed = parseSample(text);
  if (!parsed.ok) throw new Error(parsed.error.join('\n'));
  return parsed.value;
};

const faultsWith = (edit: (file: { boards: { notes: object[] }[]; meeting: object }) => void) => {
  const file = JSON.parse(text);
  edit(file);
  const parsed = parseSample(JSON.stringify(file));
  return parsed.ok ? [] : parsed.error;
};

const countingIds = () => {
  let count = 0;
  return () => `id${(count += 1)}`;
};

describe('parseSample', () => {
  it('reads the sample meeting', () => {
    expect(sample().boards.map(({ layout }) => layout)).toEqual([
      'columns',
      'columns',
      'columns',
      'columns',
      'wall',
      'outline',
    ]);
  });

  it('says where each fault is', () => {
    const faults = faultsWith(({ boards, meeting }) => {
      Object.assign(boards[0]?.notes[2] ?? {}, { section: 'nowhere' });
      Object.assign(boards[1]?.notes[0] ?? {}, { likes: -1, link: 'javascript:alert(1)' });
      Object.assign(meeting, { timeZone: 'Europe/Nowhere' });
    });
    expect(faults.join('\n')).toContain('boards[0].notes[2].section: the board has no section');
    expect(faults.join('\n')).toContain('boards[1].notes[0].likes: ');
    expect(faults.join('\n')).toContain('boards[1].notes[0].link: ');
    expect(faults.join('\n')).toContain('meeting.timeZone: not a time zone');
  });

  it.each(['', '{', '[]', 'null', '{"boards": 1}'])('refuses %j', (broken) => {
    expect(parseSample(broken).ok).toBe(false);
  });

  it('refuses a meeting that ends before it starts', () => {
    const faults = faultsWith(({ meeting }) => Object.assign(meeting, { end: '2022-02-09T08:00' }));
    expect(faults).toEqual(['meeting.end: ends before it starts']);
  });
});

describe('shiftToToday', () => {
  it('keeps the clock times and moves the date in the title', () => {
    const shifted = shiftToToday(sample().meeting, Date.parse('2026-11-22T12:00:00Z'));
    expect(new Date(shifted.startsAt).toISOString()).toBe('2026-11-22T07:00:00.000Z');
    expect(new Date(shifted.endsAt).toISOString()).toBe('2026-11-22T09:00:00.000Z');
    expect(shifted.title).toBe('Verkkoklinikka 22.11.2026: ennaltaehkäisevät sote-palvelut');
  });

  it('goes by the date where the meeting is, also just after midnight there', () => {
    const shifted = shiftToToday(sample().meeting, Date.parse('2026-07-01T21:30:00Z'));
    expect(new Date(shifted.startsAt).toISOString()).toBe('2026-07-02T06:00:00.000Z');
  });
});

describe('boardContent', () => {
  const source = {
    personIds: new Map(authorsOf(sample().boards).map((author) => [author, `p-${author}`])),
    createId: countingIds(),
    createdAt: 7,
  };

  it('keeps every note, its author, likes, tags and link, in order', () => {
    for (const board of sample().boards) {
      const content = boardContent(board, source);
      const titles = new Map(content.sections.map(({ id, title }) => [id, title]));
      const notes = content.notes.toSorted(byRank).map((note) => ({
        section: titles.get(note.section),
        text: note.text,
        author: note.author,
        likes: note.importedReactions?.good,
        tags: note.tags,
        link: note.link,
      }));
      expect(notes).toEqual(
        board.notes.map((note) => ({
          section: board.sections.find(({ id }) => id === note.section)?.title,
          text: note.text,
          author: `p-${note.author}`,
          likes: note.likes,
          tags: note.tags,
          link: note.link,
        })),
      );
    }
  });

  it('keeps the presenters’ sections locked and in their place', () => {
    const locked = sample().boards.map((board) =>
      boardContent(board, source)
        .sections.toSorted(byRank)
        .map((section) => section.locked),
    );
    expect(locked[1]).toEqual([true, false, false, false]);
    expect(locked[0]).toEqual([false, false, false, false, false, false]);
  });

  it('names each author once', () => {
    const authors = authorsOf(sample().boards);
    expect(new Set(authors).size).toBe(authors.length);
    expect(authors.filter((author) => author === 'alustaja')).toHaveLength(1);
  });
});
