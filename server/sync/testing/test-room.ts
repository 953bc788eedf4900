import { writeContent } from '../../../shared/board/write-content.ts';
import { MemoryJournal } from '../../journal/testing/memory-journal.ts';
import { noMetrics } from '../../metrics/metrics.ts';
import { OwnAnswers } from '../rooms/own-answers.ts';
import { Room } from '../rooms/room.ts';
import { Tick } from '../rooms/tick.ts';
import { NEEDS_BOARD } from './needs-board.ts';

/** One board's room over a journal in memory; timers run when the test says so. */
export const createTestRoom = async (
  journal = new MemoryJournal(),
  maxDocumentBytes = Infinity,
) => {
  const timers: { readonly run: () => void; readonly at: number }[] = [];
  let clock = 0;
  const setTimer = (run: () => void, ms: number) => timers.push({ run, at: clock + ms });
  const tick = new Tick({ now: () => clock, setTimer, load: () => 0 });
  const troubles: Error[] = [];
  const dead: string[] = [];
  const load = async (): Promise<Room> => {
    const stored = await journal.load('board:b');
    if (!stored) throw new Error('The test board is gone');
    return new Room({
      name: 'board:b',
      kind: 'board',
      stored,
      journal,
      tick,
      metrics: noMetrics,
      ownAnswers: new OwnAnswers(),
      now: () => clock,
      monotonic: () => clock,
      setTimer,
      maxDocumentBytes,
      onFlushed: () => undefined,
      onStorageTrouble: (_room, error) => troubles.push(error),
      onDead: ({ name }) => dead.push(name),
    });
  };
  await journal.create('board:b');
  const room = await load();
  await room.edit((doc) => writeContent(doc, NEEDS_BOARD));
  return {
    room,
    journal,
    troubles,
    dead,
    /** Loads the board again from the journal, as after a restart. */
    reload: load,
    /** The room's clock, in ms. */
    now: () => clock,
    /** Lets time go by, in ms; timers wait for `turn`. */
    pass: (ms: number) => {
      clock += ms;
    },
    /** Runs the timers that were set so far, and lets what they started finish as far as it can. */
    turn: async () => {
      for (const { run, at } of timers.splice(0)) {
        clock = Math.max(clock, at);
        run();
      }
      await nextTurn();
    },
  };
};

/** Lets every immediate and promise that is due run. */
export const nextTurn = async (): Promise<void> => {
  for (let index = 0; index < 4; index += 1) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
};
