// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
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

  it('shows pictures with what is in them, and documents with their first page, to look at and to keep', async () => {
    const picture = {
      hash: 'a'.repeat(64),
      name: 'kartta.png',
      type: 'image/png',
      size: 2000,
    } as const;
    const slides = {
      ...picture,
      hash: 'b'.repeat(64),
      name: 'diat.pdf',
      type: 'application/pdf',
    } as const;
    const live = aMeeting();
    shown = renderOnStage(
      { live, facilitates: false },
      <Opening
        theme={{
          ...theme,
          materials: [
            { title: '', file: { ...picture, alt: 'Kartta' } },
            { title: 'Diat', file: { ...slides, alt: '', preview: 'c'.repeat(64) } },
          ],
        }}
      />,
    );
    await shown.show(live);
    const { page } = shown;
    await vi.waitFor(() => expect(page.querySelectorAll('img')).toHaveLength(2));
    const at = '/api/meetings/m/themes/t/files';
    expect([...page.querySelectorAll('img')].map((img) => img.getAttribute('src'))).toEqual([
      `${at}/${'a'.repeat(64)}`,
      `${at}/${'c'.repeat(64)}`,
    ]);
    const link = page.querySelector('a');
    expect(link?.textContent).toContain('Diat');
    expect(link?.getAttribute('download')).toBe('diat.pdf');
    expect(link?.getAttribute('href')).toBe(`${at}/${'b'.repeat(64)}?name=diat.pdf`);
    await act(async () => page.querySelector<HTMLElement>('button')?.click());
    expect(document.querySelector('[role=dialog], dialog')?.textContent).toContain('Kartta');
  });

  it('is changed by its presenters and by facilitators', async () => {
    expect((await show(false, ['kaisa'])).querySelector('button')?.textContent).toBe(
      'Edit the opening',
    );
    shown.remove();
    expect((await show(true)).querySelector('button')?.textContent).toBe('Edit the opening');
  });
});
