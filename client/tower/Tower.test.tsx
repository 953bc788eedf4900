// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../shared/access/actor.ts';
import type { TowerAnswer } from '../../shared/api/tower.ts';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { aBreakout, aGroup, aMeeting } from '../meeting-document/testing/made-up-meeting.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { type OnStageOptions, renderOnStage } from '../meeting-stage/testing/render-on-stage.tsx';
import { Tower } from './Tower.tsx';

const MINUTE = 60_000;
const NOW = 100 * MINUTE;

const meeting = (stage: Breakout['stage'] = 'open', parts: Partial<MeetingLive> = {}) =>
  aMeeting({
    breakouts: [aBreakout('b', { stage, openedAt: NOW - 30 * MINUTE, backAt: NOW + 45_000 })],
    groups: [
      aGroup('g1', { title: 'Lapset A', board: 'k1' }),
      aGroup('g2', { title: 'Lapset B', board: 'k2' }),
      aGroup('g3', { title: 'Työikäiset', board: 'k3' }),
    ],
    places: new Map([
      [
        'b',
        new Map([
          ['anna', { group: 'g1', at: 1 }],
          ['bertta', { group: 'g2', at: 2 }],
        ]),
      ],
    ]),
    hands: new Map([['bertta', { at: NOW - MINUTE }]]),
    ready: new Map([['anna', { at: NOW }]]),
    ...parts,
  });

const BOARDS: TowerAnswer = {
  boards: [
    {
      board: 'k1',
      noteCount: 14,
      lastNote: { text: 'Perhekeskuksen chat', at: NOW - 2 * MINUTE },
      changedAt: NOW - 2 * MINUTE,
      writing: ['anna'],
      sheets: [[8, 8, 70, 7, 0]],
    },
    {
      board: 'k2',
      noteCount: 0,
      lastNote: null,
      changedAt: NOW - 4 * MINUTE,
      writing: [],
      sheets: [],
    },
    {
      board: 'k3',
      noteCount: 2,
      lastNote: null,
      changedAt: NOW - 9 * MINUTE,
      writing: [],
      sheets: [],
    },
  ],
};

const OnStage = () => {
  const { live } = useStage();
  const breakout = live?.breakouts[0];
  return live && breakout && <Tower live={live} breakout={breakout} onBreakout={() => {}} />;
};

let shown: ReturnType<typeof renderOnStage>;

const settle = () => act(async () => vi.advanceTimersByTimeAsync(50));

const someone = (participantId: string, role: Role) => ({
  participantId,
  name: participantId,
  organisation: '',
  region: '',
  role,
});
const EVERYBODY = [
  someone('anna', 'participant'),
  someone('bertta', 'participant'),
  someone('celia', 'participant'),
  someone('dora', 'participant'),
  someone('kaisa', 'facilitator'),
];

const start = async (live = meeting(), options: Partial<OnStageOptions> = {}) => {
  shown = renderOnStage(
    {
      live,
      now: () => NOW,
      people: { anna: 'Anna Virtanen', bertta: 'Bertta Salo' },
      ...options,
    },
    <OnStage />,
  );
  await shown.show(live);
  await settle();
};

const button = (name: string, within: ParentNode = shown.page): HTMLButtonElement => {
  const found = [...within.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

const press = async (name: string, within?: ParentNode) => {
  await act(async () => button(name, within).click());
  await settle();
};

const dialog = (): HTMLElement => {
  const found = shown.page.querySelector('dialog');
  if (!found) throw new Error('no dialog');
  return found;
};

const cards = () => [...shown.page.querySelectorAll('article')].map((one) => one.textContent ?? '');
const titles = () => [...shown.page.querySelectorAll('article h2')].map((one) => one.textContent);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(Response.json(address.includes('/people') ? EVERYBODY : BOARDS)),
  );
});

afterEach(() => {
  shown.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the tower', () => {
  test('says how many are here without a group, and leads to where they get one', async () => {
    // Dora has joined and gone; Kaisa leads.
    await start(meeting('open', { here: new Set(['anna', 'celia', 'kaisa']) }));
    const link = shown.page.querySelector<HTMLAnchorElement>('header p a');
    expect(link?.textContent).toBe('1 without a group');
    expect(link?.getAttribute('href')).toBe('/m/m/facilitator/groups/b');
  });

  test('shows at a glance how all groups do', async () => {
    await start();
    expect(shown.page.querySelector('header p')?.textContent).toBe(
      '3 groups2 peoplewriting 1ready 1',
    );
    const [first, second, third] = cards();
    expect(first).toContain('14 notes');
    expect(first).toContain('1 writing');
    expect(first).toContain('Anna Virtanen');
    expect(first).toContain('Perhekeskuksen chat');
    expect(first).toContain('2 min ago');
    expect(first).not.toContain('Nothing for');
    expect(second).toContain('Bertta Salo');
    expect(second).toContain('Nothing for 4 min');
    expect(third).toContain('Nothing for 9 min');
    const link = shown.page.querySelector('article a');
    expect(link?.getAttribute('href')).toBe('/m/m/facilitator/b/k1');
    expect(shown.page.querySelectorAll('article:first-of-type rect')).toHaveLength(1);
  });

  test('sorts when asked to, and never by itself', async () => {
    await start();
    expect(titles()).toEqual(['Lapset A', 'Lapset B', 'Työikäiset']);
    await press('Sort by need');
    expect(titles()).toEqual(['Lapset B', 'Työikäiset', 'Lapset A']);
    await shown.show(meeting('open', { hands: new Map([['anna', { at: NOW }]]) }));
    expect(titles()).toEqual(['Lapset B', 'Työikäiset', 'Lapset A']);
    await press('Original order');
    expect(titles()).toEqual(['Lapset A', 'Lapset B', 'Työikäiset']);
  });

  test('says when a hand goes up, lowers it, and puts it back in its place', async () => {
    const marks = [{ participantId: 'anna', at: NOW }];
    await start(meeting(), { answer: () => ({ marks }) });
    const hands = new Map([...meeting().hands, ['anna', { at: NOW }] as const]);
    await shown.show(meeting('open', { hands }));
    expect(shown.page.querySelector('[role=status]')?.textContent).toBe(
      'A hand was raised: Lapset A',
    );
    await press('Lower the hand of Anna Virtanen');
    await press('Undo');
    expect(shown.asked).toEqual([
      { type: 'hand.lower', participantId: 'anna' },
      { type: 'hand.raise', marks },
    ]);
  });
});

describe('what is done for all groups', () => {
  test('a message, to one group, and taken back', async () => {
    await start(meeting(), { answer: () => ({ message: 'm1' }) });
    await press('Message to Lapset B');
    const field = dialog().querySelector('textarea');
    if (!field) throw new Error('no field');
    act(() => {
      Reflect.set(HTMLTextAreaElement.prototype, 'value', 'Two minutes left', field);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    act(() => dialog().querySelector('form')?.requestSubmit());
    await settle();
    expect(shown.page.querySelector('dialog')).toBeNull();
    await press('Undo');
    expect(shown.asked).toEqual([
      { type: 'group.message', group: 'g2', text: 'Two minutes left' },
      { type: 'group.unsay', message: 'm1' },
    ]);
  });

  test('two minutes more, and taken back', async () => {
    const timer = { endsAt: NOW + 5 * MINUTE, pausedRemainingMs: null, lengthMs: 10 * MINUTE };
    const blank = meeting();
    await start({ ...blank, control: { ...blank.control, timer } });
    expect(shown.page.querySelector('[role=timer]')?.textContent).toBe('5:00');
    await press('+2 min for all');
    await press('Undo');
    await press('Pause the timer');
    expect(shown.asked).toEqual([
      { type: 'timer.extend', seconds: 120 },
      { type: 'timer.extend', seconds: -120 },
      { type: 'timer.pause' },
    ]);
  });

  test('a timer that is put away by mistake runs on where it was', async () => {
    const timer = { endsAt: null, pausedRemainingMs: 90_000, lengthMs: 10 * MINUTE };
    const blank = meeting();
    await start({ ...blank, control: { ...blank.control, timer } });
    await press('Put the timer away');
    await press('Undo');
    expect(shown.asked).toEqual([
      { type: 'timer.stop' },
      { type: 'timer.start', seconds: 90 },
      { type: 'timer.pause' },
    ]);
  });

  test('the way back, and carrying on', async () => {
    await start();
    await press('Bring everyone back');
    await press('Undo');
    expect(shown.asked).toEqual([
      { type: 'group.bringBack', breakout: 'b', seconds: 60 },
      { type: 'group.carryOn', breakout: 'b' },
    ]);
    await shown.show(meeting('returning'));
    expect(shown.page.textContent).toContain('Back in 0:45');
    await press('Carry on in groups');
    expect(shown.asked.at(-1)).toEqual({ type: 'group.carryOn', breakout: 'b' });
  });

  test('opening is asked about first', async () => {
    await start(meeting('prepared'));
    expect(cards().join(' ')).not.toContain('Nothing for');
    await press('Open the groups');
    expect(shown.asked).toEqual([]);
    await press('Open the groups', dialog());
    expect(shown.asked).toEqual([{ type: 'group.open', breakout: 'b' }]);
  });

  test('a report-back of the groups that tell', async () => {
    await start(meeting('over'));
    await press('Report-back');
    const boxes = [...dialog().querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    act(() => boxes[1]?.click());
    act(() => dialog().querySelector('form')?.requestSubmit());
    await settle();
    expect(shown.asked).toEqual([
      { type: 'report.start', breakout: 'b', minutesEach: 3, groups: ['g1', 'g3'] },
    ]);
  });

  test('what the server refuses is said', async () => {
    await start(meeting(), { refuses: { 'group.bringBack': 'unreachable' } });
    await press('Bring everyone back');
    expect(shown.page.querySelector('section [role=alert]')?.textContent).toContain(
      'The server cannot be reached.',
    );
  });
});
