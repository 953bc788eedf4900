import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readNotes } from '../../shared/board/read.ts';
import { runAction } from '../../shared/board/actions/run-action.ts';
import { CLOSE } from '../../shared/protocol/close-codes.ts';
import { createFakeServer } from '../sync/testing/fake-server.ts';
import { addNote, createBrowser } from './testing/synced-board.ts';

const MANY = 8;

/** What the server gave in one piece before the socket was open. */
const first = fc.oneof(
  fc.constant({ kind: 'none' as const }),
  fc.constant({ kind: 'damaged' as const }),
  // It may be some notes old.
  fc.record({ kind: fc.constant('state' as const), notes: fc.nat(MANY) }),
  fc.record({ kind: fc.constant('ofEarlierGeneration' as const), notes: fc.nat(MANY) }),
);

type First = typeof first extends fc.Arbitrary<infer F> ? F : never;

const step = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ kind: 'turn' as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'frame' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'othersWrite' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(6000) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'stir' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'swallow' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('cut' as const),
      code: fc.constantFrom(1006, CLOSE.shutdown, CLOSE.overloaded, CLOSE.generationEnded),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'reload' as const }) },
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const add = (doc: Y.Doc, id: string): void => {
  runAction(doc, addNote(id), { personId: 'eero', now: 1, origin: null });
};

/** A server with so many notes, and its document as it was after each of them. */
const boardOnServer = () => {
  const server = createFakeServer();
  const states = [Y.encodeStateAsUpdateV2(server.doc)];
  for (let number = 0; number < MANY; number += 1) {
    add(server.doc, `n${number}`);
    states.push(Y.encodeStateAsUpdateV2(server.doc));
  }
  return { server, states };
};

const stateOf = (given: First, states: readonly Uint8Array[]) => {
  const whole = states.at(-1) ?? new Uint8Array();
  switch (given.kind) {
    case 'none':
      return null;
    case 'damaged':
      return { generation: 'g1', update: whole.subarray(0, whole.length / 2) };
    case 'state':
      return { generation: 'g1', update: states[given.notes] ?? whole };
    case 'ofEarlierGeneration':
      return { generation: 'g0', update: states[given.notes] ?? whole };
  }
};

it('a board that is opened shows all its notes in the end, whatever came when, and wherever it was cut', async () => {
  await fc.assert(
    fc.asyncProperty(first, fc.array(step, { maxLength: 40 }), async (given, steps) => {
      const { server, states } = boardOnServer();
      const browser = createBrowser({ server, personId: 'anna', hasFrames: true });
      const state = stateOf(given, states);
      let board = await browser.load(state);
      // What came in one piece is there at once, before anything else has come.
      expect(board.store.allNoteIds()).toHaveLength('notes' in given ? given.notes : 0);

      const happen = async (what: Step, at: number): Promise<void> => {
        switch (what.kind) {
          case 'turn':
            await server.turn();
            return;
          case 'frame':
            return browser.frame();
          case 'othersWrite': {
            const before = Y.encodeStateVector(server.doc);
            add(server.doc, `later${at}`);
            return server.spread(Y.encodeStateAsUpdate(server.doc, before));
          }
          case 'wait':
            return browser.time.advance(what.ms);
          case 'stir':
            return browser.stir();
          case 'swallow':
            // Of a line that was in sync a silence tells, which is the provider's own business.
            if (board.connection().network !== 'online') server.swallow();
            return;
          case 'cut':
            return server.cut(what.code);
          case 'reload':
            board.close();
            board = await browser.load();
        }
      };
      for (const [at, what] of steps.entries()) await happen(what, at);
      for (let round = 0; round < 200; round += 1) {
        await server.settle();
        browser.time.advance(1000);
        browser.frame();
      }
      const there = readNotes(server.doc).map(({ id }) => id);
      expect(board.connection().network).toBe('online');
      expect(board.store.allNoteIds().toSorted()).toEqual(there.toSorted());
      board.close();
    }),
    { numRuns: 150 },
  );
}, 60_000);
