import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { runAction } from '../../../shared/board/actions/run-action.ts';
import type { FieldToPutBack } from '../../../shared/board/actions/put-back.ts';
import { readNote } from '../../../shared/board/read.ts';
import { readValue } from '../../../shared/document/field-ref.ts';
import { recordMap } from '../../../shared/document/read.ts';
import type { FormatChange } from '../../../shared/document/text/format.ts';
import type { Actor } from '../../../shared/access/actor.ts';
import { createGatedBoard } from '../testing/gated-board.ts';
import { pick, type Random, seededRandom } from '../testing/random-edits.ts';

/** More by RICH_SEEDS=500. */
const SEEDS = Number(process.env['RICH_SEEDS'] ?? 5);
const STEPS = 120;
const PEOPLE = ['aino', 'eero', 'liv', 'noa', 'yael'];
const TEXT = { root: 'notes', id: 'annas', field: 'text' } as const;

const WORDS = ['talkoot ', '😀', '👩‍👩‍👧', 'שלום ', 'مرحبا ', 'å', '\n', 'a\nb\n', 'e\u0301', '🇫🇮'];
const LOOKS = [
  { bold: true },
  { bold: null },
  { italic: true },
  { link: 'https://example.org/' },
  { link: null },
  { list: 'bullet' },
  { list: 'ordered' },
  { list: null },
] as const;

const textIn = (doc: Y.Doc): Y.Text => {
  const text = recordMap(doc, 'notes', TEXT.id)?.get('text');
  if (!(text instanceof Y.Text)) throw new Error('The text is gone');
  return text;
};

/** A stretch that begins and ends between whole characters, as a selection does. */
const stretch = (random: Random, text: string) => {
  const points = Array.from(text);
  const first = Math.floor(random() * (points.length + 1));
  const last = Math.min(points.length, first + Math.floor(random() * 6));
  return {
    from: points.slice(0, first).join('').length,
    to: points.slice(0, last).join('').length,
  };
};

type Person = { readonly actor: Actor; readonly doc: Y.Doc; last: FieldToPutBack | null };

/** Types, takes away, formats, or takes back what this person did last; returns the words that were put in. */
const edit = (person: Person, random: Random): void => {
  const { doc, actor } = person;
  const context = { personId: actor.personId, now: 1, origin: null };
  const base = readNote(doc, TEXT.id)?.text ?? '';
  const { from, to } = stretch(random, base);
  const dice = random();
  if (dice < 0.1 && person.last) {
    runAction(doc, { name: 'board.putBack', args: { fields: [person.last] } }, context);
    person.last = null;
    return;
  }
  const before = readValue(doc, TEXT);
  if (dice < 0.6) {
    const word = pick(random, WORDS);
    const end = random() < 0.3 ? to : from;
    const text = base.slice(0, from) + word + base.slice(end);
    const caret = from + word.length;
    const look: Omit<FormatChange, 'from' | 'to'> = pick(random, LOOKS);
    const formats = random() < 0.3 ? [{ from, to: caret, ...look }] : undefined;
    const args = { id: TEXT.id, base, text, caret, ...(formats && { formats }) };
    runAction(doc, { name: 'note.editText', args }, context);
  } else {
    const formats = [{ from, to, ...pick(random, LOOKS) }];
    const args = { id: TEXT.id, base, text: base, formats };
    runAction(doc, { name: 'note.format', args }, context);
  }
  person.last = { ...TEXT, expected: readValue(doc, TEXT), value: before };
};

describe('five people in one formatted note', () => {
  const seeds = Array.from({ length: SEEDS }, () => Math.floor(Math.random() * 2 ** 31));
  it.each(seeds)('converge on what every program can read (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const { doc, judgeAs, registry, copy } = createGatedBoard();
    const people = PEOPLE.map((personId): Person => {
      const own = copy();
      own.clientID = 1 + Math.floor(random() * 2 ** 31);
      return { actor: { personId, role: 'facilitator', access: 'write' }, doc: own, last: null };
    });

    const send = ({ actor, doc: own }: Person): void => {
      const bytes = Y.encodeStateAsUpdate(own, Y.encodeStateVector(doc));
      const judgement = judgeAs(actor, bytes);
      if (judgement.verdict === 'nothing') return;
      if (judgement.verdict !== 'accepted') throw new Error(JSON.stringify(judgement));
      for (const client of judgement.newClaims) {
        registry.addClaim({ client, person: actor.personId });
      }
      Y.applyUpdate(doc, judgement.update);
    };
    const receive = ({ doc: own }: Person): void =>
      Y.applyUpdate(own, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(own)));

    for (let step = 0; step < STEPS; step += 1) {
      const person = pick(random, people);
      edit(person, random);
      if (random() < 0.4) send(person);
      if (random() < 0.4) receive(pick(random, people));
    }
    // What the copies tidy up when they see the others' formats travels as well.
    for (let round = 0; round < 3; round += 1) {
      for (const person of people) {
        send(person);
        receive(person);
      }
    }

    const text = textIn(doc);
    for (const { doc: own } of people) {
      expect(textIn(own).toDelta()).toEqual(text.toDelta());
      expect(readNote(own, TEXT.id)).toEqual(readNote(doc, TEXT.id));
    }
    const { text: words, marks = [] } = readNote(doc, TEXT.id) ?? { text: '' };
    expect(text.toString()).toBe(words);
    expect(words.isWellFormed()).toBe(true);
    expect(words).not.toContain('\uFFFD');
    for (const { from, to, list } of marks) {
      expect(list === undefined || words.slice(from, to).replaceAll('\n', '') === '').toBe(true);
    }
  });

  it('every word that anybody types at once is there afterwards, in one piece', () => {
    const { doc, copy } = createGatedBoard();
    const words = ['😀 yksi', 'שתיים', 'kolme\n', '👩‍👩‍👧', 'viisi'];
    const pages = words.map((word) => {
      const page = copy();
      const base = readNote(page, TEXT.id)?.text ?? '';
      const text = `${base}${word}`;
      const formats = [{ from: base.length, to: text.length, bold: true } as const];
      const context = { personId: 'x', now: 1, origin: null };
      runAction(
        page,
        { name: 'note.editText', args: { id: TEXT.id, base, text, formats } },
        context,
      );
      return page;
    });
    for (const page of pages) Y.applyUpdate(doc, Y.encodeStateAsUpdate(page));
    for (const word of words) expect(readNote(doc, TEXT.id)?.text).toContain(word);
  });
});
