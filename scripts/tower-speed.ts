import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import * as Y from 'yjs';
import { NOTE_COLORS } from '../shared/board/colors.ts';
import { readBestNotes } from '../shared/board/best-notes.ts';
import { readDigest } from '../shared/board/digest.ts';
import { writeContent } from '../shared/board/write-content.ts';

/** What it costs to watch many boards at once: as digests, and as documents of their own. See docs/decisions/0028-tower.md. */
const BOARDS = 60;
const NOTES = 60;
const ROUNDS = 20;
const WORDS =
  'perhekeskuksen yhteinen ohjausryhmä kokoontuu joka toinen viikko ja sopii seuraavista kokeiluista'.split(
    ' ',
  );

const someWords = (seed: number): string =>
  Array.from({ length: 6 + (seed % 14) }, (_, at) => WORDS[(seed * 7 + at) % WORDS.length]).join(
    ' ',
  );

const boardOf = (at: number): Y.Doc => {
  const doc = new Y.Doc();
  writeContent(doc, {
    title: `Ryhmä ${at}`,
    description: '',
    layout: at % 2 === 0 ? 'columns' : 'canvas',
    settings: {},
    sections: ['a', 'b', 'c'].map((id) => ({ id, title: id, prompt: '', rank: `a${id}` })),
    notes: Array.from({ length: NOTES }, (_, note) => ({
      id: `${at}-${note}`,
      text: someWords(at * NOTES + note),
      section: ['a', 'b', 'c'][note % 3] ?? '',
      rank: `a${String(note).padStart(3, '0')}`,
      createdAt: 1_700_000_000_000 + note,
      author: `person-${note % 12}`,
      color: NOTE_COLORS[note % NOTE_COLORS.length],
    })),
  });
  return doc;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const timed = (run: () => void): number => {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return median(times);
};

const say = (what: string, value: string): void => console.log(`${what.padEnd(58)} ${value}`);
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const docs = Array.from({ length: BOARDS }, (_, at) => boardOf(at));
const states = docs.map((doc) => Y.encodeStateAsUpdate(doc));

const answer = JSON.stringify({
  boards: docs.map((doc, at) => {
    const { sheets, ...digest } = readDigest(doc);
    return {
      ...digest,
      board: `board-${at}-0123456789`,
      changedAt: 1_700_000_000_000,
      writing: ['person-1-0123456789', 'person-2-0123456789'],
      sheets: sheets.map(({ x, y, w, h, color }) => [x, y, w, h, NOTE_COLORS.indexOf(color)]),
    };
  }),
});

say(`${BOARDS} boards of ${NOTES} notes`, '');
say('reading all digests anew', `${timed(() => docs.forEach(readDigest)).toFixed(1)} ms`);
say(
  'reading one board’s best notes anew',
  `${timed(() => docs.slice(0, 1).forEach(readBestNotes)).toFixed(2)} ms`,
);
say(
  'writing the answer, all digests kept',
  `${timed(() => void JSON.stringify(JSON.parse(answer))).toFixed(1)} ms`,
);
say('one answer', `${kb(answer.length)}, gzip ${kb(gzipSync(answer).length)}`);
say('the documents themselves', kb(states.reduce((sum, { length }) => sum + length, 0)));

globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const start = performance.now();
const opened = states.map((state) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
});
const took = performance.now() - start;
globalThis.gc?.();
say('opening all documents, without sockets and stores', `${took.toFixed(0)} ms`);
say('their memory', kb(process.memoryUsage().heapUsed - before));
if (opened.length !== BOARDS) throw new Error('not all were opened');
