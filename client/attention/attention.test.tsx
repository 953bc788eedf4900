// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Attention, AttentionLevel } from '../../shared/meeting/records/attention.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import {
  aBreakout,
  aGroup,
  aListedBoard,
  aMeeting,
  aPart,
  aPhase,
} from '../meeting-document/testing/made-up-meeting.ts';
import { FollowMeeting } from '../meeting-stage/FollowMeeting.tsx';
import { type OnStageOptions, renderOnStage } from '../meeting-stage/testing/render-on-stage.tsx';
import { onReveal, tellTurned } from '../note/reveal.ts';
import { showPlace } from './show-place.ts';
import { forgetAttention } from './attention-memory.ts';

const PAGE = '/m/m/participant';
const BOARD = `${PAGE}/b/plenary`;

const showing = (level: AttentionLevel, changes: Partial<Attention> = {}): Attention => ({
  id: `a-${level}`,
  level,
  target: { board: 'plenary' },
  by: 'berit',
  at: 0,
  ...changes,
});

const meeting = (attention: Attention | null, parts: Partial<MeetingLive> = {}): MeetingLive => {
  const blank = aMeeting({ boards: [aListedBoard('plenary', { title: 'Yhteinen' })], ...parts });
  return { ...blank, control: { ...blank.control, attention } };
};

let shown: ReturnType<typeof renderOnStage>;

const settle = () => act(async () => vi.advanceTimersByTimeAsync(300));

const start = async (attention: Attention | null, options: Partial<OnStageOptions> = {}) => {
  shown = renderOnStage(
    {
      live: meeting(attention),
      facilitates: false,
      people: { berit: 'Berit', olli: 'Olli' },
      ...options,
    },
    <>
      <textarea aria-label="box" />
      <FollowMeeting />
    </>,
  );
  await turnTo(attention);
};

const turnTo = async (attention: Attention | null, parts: Partial<MeetingLive> = {}) => {
  await shown.show(meeting(attention, parts));
  await settle();
};

const words = () => shown.page.textContent ?? '';

const press = async (name: string) => {
  const button = [...shown.page.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!button) throw new Error(`no button ${name}`);
  await act(async () => button.click());
  await settle();
};

const box = () => {
  const found = shown.page.querySelector('textarea');
  if (!found) throw new Error('no box');
  return found;
};

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json([])));
  window.history.replaceState(null, '', PAGE);
  document.title = 'Yhteinen';
  await import('./FollowAttention.tsx');
  await import('./WayBackOffer.tsx');
});

afterEach(() => {
  shown.remove();
  forgetAttention();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an invitation', () => {
  test('moves nobody, and is put away', async () => {
    await start(null);
    await turnTo(showing('look'));
    expect(words()).toContain('Berit asks you to look at the board “Yhteinen”.');
    expect(window.location.pathname).toBe(PAGE);
    await press('Not now');
    expect(shown.page.querySelectorAll('button')).toHaveLength(0);
  });

  test('leads there and back', async () => {
    await start(null);
    await turnTo(showing('look'));
    await press('Go there');
    expect(window.location.pathname).toBe(BOARD);
    await turnTo(null);
    await press('Go back');
    expect(window.location.pathname).toBe(PAGE);
    expect(shown.page.querySelectorAll('button')).toHaveLength(0);
  });
});

describe('everybody is brought', () => {
  test('at once, and each may leave', async () => {
    await start(null);
    await turnTo(showing('bring'));
    expect(window.location.pathname).toBe(BOARD);
  });

  test('but never out of a text, however long it takes', async () => {
    await start(null);
    act(() => box().focus());
    await turnTo(showing('bring'));
    await act(async () => vi.advanceTimersByTimeAsync(600_000));
    expect(window.location.pathname).toBe(PAGE);
    expect(document.activeElement).toBe(box());
    expect(words()).toContain('You follow when you stop writing.');
    act(() => box().blur());
    await settle();
    expect(window.location.pathname).toBe(BOARD);
  });

  test('to where they work in a phase, or to the meeting’s page', async () => {
    window.history.replaceState(null, '', '/m/m/participant/tables');
    const parts: Partial<MeetingLive> = {
      agenda: [aPart('part', { kind: 'breakout', breakout: 'b' })],
      phases: [aPhase('p', { part: 'part', title: 'Ideoi' }), aPhase('all')],
      breakouts: [aBreakout('b', { stage: 'open' })],
      groups: [aGroup('g')],
      places: new Map([['b', new Map([['kaisa', { group: 'g', at: 0 }]])]]),
    };
    await start(null);
    await turnTo(showing('bring', { target: { phase: 'p' } }), parts);
    expect(window.location.pathname).toBe('/m/m/participant/groups/b');
    expect(words()).toContain('the phase “Ideoi”');
    await turnTo(showing('bring', { id: 'next', target: { phase: 'all' } }), parts);
    expect(window.location.pathname).toBe(PAGE);
  });

  test('out of a text when they ask for it', async () => {
    await start(null);
    act(() => box().focus());
    await turnTo(showing('hold'));
    expect(words()).toContain('You can go on writing.');
    await press('Go now');
    expect(window.location.pathname).toBe(BOARD);
  });

  test('not without the line', async () => {
    await start(null);
    await turnTo(showing('bring'), { online: false });
    expect(window.location.pathname).toBe(PAGE);
    await turnTo(showing('bring'));
    expect(window.location.pathname).toBe(BOARD);
  });

  test('but for facilitators, who decide where to be', async () => {
    window.history.replaceState(null, '', '/m/m/facilitator');
    await start(null, { facilitates: true });
    await turnTo(showing('bring'));
    expect(window.location.pathname).toBe('/m/m/facilitator');
    await press('Go there');
    expect(window.location.pathname).toBe('/m/m/facilitator/b/plenary');
  });
});

describe('a place on the board', () => {
  const place = { section: 'idea', note: null };
  const asked = vi.fn<() => void>();
  let forget: () => void;

  beforeEach(() => {
    asked.mockClear();
    forget = onReveal(asked);
  });
  afterEach(() => forget());

  test('is asked for until it is on the page', () => {
    const onDone = vi.fn<() => void>();
    showPlace(place, { withFocus: false, onDone });
    vi.advanceTimersByTime(300);
    expect(onDone).not.toHaveBeenCalled();
    const section = document.createElement('section');
    section.dataset['section'] = 'idea';
    document.body.append(section);
    vi.advanceTimersByTime(300);
    expect(onDone).toHaveBeenCalledOnce();
    expect(asked).toHaveBeenCalledTimes(3);
    section.remove();
  });

  test('is left alone once the reader turns to another section', () => {
    const onDone = vi.fn<() => void>();
    showPlace(place, { withFocus: false, onDone });
    vi.advanceTimersByTime(150);
    tellTurned();
    expect(onDone).toHaveBeenCalledOnce();
    asked.mockClear();
    vi.advanceTimersByTime(20_000);
    expect(asked).not.toHaveBeenCalled();
    expect(onDone).toHaveBeenCalledOnce();
  });
});

describe('a facilitator', () => {
  test('sees how many have seen it, holds, and releases what anybody shows', async () => {
    const attention = showing('bring', { by: 'kaisa' });
    const here = new Set(['anna', 'bertta', 'olli']);
    const seen = new Map([
      ['anna', { attention: attention.id, at: 1 }],
      ['olli', { attention: 'earlier', at: 0 }],
    ]);
    await start(attention, { facilitates: true });
    await turnTo(attention, { here, seen });
    expect(words()).toContain('You have taken everybody to the board “Yhteinen”.');
    expect(words()).toContain('1 of 3 have seen it');
    await press('Keep everybody here');
    await press('Release');
    expect(shown.asked).toEqual([
      { type: 'attention.hold', target: { board: 'plenary' } },
      { type: 'attention.release', attention: attention.id },
    ]);
  });

  test('learns that another shows something else now', async () => {
    await start(showing('bring', { by: 'kaisa' }), { facilitates: true });
    await turnTo(showing('look', { by: 'olli' }));
    expect(words()).toContain('Olli now shows the board “Yhteinen” in place of what you showed.');
  });
});

test('what was shown is said to have been seen, once, by whoever looks at the page', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  await start(null);
  await turnTo(showing('look'));
  expect(shown.asked).toEqual([]);
  expect(document.title).toMatch(/^● Look here/);
  act(() => {
    window.dispatchEvent(new Event('pointermove'));
  });
  expect(shown.asked).toEqual([{ type: 'attention.seen', attention: 'a-look' }]);
  expect(document.title).toBe('Yhteinen');
  vi.restoreAllMocks();
});
