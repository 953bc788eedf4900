import { describe, expect, it } from 'vitest';
import { nextTurn } from '../testing/test-room.ts';
import { Tick, tickMs } from './tick.ts';

const setUp = () => {
  let clock = 1000;
  let load = 0;
  const timers: { readonly run: () => void; readonly ms: number }[] = [];
  const tick = new Tick({
    now: () => clock,
    setTimer: (run, ms) => timers.push({ run, ms }),
    load: () => load,
  });
  const turns: string[] = [];
  const member = (name: string) => ({ turn: () => turns.push(name) });
  return {
    tick,
    turns,
    timers,
    member,
    pass: async (ms: number) => {
      clock += ms;
      for (const { run } of timers.splice(0)) run();
      await nextTurn();
    },
    setLoad: (next: number) => {
      load = next;
    },
  };
};

describe('the tick', () => {
  it('gives all who ask their turn in the same turn of the event loop, each once', async () => {
    const { tick, turns, member } = setUp();
    const [a, b] = [member('a'), member('b')];
    for (const asking of [a, b, a]) tick.request(asking);
    expect(turns).toEqual([]);
    await nextTurn();
    expect(turns).toEqual(['a', 'b']);
  });

  it('lets those wait for the next one who ask soon after the last', async () => {
    const { tick, turns, timers, member, pass } = setUp();
    tick.request(member('a'));
    await nextTurn();
    tick.request(member('b'));
    await nextTurn();
    expect(turns).toEqual(['a']);
    expect(timers).toMatchObject([{ ms: 16 }]);
    await pass(16);
    expect(turns).toEqual(['a', 'b']);
  });

  it('does not make a quiet room wait, unless all are busy', async () => {
    const { tick, turns, member, pass, setLoad } = setUp();
    tick.request(member('a'));
    await nextTurn();
    tick.requestAtOnce(member('b'));
    await nextTurn();
    expect(turns).toEqual(['a', 'b']);

    setLoad(0.9);
    tick.request(member('c'));
    await pass(300);
    tick.requestAtOnce(member('d'));
    await nextTurn();
    expect(turns).toEqual(['a', 'b', 'c']);
    await pass(50);
    expect(turns).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gets longer under load, within bounds', () => {
    expect([0, 0.05, 0.125, 0.2, 1].map(tickMs)).toEqual([16, 16, 33, 50, 50]);
  });
});
