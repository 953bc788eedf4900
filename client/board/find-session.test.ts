import { expect, it } from 'vitest';
import { err } from '../../shared/lib/result.ts';
import type { Answer } from '../api/http.ts';
import { unreachable } from '../api/problem.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { createManualClock } from '../sync/testing/manual-clock.ts';
import { findSession } from './find-session.ts';
import type { RememberedSession } from './remembered-session.ts';

const PLACE = { meetingId: 'm', boardId: 'b', as: 'participant' } as const;
const ANNA: RememberedSession = { personId: 'anna', role: 'participant', access: 'write' };

const never = <T>(): Promise<T> => new Promise(() => undefined);

/** Looks for a session, and lets time pass until something is known. */
const look = async (
  ask: () => Answer<MeetingAnswer>,
  recall: () => Promise<RememberedSession | null>,
) => {
  const { clock, advance } = createManualClock();
  const begun = clock.now();
  const known: Awaited<ReturnType<typeof findSession>>[] = [];
  void findSession(PLACE, { ask, recall, remember: () => {}, clock }).then((session) =>
    known.push(session),
  );
  for (let turn = 0; turn < 1000 && known.length === 0; turn += 1) {
    advance(100);
    for (let hop = 0; hop < 8; hop += 1) await Promise.resolve();
  }
  const [found] = known;
  return { found, afterMs: clock.now() - begun };
};

it('opens by what the device remembers when the server takes its time', async () => {
  const { found, afterMs } = await look(never, async () => ANNA);
  expect(found).toEqual({ ok: true, value: { ...ANNA, meeting: null } });
  expect(afterMs).toBeLessThan(3000);
});

it('says that nobody answers when neither the server nor the device does, and waits for neither for ever', async () => {
  const { found, afterMs } = await look(never, never);
  expect(found).toEqual(err({ problem: unreachable, meeting: null }));
  expect(afterMs).toBeLessThan(60_000);
});

it('asks the device where there is no network', async () => {
  const { found } = await look(
    async () => err(unreachable),
    async () => ANNA,
  );
  expect(found).toMatchObject({ ok: true });
});
