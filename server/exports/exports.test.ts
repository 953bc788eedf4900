// @vitest-environment happy-dom
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardContent } from '../../shared/board/content.ts';
import { publicBoard } from '../../shared/board/exports/public-board.ts';
import { readExport } from '../../shared/board/exports/read-export.ts';
import { reactionKey } from '../../shared/board/records/reaction.ts';
import { writeContent } from '../../shared/board/write-content.ts';
import { createId } from '../../shared/lib/id.ts';
import { authorsOf, boardContent } from '../demo/sample-content.ts';
import { parseSample, type Sample } from '../demo/sample.ts';
import { defuse, toCsv } from './csv.ts';
import type { ExportSource } from './export-source.ts';
import { toHtml } from './html.ts';
import { toText } from './text.ts';

const readSample = (): Sample => {
  const parsed = parseSample(readFileSync('samples/verkkoklinikka.json', 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.join('\n'));
  return parsed.value;
};
const sample = readSample();

const docOf = (content: BoardContent): Y.Doc => {
  const doc = new Y.Doc();
  writeContent(doc, content);
  return doc;
};

const sourceOf = (
  docs: readonly Y.Doc[],
  writers: ExportSource['writers'] = null,
): ExportSource => ({
  title: 'Verkkoklinikka',
  of: '',
  meeting: docs.length > 1 ? { programme: [], tables: [], openings: [] } : null,
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  madeAt: Date.UTC(2026, 1, 9, 6),
  boards: docs.map(readExport),
  writers,
});

const note = (id: string, text: string, rest: object = {}) => ({
  id,
  text,
  section: 's1',
  rank: id,
  createdAt: Date.UTC(2026, 1, 9, 7),
  ...rest,
});

const board = (notes: BoardContent['notes']): BoardContent => ({
  title: 'Taulu',
  description: 'Mitä opimme?',
  layout: 'columns',
  settings: {},
  sections: [
    { id: 's1', title: 'Mikä toimii?', prompt: 'Yksi asia lapulla', rank: 'a0' },
    { id: 's2', title: 'Tyhjä', prompt: '', rank: 'a1' },
  ],
  notes,
});

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Takes a sheet apart as RFC 4180 has it. */
const cellsOf = (csv: string): string[][] =>
  [...csv.replace('\uFEFF', '').matchAll(/((?:"(?:[^"]|"")*"[,;]?)+)\r\n/g)].map(([, row = '']) =>
    [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')),
  );

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe('the boards of the sample meeting', () => {
  const personIds = new Map(authorsOf(sample.boards).map((author) => [author, createId()]));
  const writers = new Map(
    [...personIds].map(([name, id]) => [id, { name: `Nimi ${name}`, organisation: 'Org' }]),
  );
  const docs = sample.boards.map((one) =>
    docOf(boardContent(one, { personIds, createId: () => createId(), createdAt: 1 })),
  );
  /** In the order in which sections stand. */
  const textsOf = (one: Sample['boards'][number]): string[] =>
    one.sections.flatMap(({ id }) =>
      one.notes.filter(({ section }) => section === id).map(({ text }) => plain(text)),
    );

  test('are complete and in order on the page', () => {
    sample.boards.forEach((one, at) => {
      const page = parse(toHtml(sourceOf([docs[at] ?? new Y.Doc()])));
      const words = [...page.querySelectorAll('li > .words')].map((found) =>
        plain(found.textContent ?? ''),
      );
      expect(words).toEqual(textsOf(one));
      const titles = [...page.querySelectorAll('h2')].map(({ textContent }) => textContent);
      expect(titles).toEqual(one.sections.map(({ title }) => title));
    });
  });

  test('are complete and in order in one sheet, and every cell is inert', () => {
    const [names = [], ...rows] = cellsOf(toCsv(sourceOf(docs, writers), ';'));
    const at = names.indexOf('Teksti');
    expect(rows.map((row) => plain(row[at] ?? '').replace(/^'/, ''))).toEqual(
      sample.boards.flatMap(textsOf),
    );
    expect(rows.every((row) => row.length === names.length)).toBe(true);
    expect(rows.flat().filter((cell) => /^[\s"]*[=+\-@]/.test(cell))).toEqual([]);
    expect(rows[0]).toContain('Org');
  });

  test('are complete and in order as text', () => {
    const lines = plain(toText(sourceOf(docs)));
    let from = 0;
    for (const text of sample.boards.flatMap(textsOf)) {
      const at = lines.indexOf(text, from);
      expect(at).toBeGreaterThanOrEqual(from);
      from = at + text.length;
    }
  });

  test('name nobody unless that is asked for', () => {
    const source = sourceOf(docs);
    for (const out of [toHtml(source), toCsv(source, ','), toText(source)]) {
      expect(out).not.toContain('Nimi ');
      expect([...personIds.values()].filter((id) => out.includes(id))).toEqual([]);
    }
    const named = sourceOf(docs, writers);
    for (const out of [toHtml(named), toCsv(named, ','), toText(named)]) {
      expect(out).toContain('Nimi ');
      expect([...personIds.values()].filter((id) => out.includes(id))).toEqual([]);
    }
  });

  test('have headings without a gap, and one first of them', () => {
    const page = parse(toHtml(sourceOf(docs)));
    const levels = [...page.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, at) => at === 0 || level - (levels[at - 1] ?? 0) <= 1)).toBe(true);
    expect(page.documentElement.lang).toBe('fi');
    expect(page.querySelectorAll('nav a')).toHaveLength(sample.boards.length);
  });
});

describe('a page', () => {
  test('shows words as words, whatever they look like', () => {
    const evil = '<script>alert(1)</script> " onclick=x \' & https://example.org/a?b=1&c=2).';
    const html = toHtml(sourceOf([docOf(board([note('a', evil)]))]));
    const page = parse(html);
    expect(page.querySelectorAll('script, [onclick]')).toHaveLength(0);
    expect(page.querySelector('.words')?.textContent).toBe(evil);
    expect(page.querySelector('.words a')?.getAttribute('href')).toBe(
      'https://example.org/a?b=1&c=2',
    );
  });

  test('tells dates, tags, links, reactions and what was voted, and leaves the trash out', () => {
    const doc = docOf(
      board([
        note('a', 'Etäryhmä', {
          date: '2026-02',
          tags: ['etä'],
          link: 'https://example.org',
          importedReactions: { good: 2 },
        }),
        note('b', 'Poissa', { deleted: { at: 1, by: 'p1' } }),
      ]),
    );
    doc
      .getMap('reactions')
      .set(reactionKey({ noteId: 'a', personId: 'p1', kind: 'good' }), { at: 1 });
    doc
      .getMap('reactions')
      .set(reactionKey({ noteId: 'b', personId: 'p1', kind: 'inUse' }), { at: 1 });
    const plan = {
      question: 'Mihin tartumme?',
      method: 'dots',
      scales: [],
      boards: ['b1'],
      scope: { sections: [], tag: '' },
      budget: 3,
      cumulative: false,
      secret: true,
      leadersVote: true,
      round: 1,
      openedBy: 'p1',
    };
    const result = {
      voters: 5,
      votersHere: 5,
      notes: [{ note: 'a', points: 4, people: 4, counts: [] }],
    };
    doc
      .getMap('votes')
      .set(
        'v1',
        new Y.Map<unknown>(Object.entries({ plan, result, state: 'closed', openedAt: 1 })),
      );
    const page = parse(toHtml(sourceOf([doc])));
    const told = [...page.querySelectorAll('dl > div')].map((line) => [
      line.querySelector('dt')?.textContent,
      line.querySelector('dd')?.textContent,
    ]);
    expect(told).toEqual([
      ['Päivämäärä', 'helmikuu 2026'],
      ['Tunnisteet', 'etä'],
      ['Linkki', 'https://example.org'],
      ['Hyvä', '3'],
      ['Mihin tartumme?', '4'],
    ]);
    expect(page.body.textContent).not.toContain('Poissa');
    expect(page.body.textContent).toContain('Ei lappuja');
  });

  test('has clusters where they lie among the notes, and comments under their notes', () => {
    const doc = docOf(
      board([
        note('b0', 'Ensin'),
        note('a0', 'Toinen ryhmässä', { cluster: 'c1' }),
        note('a00', 'Ensimmäinen ryhmässä', { cluster: 'c0' }),
        note('b2', 'Viimeksi', { color: 'lake' }),
      ]),
    );
    const cluster = (fields: object) => new Y.Map<unknown>(Object.entries(fields));
    doc.getMap('clusters').set('c1', cluster({ title: 'Etätyö', rank: 'b1', createdAt: 1 }));
    doc.getMap('clusters').set('c0', cluster({ title: 'Vanha', rank: 'b1', into: 'c1' }));
    const comment = { note: 'b0', author: 'p1', createdAt: 1 };
    doc.getMap('comments').set('k1', cluster({ ...comment, text: 'Miksi?' }));
    doc.getMap('comments').set('k2', cluster({ ...comment, text: 'Siksi.', parent: 'k1' }));
    doc
      .getMap('comments')
      .set('k3', cluster({ ...comment, text: 'Poissa', deleted: { at: 1, by: 'p1' } }));
    doc.getMap('board').set('legend', { lake: 'Haaste' });
    const writers = new Map([['p1', { name: 'Anna', organisation: '' }]]);
    const page = parse(toHtml(sourceOf([doc], writers)));
    const read = [...page.querySelectorAll('h2, h3, .words, dt, dd')].map(
      ({ tagName, textContent }) => `${tagName} ${textContent}`,
    );
    expect(read.slice(0, 12)).toEqual([
      'H2 Mikä toimii?',
      'P Ensin',
      'DT Kommentit',
      'DD Anna: Miksi?',
      'DD Anna: Siksi.',
      'H3 Etätyö',
      'P Toinen ryhmässä',
      'P Ensimmäinen ryhmässä',
      'P Viimeksi',
      'DT Väri',
      'DD Haaste',
      'H2 Tyhjä',
    ]);
    expect(toText(sourceOf([doc]))).toContain('- Etätyö:\n  - Toinen ryhmässä\n');
    expect(toCsv(sourceOf([doc]), ',')).toContain('"Etätyö","Toinen ryhmässä"');
    expect(toHtml(sourceOf([doc]))).not.toContain('Anna');
  });

  test('says in which language words are that are not in the page’s', () => {
    const swedish = 'Vi behöver mer tid och det är viktigt att alla får vara med';
    const page = parse(toHtml(sourceOf([docOf(board([note('a', swedish)]))])));
    expect(page.querySelector('.words')?.getAttribute('lang')).toBe('sv');
  });
});

test('dates are in words where one reads, and in figures where one puts in order', () => {
  const dated = ['2026-02-09', '2026-spring', '2026', 'joskus'].map((date, at) =>
    note(`d${at}`, 'Lappu', { date }),
  );
  const source = sourceOf([docOf(board(dated))]);
  const page = parse(toHtml(source));
  expect([...page.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
    '9. helmikuuta 2026',
    'kevät 2026',
    '2026',
    'joskus',
  ]);
  const [names = [], ...rows] = cellsOf(toCsv(source, ';'));
  expect(rows.map((row) => row[names.indexOf('Päivämäärä')])).toEqual([
    '2026-02-09',
    'kevät 2026',
    '2026',
    'joskus',
  ]);
});

test('a voice is told the language of a title, a question and a comment', () => {
  const swedish = 'Vad behöver vi göra för att alla ska vara med?';
  const doc = docOf({
    ...board([note('a', 'Lappu')]),
    sections: [{ id: 's1', title: swedish, prompt: swedish, rank: 'a0' }],
  });
  const comment = { note: 'a', author: 'p1', createdAt: 1, text: swedish };
  doc.getMap('comments').set('k1', new Y.Map<unknown>(Object.entries(comment)));
  const page = parse(toHtml(sourceOf([doc])));
  for (const words of ['h2', '.prompt', 'dd']) {
    expect(page.querySelector(words)?.getAttribute('lang')).toBe('sv');
  }
});

describe('a sheet', () => {
  test.each([
    '=1+1',
    '+358',
    '-5',
    '@SUM(A1)',
    ' =1',
    '\u00A0=1',
    '\u200B=1',
    '"=1',
    '\t=1',
    '\r\n=cmd',
    '＝1',
    '﹦1',
    '⁺1',
    '\uFEFF=1',
  ])('calculates nothing with %j', (cell) => {
    expect(defuse(cell)).toBe(`'${cell}`);
  });

  test('leaves other words as they are', () => {
    for (const cell of ['', '5', 'a=b', 'Etäryhmä', '€5']) expect(defuse(cell)).toBe(cell);
  });

  test('gives back every text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (texts) => {
        const shown = texts.map((text) => `x${text}`);
        const notes = shown.map((text, at) => note(`n${String(at).padStart(3, '0')}`, text));
        const [names = [], ...rows] = cellsOf(toCsv(sourceOf([docOf(board(notes))]), ','));
        expect(rows.map((row) => row[names.indexOf('Teksti')])).toEqual(shown);
      }),
    );
  });
});

describe('words with looks', () => {
  const link = 'https://a.example/?a=1&b=2';
  const written = (text: string, marks: BoardContent['notes'][number]['marks']) =>
    sourceOf([docOf(board([note('n1', text, { marks })]))]);

  test('are markup on a page, and never the markup that somebody wrote', () => {
    const html = toHtml(
      written('Tärkeä <b>', [
        { from: 0, to: 6, bold: true, italic: true },
        { from: 7, to: 10, link },
      ]),
    );
    expect(html).toContain('<strong><em>Tärkeä</em></strong>');
    expect(html).toContain('>&lt;b&gt;</a>');
    expect(html).not.toContain('<b>');
    expect(html).toContain('href="https://a.example/?a=1&amp;b=2"');
  });

  test('are signs and addresses where there are only letters', () => {
    const listed = written('maito\nleipä\n', [
      { from: 5, to: 6, list: 'ordered' },
      { from: 11, to: 12, list: 'ordered' },
    ]);
    expect(toText(listed)).toContain('- 1. maito\n  2. leipä');
    expect(toHtml(listed)).toContain('<ol><li>maito</li><li>leipä</li></ol>');
    expect(toText(written('lue tämä', [{ from: 4, to: 8, link }]))).toContain(
      `- lue tämä (${link})`,
    );
  });

  test('in public lead to nobody’s mailbox, and stand on no other words', () => {
    const marks = [{ from: 0, to: 4, bold: true, link: 'mailto:anna@example.org' }] as const;
    const read = (words: string) => {
      const exported = publicBoard(readExport(docOf(board([note('n1', words, { marks })]))));
      return exported.sections.flatMap(({ groups }) => groups.flatMap(({ notes }) => notes))[0];
    };
    expect(read('Anna')?.marks).toEqual([{ from: 0, to: 4, bold: true }]);
    expect(read('anna@example.org kertoo')?.marks).toBeUndefined();
  });
});

describe('a meeting as a whole', () => {
  const meeting = {
    programme: [
      {
        begins: Date.UTC(2026, 1, 9, 6),
        ends: Date.UTC(2026, 1, 9, 6, 15),
        title: 'Tervetuloa <kaikki>',
        prompt: 'Kahvia',
      },
      { begins: null, ends: null, title: '=Pienryhmät', prompt: '' },
    ],
    tables: [
      { topic: 'Etäryhmät', why: 'Miten alkuun?', harvest: 'Kokeillaan syksyllä' },
      { topic: 'Tyhjä pöytä', why: '', harvest: '' },
    ],
    openings: [
      {
        theme: 'Ikääntyneet',
        text: 'Kotona asuminen',
        materials: [
          { title: 'Diat', url: 'https://slides.example/1' },
          {
            title: '',
            file: {
              hash: 'd'.repeat(64),
              name: 'kartta.png',
              type: 'image/png',
              size: 9,
              alt: 'Kartta',
            } as const,
          },
        ],
      },
    ],
  };
  const docs = [docOf(board([note('n1', 'Lappu')])), docOf(board([note('n2', 'Toinen')]))];
  const source = { ...sourceOf(docs), meeting };

  test('begins with its programme and its tables, before the boards, on the page', () => {
    const page = parse(toHtml(source));
    expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      'Ohjelma',
      'Alustukset',
      'Minglailupöydät',
      'Taulu',
      'Taulu',
    ]);
    const [opening] = page.querySelectorAll('#openings ~ ul > li');
    expect(plain(opening?.textContent ?? '')).toBe(
      'IkääntyneetKotona asuminenLiiteDiat: https://slides.example/1kartta.png',
    );
    const shown = parse(toHtml(source, { pictureAt: () => 'files/001 kartta.png' }));
    expect(shown.querySelector('#openings ~ ul img')?.getAttribute('alt')).toBe('Kartta');
    const parts = [...page.querySelectorAll('ol > li')].map((part) =>
      plain(part.textContent ?? ''),
    );
    expect(parts).toEqual(['8.00–8.15 Tervetuloa <kaikki>Kahvia', '=Pienryhmät']);
    const [table] = page.querySelectorAll('#tables ~ ul > li');
    expect(plain(table?.textContent ?? '')).toBe(
      'EtäryhmätMiten alkuun?Mitä jäi käteenKokeillaan syksyllä',
    );
    const links = [...page.querySelectorAll('nav a')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(links.every((link) => page.querySelector(link) !== null)).toBe(true);
  });

  test('has the same rows in its sheet, inert, and lines in its text', () => {
    const [names = [], ...rows] = cellsOf(toCsv(source, ';'));
    expect(rows.every((row) => row.length === names.length)).toBe(true);
    expect(rows.slice(0, 5).map((row) => row.slice(0, 4))).toEqual([
      ['Ohjelma', '2026-02-09 8.00–8.15', '', 'Tervetuloa <kaikki>\nKahvia'],
      ['Ohjelma', '', '', "'=Pienryhmät"],
      [
        'Alustukset',
        'Ikääntyneet',
        '',
        'Kotona asuminen\nDiat: https://slides.example/1\nkartta.png',
      ],
      ['Minglailupöydät', 'Etäryhmät', '', 'Miten alkuun?\nMitä jäi käteen: Kokeillaan syksyllä'],
      ['Minglailupöydät', 'Tyhjä pöytä', '', ''],
    ]);
    const text = toText(source);
    expect(text).toContain(
      '## Ohjelma\n\n9. helmikuuta 2026\n\n- 8.00–8.15 Tervetuloa <kaikki>\n  Kahvia\n- =Pienryhmät',
    );
    expect(text).toContain('- Etäryhmät\n  Miten alkuun?\n  Mitä jäi käteen: Kokeillaan syksyllä');
  });
});

test('what is drawn is read behind the sections, on the page, in the sheet and as text', () => {
  const doc = docOf({
    ...board([note('n1', 'Lappu')]),
    drawings: {
      shapes: [
        {
          id: 'shape',
          kind: 'rect',
          text: '=Kehys',
          color: 'ink',
          frame: { x: 0, y: 0, w: 9, h: 9 },
          author: undefined,
          createdAt: 1,
        },
      ],
      strokes: [],
      connectors: [],
    },
  });
  const page = parse(toHtml(sourceOf([doc])));
  expect(page.querySelector('main > section:last-of-type')?.textContent?.trim()).toMatch(
    /^Piirrokset ja yhteydet\s*=Kehys$/,
  );
  expect(
    cellsOf(toCsv(sourceOf([doc]), ','))
      .at(-1)
      ?.slice(0, 3),
  ).toEqual(['Piirrokset ja yhteydet', '', "'=Kehys"]);
  expect(toText(sourceOf([doc]))).toContain('## Piirrokset ja yhteydet\n\n- =Kehys');
});
