import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNotes } from '../../shared/board/read.ts';
import { CLOSE } from '../../shared/protocol/close-codes.ts';
import { createFakeServer } from '../sync/testing/fake-server.ts';
import type { Board } from './board.ts';
import { addNote, createBrowser } from './testing/synced-board.ts';

const PEOPLE = ['anna', 'eero', 'liisa'] as const;

const of = <K extends string>(kind: K) => ({ kind: fc.constant(kind) });
const who = fc.nat(PEOPLE.length - 1);

/** What may happen to three people on one board; `turn` lets what is under way arrive, and no more. */
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ ...of('add'), who }) },
  { weight: 6, arbitrary: fc.record({ ...of('type'), who }) },
  { weight: 8, arbitrary: fc.record(of('turn')) },
  { weight: 2, arbitrary: fc.record({ ...of('wait'), ms: fc.nat(3000) }) },
  { weight: 2, arbitrary: fc.record({ ...of('stir'), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...of('cut'),
      code: fc.constantFrom(1006, CLOSE.shutdown, CLOSE.overloaded),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...of('reload'), who }) },
  { weight: 1, arbitrary: fc.record(of('refuse')) },
);

type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

const noteOf = (board: Board) =>
  board.store
    .allNoteIds()
    .map(board.store.note)
    .find((note) => note?.author === board.personId);

/** Three browsers and a server that refuses now and then, for reasons nobody could foresee. */
const setUp = async () => {
  const server = createFakeServer();
  const browsers = PEOPLE.map((personId) => createBrowser({ server, personId }));
  const boards = await Promise.all(browsers.map((browser) => browser.load()));
  const words: string[] = [];
  let refusals = 0;
  server.judgeBy((after) => {
    if (refusals === 0 || readNotes(after).length % 2 === 0) return null;
    refusals -= 1;
    return 'notYours';
  });

  const write = (board: Board, kind: 'add' | 'type', word: string): void => {
    const mine = noteOf(board);
    if (kind === 'type' && !mine) return;
    words.push(word);
    if (kind === 'add' || !mine) board.act(addNote(`n${words.length}`, word, ''));
    else {
      const args = { id: mine.id, base: mine.text, text: `${mine.text} ${word}` };
      board.act({ name: 'note.editText', args });
    }
  };

  const happen = async (what: Event, index: number): Promise<void> => {
    const number = 'who' in what ? what.who : 0;
    const [board, browser] = [boards[number], browsers[number]];
    if (!board || !browser) throw new Error('There is nobody of that number');
    switch (what.kind) {
      case 'add':
      case 'type':
        return write(board, what.kind, `w${index}.`);
      case 'turn':
        await server.turn();
        return;
      case 'wait':
        return browsers.forEach(({ time }) => time.advance(what.ms));
      case 'stir':
        return browser.stir();
      case 'cut':
        return server.cut(what.code);
      case 'reload':
        board.close();
        boards[number] = await browser.load();
        return;
      case 'refuse':
        refusals += 1;
    }
  };

  /** No more refusals, and all the time in the world. */
  const calmDown = async (): Promise<void> => {
    refusals = 0;
    for (let round = 0; round < 60; round += 1) {
      await server.settle();
      for (const { time } of browsers) time.advance(1000);
    }
  };

  return { server, browsers, boards, words, happen, calmDown };
};

const occurrences = (text: string, word: string): number => text.split(word).length - 1;

it('loses no words and doubles none, whatever lines, pages and refusals do', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 60 }), async (events) => {
      const { server, browsers, boards, words, happen, calmDown } = await setUp();
      for (const [index, what] of events.entries()) await happen(what, index);
      await calmDown();

      const notes = readNotes(server.doc);
      const onBoard = notes.map(({ text }) => text).join('\n');
      const inDrafts = boards.flatMap((board) => board.drafts().map(({ text }) => text)).join('\n');
      const count = (word: string): number => occurrences(onBoard, word);
      expect(words.filter((word) => count(word) === 0 && !inDrafts.includes(word))).toEqual([]);
      expect(words.filter((word) => count(word) > 1)).toEqual([]);
      for (const board of boards) {
        expect(board.connection()).toMatchObject({ network: 'online', saving: { kind: 'saved' } });
        const shown = board.store.allNoteIds().map((id) => board.store.note(id)?.text ?? '');
        expect(shown.toSorted()).toEqual(notes.map(({ text }) => text).toSorted());
        board.close();
      }
      for (const { device } of browsers) expect(device.kept().actions).toEqual([]);
    }),
    { numRuns: 80 },
  );
}, 60_000);
