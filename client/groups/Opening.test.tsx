// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { aMeeting, aTheme } from '../meeting-document/testing/made-up-meeting.ts';
import { renderOnStage } from '../meeting-stage/testing/render-on-stage.tsx';
import { Opening } from './Opening.tsx';

let shown: ReturnType<typeof renderOnStage>;

afterEach(() => shown.remove());

const theme = aTheme('t', {
  speaker: 'Aino',
  organisation: 'THL',
  opening: 'Kotona asuminen',
  materials: [{ title: 'Diat', url: 'https://slides.example/1' }],
});

const show = async (facilitates: boolean, presenters: readonly string[] = []) => {
  const live = aMeeting();
  shown = renderOnStage(
    { live, facilitates },
    <Opening theme={{ ...theme, presenters: [...presenters] }} />,
  );
  await shown.show(live);
  return shown.page;
};

describe('an opening', () => {
  it('is read by everybody, and changed by nobody without a right to', async () => {
    const page = await show(false, ['somebody']);
    expect(page.textContent).toContain('Aino, THL');
    expect(page.textContent).toContain('Kotona asuminen');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('https://slides.example/1');
    expect(page.querySelector('button')).toBeNull();
  });

  it('is changed by its presenters and by facilitators', async () => {
    expect((await show(false, ['kaisa'])).querySelector('button')?.textContent).toBe(
      'Edit the opening',
    );
    shown.remove();
    expect((await show(true)).querySelector('button')?.textContent).toBe('Edit the opening');
  });
});
