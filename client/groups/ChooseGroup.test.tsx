// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { perform } from '../board/testing/render-board.tsx';
import {
  aBreakout,
  aGroup,
  aMeeting,
  aTheme,
} from '../meeting-document/testing/made-up-meeting.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { type OnStageOptions, renderOnStage } from '../meeting-stage/testing/render-on-stage.tsx';
import { ChooseGroup } from './ChooseGroup.tsx';

let shown: ReturnType<typeof renderOnStage>;

afterEach(() => shown.remove());

const LONG = 'Ikääntyneiden yhteisöllisen asumisen ja hyvinvointialueiden yhteistyöryhmä';

/** Sixty groups of two themes with five people in each, and a place in each but the first. */
const crowd = (parts: Partial<MeetingLive> = {}): MeetingLive => {
  const groups = Array.from({ length: 60 }, (_, index) =>
    aGroup(`g${index}`, {
      title: index === 7 ? LONG : `Ryhmä ${index + 1}`,
      theme: index % 2 === 0 ? 't1' : 't2',
      capacity: index === 0 ? 5 : 6,
    }),
  );
  const places = groups.flatMap(({ id }) =>
    Array.from({ length: 5 }, (_, at) => [`${id}p${at}`, { group: id, at }] as const),
  );
  return aMeeting({
    breakouts: [aBreakout('b', { stage: 'open' })],
    themes: [aTheme('t1'), aTheme('t2')],
    groups,
    places: new Map([['b', new Map(places)]]),
    ...parts,
  });
};

const show = async (live: MeetingLive, options: Partial<OnStageOptions> = {}) => {
  const breakout = live.breakouts[0] ?? aBreakout('b');
  const people = Object.fromEntries(
    [...(live.places.get('b') ?? [])].map(([id]) => [id, `Nimi ${id}`]),
  );
  shown = renderOnStage(
    { live, facilitates: false, people, ...options },
    <ChooseGroup live={live} breakout={breakout} />,
  );
  await shown.show(live);
};

const buttons = (): HTMLButtonElement[] => [...shown.page.querySelectorAll('button')];
const named = (name: string) =>
  buttons().find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name);

describe('choosing a group', () => {
  it('shows sixty groups under their themes with everybody in them by name', async () => {
    await show(crowd());
    expect(shown.page.querySelectorAll('h3')).toHaveLength(60);
    expect([...shown.page.querySelectorAll('h2')].map((theme) => theme.textContent)).toEqual([
      't1',
      't2',
    ]);
    expect(shown.page.textContent).toContain('Nimi g59p4');
    expect(named(`Choose this group: ${LONG}`)).toBeDefined();
  });

  it('says that a group is full, and offers no button for it', async () => {
    await show(crowd());
    const [first] = shown.page.querySelectorAll('li:has(h3)');
    expect(first?.textContent).toContain('5 of 5 places taken');
    expect(first?.textContent).toContain('Full. Choose another group.');
    expect(first?.querySelector('button')).toBeNull();
  });

  it('finds groups among many by their names', async () => {
    await show(crowd());
    const field = shown.page.querySelector('input');
    perform(() => {
      Reflect.set(HTMLInputElement.prototype, 'value', 'ikäänty', field);
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    expect([...shown.page.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      LONG,
    ]);
  });

  it('asks the server with one press, and says why it was refused', async () => {
    await show(crowd(), { refuses: { 'group.choose': 'full' } });
    await act(async () => named('Choose this group: Ryhmä 2')?.click());
    expect(shown.asked).toEqual([{ type: 'group.choose', group: 'g1' }]);
    expect(shown.page.querySelector('[role=alert]')?.textContent).toContain('filled up');
  });

  it('marks one’s own group, with the ways to its board and call', async () => {
    const live = crowd();
    const places = new Map(live.places.get('b')).set('kaisa', { group: 'g1', at: 9 });
    await show({
      ...live,
      places: new Map([['b', places]]),
      groups: live.groups.map((group) =>
        group.id === 'g1' ? { ...group, link: 'https://video.example/1' } : group,
      ),
    });
    const own = shown.page.querySelector('section[aria-label="Your group"]');
    const links = [...(own?.querySelectorAll('a') ?? [])];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/m/m/participant/b/board-g1',
      'https://video.example/1',
    ]);
    expect(named('Choose this group: Ryhmä 2')).toBeUndefined();
    expect(named('Move to this group: Ryhmä 3')).toBeDefined();
  });

  it('tells whoever is to be placed that they will be', async () => {
    await show(crowd({ breakouts: [aBreakout('b', { stage: 'open', mode: 'assigned' })] }));
    expect(shown.page.textContent).toContain('as soon as you have been placed');
    expect(buttons().some((button) => button.textContent === 'Choose this group')).toBe(false);
  });
});
