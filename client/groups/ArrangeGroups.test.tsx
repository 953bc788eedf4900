// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import {
  aBreakout,
  aGroup,
  aMeeting,
  aTheme,
} from '../meeting-document/testing/made-up-meeting.ts';
import { renderOnStage, type OnStageOptions } from '../meeting-stage/testing/render-on-stage.tsx';
import { ArrangeGroups } from './ArrangeGroups.tsx';
import { RenameGroup } from './RenameGroup.tsx';

let shown: ReturnType<typeof renderOnStage>;

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json([])));
  Object.assign(HTMLElement.prototype, { hidePopover: () => {} });
});

afterEach(() => {
  shown.remove();
  vi.unstubAllGlobals();
});

const live = aMeeting({
  breakouts: [aBreakout('b', { stage: 'open', openedAt: 1 })],
  themes: [aTheme('t', { title: 'Lapset' })],
  groups: [aGroup('g', { title: 'Lapset A', theme: 't' })],
});

const start = async (options: Partial<OnStageOptions> = {}, parts: Partial<MeetingLive> = {}) => {
  const meeting = { ...live, ...parts };
  const breakout = meeting.breakouts[0] ?? aBreakout('b');
  shown = renderOnStage(
    { live: meeting, ...options },
    <ArrangeGroups live={meeting} breakout={breakout} />,
  );
  await shown.show(meeting);
};

const find = (name: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('button, summary, [role=menuitem]')].findLast(
    (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name,
  );

/** Presses a button once it is there: some dialogs are fetched. */
const press = async (name: string) => {
  const button = await vi.waitUntil(() => find(name));
  await act(async () => {
    button.click();
    const menu = document.getElementById(button.getAttribute('popovertarget') ?? '');
    // The page of these tests knows no popovers: this is how one tells that it opens.
    menu?.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState: 'open' }));
  });
};

const field = (label: string) =>
  vi.waitUntil(() =>
    [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label)),
  );

const write = async (label: string, value: string) => {
  const named = await field(label);
  const input = document.getElementById(named?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error('no field');
  await act(async () => {
    Reflect.set(HTMLInputElement.prototype, 'value', value, input);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
};

describe('the arrangement of groups', () => {
  test('brings everybody back in the time that is chosen, which is undone', async () => {
    await start();
    await press('How long everyone has to come back');
    await press('2 minutes');
    expect(shown.asked).toEqual([{ type: 'group.bringBack', breakout: 'b', seconds: 120 }]);
    expect(document.body.textContent).toContain('They have 2 minutes.');
    await press('Undo');
    expect(shown.asked.at(-1)).toEqual({ type: 'group.carryOn', breakout: 'b' });
  });

  test('renames a theme and takes it away, but asks first', async () => {
    await start();
    await press('Edit the opening');
    await write('Theme', '');
    await press('Save');
    expect(shown.asked).toEqual([]);
    await write('Theme', 'Lapset ja nuoret');
    await press('Save');
    expect(shown.asked).toMatchObject([
      { type: 'theme.edit', theme: 't', title: 'Lapset ja nuoret' },
    ]);
    await press('Remove the theme');
    expect(shown.asked).toHaveLength(1);
    await press('Remove the theme');
    expect(shown.asked.at(-1)).toEqual({ type: 'theme.remove', theme: 't' });
  });

  test('puts a crowd back where it was, in requests that the server takes', async () => {
    const undo = Array.from({ length: 900 }, (_, index) => ({
      participantId: `participant-number-${index}`,
      group: 'g',
    }));
    await start({ answer: () => ({ moved: 900, undo }) });
    await press('Place people');
    await press('Everybody anew, at random');
    shown.asked.splice(0);
    await press('Undo');
    const parts = shown.asked.map((one) => (one.type === 'group.arrange' ? one.places : []));
    expect(parts.flat()).toEqual(undo);
    expect(Math.max(...shown.asked.map((one) => JSON.stringify(one).length))).toBeLessThan(64_000);
  });
});

test('a group’s host gives it another name, and nothing else', async () => {
  shown = renderOnStage(
    { live, facilitates: false },
    <RenameGroup group={live.groups[0] ?? aGroup('g')} />,
  );
  await shown.show(live);
  await press('Rename the group');
  await write('Name', 'Varhaisvuodet');
  await press('Save');
  expect(shown.asked).toEqual([{ type: 'group.edit', group: 'g', title: 'Varhaisvuodet' }]);
});
