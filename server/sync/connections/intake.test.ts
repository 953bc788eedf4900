import { describe, expect, it } from 'vitest';
import { Tick } from '../rooms/tick.ts';
import { nextTurn } from '../testing/test-room.ts';
import { Connection } from './connection.ts';
import { Intake } from './intake.ts';

const createConnection = () => {
  const calls: string[] = [];
  const connection = new Connection(
    {
      bufferedBytes: () => 0,
      send: () => undefined,
      pause: () => calls.push('pause'),
      resume: () => calls.push('resume'),
      close: () => calls.push('close'),
    },
    {
      session: {
        sessionId: 's',
        personId: 'anna',
        meetingId: 'm',
        role: 'participant',
        look: false,
        coordinator: false,
      },
      actor: { personId: 'anna', role: 'participant', access: 'write' },
    },
    () => 0,
  );
  return { connection, calls };
};

/** An intake whose clock goes on by a millisecond with every frame. */
const setUp = () => {
  let clock = 0;
  let load = 0;
  const taken: string[] = [];
  const timers: (() => void)[] = [];
  const setTimer = (run: () => void): void => {
    timers.push(run);
  };
  const tick = new Tick({ now: () => clock, setTimer, load: () => load });
  const intake = new Intake({ now: () => clock, setTimer, tick });
  const open = (name: string) => {
    const { connection, calls } = createConnection();
    const inlet = intake.open(connection, ([byte = 0]) => {
      clock += 1;
      taken.push(`${name}${byte}`);
    });
    return { connection, calls, ...inlet };
  };
  const pass = async (ms: number) => {
    clock += ms;
    for (const run of timers.splice(0)) run();
    await nextTurn();
  };
  const askForTick = () => tick.request({ turn: () => taken.push('tick') });
  const setLoad = (next: number) => {
    load = next;
  };
  return { open, taken, pass, askForTick, setLoad };
};

const frame = (byte: number): Uint8Array => Uint8Array.of(byte);

describe('the intake', () => {
  it('takes one frame of each connection in turn, in order', async () => {
    const { open, taken } = setUp();
    const [anna, bo] = [open('a'), open('b')];
    for (const byte of [1, 2, 3]) anna.push(frame(byte));
    bo.push(frame(1));
    await nextTurn();
    expect(taken).toEqual(['a1', 'b1', 'a2', 'a3']);
  });

  it('lets others have their turn after some milliseconds, and goes on afterwards', async () => {
    const { open, taken } = setUp();
    const anna = open('a');
    for (let byte = 0; byte < 20; byte += 1) anna.push(frame(byte));
    const seenByOthers: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      // Queued behind the intake's own turn.
      await new Promise<void>((resolve) => {
        setImmediate(resolve);
      });
      seenByOthers.push(taken.length);
    }
    expect(seenByOthers).toEqual([8, 16, 20]);
  });

  it('reads the first frame after a pause at once, and those that follow soon together', async () => {
    const { open, taken, pass } = setUp();
    const [anna, bo] = [open('a'), open('b')];
    anna.push(frame(1));
    await nextTurn();
    expect(taken).toEqual(['a1']);
    anna.push(frame(2));
    bo.push(frame(2));
    await nextTurn();
    expect(taken).toEqual(['a1']);
    await pass(8);
    expect(taken).toEqual(['a1', 'a2', 'b2']);
    await pass(100);
    bo.push(frame(3));
    await nextTurn();
    expect(taken).toEqual(['a1', 'a2', 'b2', 'b3']);
  });

  it('reads what has come when a tick begins, so that it leaves with it', async () => {
    const { open, taken, pass, askForTick } = setUp();
    const anna = open('a');
    askForTick();
    anna.push(frame(1));
    await pass(10);
    expect(taken).toEqual(['a1', 'tick']);
    askForTick();
    anna.push(frame(2));
    await pass(16);
    expect(taken).toEqual(['a1', 'tick', 'a2', 'tick']);
  });

  it('gathers for half a tick when ticks are long', async () => {
    const { open, taken, pass, askForTick, setLoad } = setUp();
    const anna = open('a');
    setLoad(1);
    await pass(1000);
    askForTick();
    await nextTurn();
    anna.push(frame(1));
    await nextTurn();
    anna.push(frame(2));
    await pass(20);
    expect(taken).toEqual(['tick', 'a1']);
    await pass(5);
    expect(taken).toEqual(['tick', 'a1', 'a2']);
  });

  it('stops reading a socket that is faster than the gate, until most is read', async () => {
    const { open } = setUp();
    const { push, calls } = open('a');
    for (let index = 0; index < 5; index += 1) push(new Uint8Array(64 * 1024));
    expect(calls).toEqual(['pause']);
    await nextTurn();
    expect(calls).toEqual(['pause', 'resume']);
  });

  it('reads the last edit of somebody who left right after it, and none of somebody put out', async () => {
    const { open, taken } = setUp();
    const [anna, bo] = [open('a'), open('b')];
    const left: string[] = [];
    anna.push(frame(1));
    anna.end(() => left.push(`anna after ${taken.join()}`));
    bo.push(frame(1));
    bo.connection.close(4403, 'put out');
    bo.end(() => left.push('bo'));
    await nextTurn();
    expect(left).toEqual(['anna after a1', 'bo']);
    expect(taken).toEqual(['a1']);
  });
});
