// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { aGroup, aMeeting, aTable, aTheme } from '../meeting-document/testing/made-up-meeting.ts';
import { renderOnStage } from '../meeting-stage/testing/render-on-stage.tsx';
import { OwnParts } from './OwnParts.tsx';
import { ownParts } from './own-parts.ts';

let shown: ReturnType<typeof renderOnStage>;

afterEach(() => shown.remove());

const live = aMeeting({
  themes: [
    aTheme('t', { title: 'Lapset', presenters: ['kaisa'] }),
    aTheme('other', { presenters: ['anna'] }),
  ],
  groups: [
    aGroup('g', {
      title: 'Lapset A',
      board: 'board',
      hosts: ['kaisa'],
      link: 'https://video.example/1',
    }),
    aGroup('other', { hosts: ['anna'] }),
  ],
});

const show = async (facilitates: boolean, meeting = live) => {
  shown = renderOnStage({ live: meeting, facilitates }, <OwnParts path="/m/m/participant" />);
  await shown.show(meeting);
  return shown.page;
};

describe('what somebody runs by a right of their own', () => {
  it('is told where a personal link leads to, with the ways on', async () => {
    const page = await show(false);
    const lines = [...page.querySelectorAll('section > ul > li')].map((line) => line.textContent);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('You present the theme Lapset');
    expect(lines[0]).toContain('Edit the opening');
    expect(lines[1]).toContain('You host the group Lapset A');
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/m/m/participant/b/board',
      'https://video.example/1',
    ]);
  });

  it('is nothing for facilitators, who run all of it, and for everybody else', async () => {
    expect((await show(true)).textContent).toBe('');
    shown.remove();
    expect((await show(false, aMeeting())).textContent).toBe('');
  });

  it('leaves out tables that one founded, and those that are gone', () => {
    const tables = [
      aTable('given', { host: 'kaisa' }),
      aTable('founded', { host: 'kaisa', founder: 'kaisa' }),
      aTable('merged', { host: 'kaisa', mergedInto: 'given' }),
      aTable('another’s', { host: 'anna' }),
    ];
    expect(ownParts({ themes: [], groups: [], tables }, 'kaisa').tables).toEqual([tables[0]]);
  });
});
