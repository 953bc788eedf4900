// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReportAnswer } from '../../shared/api/report.ts';
import type { Report } from '../../shared/meeting/records/control.ts';
import { aBreakout, aGroup, aMeeting } from '../meeting-document/testing/made-up-meeting.ts';
import { FollowMeeting } from '../meeting-stage/FollowMeeting.tsx';
import { type OnStageOptions, renderOnStage } from '../meeting-stage/testing/render-on-stage.tsx';
import { PATIENCE_MS } from '../meeting-stage/use-free-hands.ts';
import { returnToReport } from './left-report.ts';

const REPORT: Report = {
  breakout: 'b',
  groups: ['g1', 'g2'],
  turn: 0,
  endsAt: 180_000,
  minutesEach: 3,
};

const meeting = (report: Report | null) => {
  const blank = aMeeting();
  return {
    ...blank,
    control: { ...blank.control, report },
    breakouts: [aBreakout('b', { stage: 'over', plenary: 'plenary' })],
    groups: [aGroup('g1', { title: 'Lapset A' }), aGroup('g2', { title: 'Lapset B' })],
  };
};

const note = (id: string) => ({
  id,
  text: `words of ${id}`,
  color: 'sun',
  author: 'anna',
  section: 'What works?',
  reactions: 2,
});

let reported: ReportAnswer;
let shown: ReturnType<typeof renderOnStage>;

const start = async (report: Report | null, options: Partial<OnStageOptions> = {}) => {
  shown = renderOnStage(
    { live: meeting(report), people: { anna: 'Anna Virtanen' }, ...options },
    <>
      <textarea aria-label="box" />
      <FollowMeeting />
    </>,
  );
  await shown.show(meeting(report));
  await settle();
};

/** Lets what was fetched come. */
const settle = () => act(async () => vi.advanceTimersByTimeAsync(50));

const turnTo = async (report: Report | null) => {
  await shown.show(meeting(report));
  await settle();
};

const view = () => shown.page.querySelector('dialog');
const heading = () => view()?.querySelector('h2')?.textContent;
const box = () => {
  const found = shown.page.querySelector('textarea');
  if (!found) throw new Error('no box');
  return found;
};

const press = async (name: string) => {
  const button = [...shown.page.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!button) throw new Error(`no button ${name}`);
  await act(async () => button.click());
  await settle();
};

beforeEach(async () => {
  vi.useFakeTimers();
  reported = {
    group: 'g1',
    board: 'board-g1',
    count: 1,
    notes: [{ ...note('n1'), color: 'sun' }],
  };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(reported)));
  await import('./FollowReport.tsx');
});

afterEach(() => {
  shown.remove();
  returnToReport('m');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the report-back', () => {
  test('opens for whoever comes late, at its heading, with the group’s notes', async () => {
    await start(REPORT, { facilitates: false });
    expect(heading()).toBe('Lapset A');
    expect(document.activeElement?.textContent).toBe('Lapset A');
    const text = view()?.textContent ?? '';
    expect(text).toContain('words of n1');
    expect(text).toContain('Anna Virtanen');
    expect(text).toContain('2 reactions');
    expect(text).toContain('Turn 1 of 2');
    // What participants see has no handles.
    expect(view()?.querySelector('footer')).toBeNull();
    expect(text).not.toContain('Lift');
  });

  test('follows the turn, and says so', async () => {
    await start(REPORT, { facilitates: false });
    reported = { group: 'g2', board: 'board-g2', count: 0, notes: [] };
    await turnTo({ ...REPORT, turn: 1 });
    expect(heading()).toBe('Lapset B');
    expect(view()?.querySelector('[role=status]')?.textContent).toBe('Now reporting: Lapset B.');
    expect(view()?.textContent).toContain('There are no notes on the group’s board.');
    await turnTo(null);
    expect(view()).toBeNull();
  });

  test('can be left and come back to, and the next one opens again', async () => {
    await start(REPORT, { facilitates: false });
    await press('Back to what I was doing');
    expect(view()).toBeNull();
    expect(shown.page.textContent).toContain('Now reporting: Lapset A.');
    await turnTo({ ...REPORT, turn: 1 });
    expect(view()).toBeNull();
    await press('Return to the report-back');
    expect(heading()).toBe('Lapset B');
    await press('Back to what I was doing');
    await turnTo(null);
    await turnTo(REPORT);
    expect(heading()).toBe('Lapset A');
  });
});

describe('somebody in the middle of a sentence', () => {
  const begin = async () => {
    await start(null, { facilitates: false });
    act(() => box().focus());
    await turnTo(REPORT);
  };

  test('keeps the cursor until they leave the text', async () => {
    await begin();
    expect(view()).toBeNull();
    expect(document.activeElement).toBe(box());
    expect(shown.page.textContent).toContain('It opens when you stop writing.');
    act(() => box().blur());
    await settle();
    expect(heading()).toBe('Lapset A');
  });

  test('is waited for half a minute and no longer', async () => {
    await begin();
    await act(async () => vi.advanceTimersByTimeAsync(PATIENCE_MS - 1000));
    expect(view()).toBeNull();
    await act(async () => vi.advanceTimersByTimeAsync(2000));
    expect(heading()).toBe('Lapset A');
  });

  test('may go at once', async () => {
    await begin();
    await press('Go now');
    expect(heading()).toBe('Lapset A');
  });
});

describe('a facilitator', () => {
  const key = async (name: string) => {
    act(() => {
      view()?.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
      );
    });
    await settle();
  };

  test('gives the turn with the arrow keys, and stays within the groups', async () => {
    await start(REPORT);
    await key('ArrowLeft');
    expect(shown.asked).toEqual([]);
    await key('ArrowRight');
    expect(shown.asked).toEqual([{ type: 'report.go', from: 0, to: 1 }]);
    await turnTo({ ...REPORT, turn: 1 });
    await key('ArrowRight');
    await key('PageUp');
    expect(shown.asked.slice(1)).toEqual([{ type: 'report.go', from: 1, to: 0 }]);
  });

  test('learns when somebody else was quicker', async () => {
    await start(REPORT, { refuses: { 'report.go': 'conflict' } });
    await press('Next group');
    expect(view()?.textContent).toContain('Another facilitator had already moved on.');
  });

  test('lifts a note to the plenary, and takes it back', async () => {
    await start(REPORT);
    await press('Lift to the plenary board: words of n1');
    expect(view()?.textContent).toContain('LiftedUndo');
    await press('Undo lifting: words of n1');
    expect(shown.asked).toEqual([
      { type: 'note.lift', board: 'board-g1', note: 'n1' },
      { type: 'note.unlift', board: 'board-g1', note: 'n1' },
    ]);
    expect(view()?.textContent).not.toContain('LiftedUndo');
  });

  test('ends it, and takes the ending back where it was', async () => {
    await start({ ...REPORT, turn: 1 });
    await press('End the report-back');
    await turnTo(null);
    await press('Undo');
    expect(shown.asked).toEqual([
      { type: 'report.stop' },
      { type: 'report.start', breakout: 'b', minutesEach: 3, groups: ['g1', 'g2'] },
      { type: 'report.go', from: 0, to: 1 },
    ]);
  });
});
