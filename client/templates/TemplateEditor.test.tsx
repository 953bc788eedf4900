// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { TemplateContent } from '../../shared/templates/content.ts';
import { needsMapping } from '../../shared/templates/needs-mapping.ts';
import { inLanguage } from '../../shared/templates/template.ts';
import { aMeeting } from '../meeting-document/testing/made-up-meeting.ts';
import { renderOnStage } from '../meeting-stage/testing/render-on-stage.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';

const content = inLanguage(needsMapping, 'en');
const onSave = vi.fn<(saved: TemplateContent) => void>();
const onClose = vi.fn<() => void>();

let shown: ReturnType<typeof renderOnStage>;

afterEach(() => {
  shown.remove();
  onSave.mockClear();
  onClose.mockClear();
});

const start = async () => {
  const live = aMeeting();
  shown = renderOnStage(
    { live },
    <TemplateEditor
      content={content}
      busy={false}
      problem={null}
      onSave={onSave}
      onClose={onClose}
    />,
  );
  await shown.show(live);
};

const press = (name: string) => {
  const button = [...document.querySelectorAll('button')].findLast(
    (one) => one.textContent === name,
  );
  if (!button) throw new Error(`no button ${name}`);
  act(() => button.click());
};

const choose = (label: string, value: string) => {
  const field = [...document.querySelectorAll('label')].find((one) =>
    one.textContent?.startsWith(label),
  );
  const select = document.getElementById(field?.htmlFor ?? '');
  if (!(select instanceof HTMLSelectElement)) throw new Error(`no list ${label}`);
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
};

const tick = (label: string) => {
  const field = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
  const box = field?.querySelector('input') ?? document.getElementById(field?.htmlFor ?? '');
  if (!(box instanceof HTMLInputElement)) throw new Error(`no box ${label}`);
  act(() => box.click());
};

test('says how the board opens, what participants do and a section’s colour', async () => {
  await start();
  choose('View that the board opens in', 'canvas');
  choose('Move', 'everyone');
  tick('Timeline');
  choose('Colour of new notes', 'lake');
  press('Save');
  expect(onSave).toHaveBeenCalledOnce();
  const saved = onSave.mock.lastCall?.[0];
  expect(saved?.views).toContain('timeline');
  expect(saved).toMatchObject({ layout: 'canvas', settings: { participantsMove: 'everyone' } });
  expect(saved?.sections.map(({ color }) => color)).toEqual([
    'lake',
    ...content.sections.slice(1).map(({ color }) => color),
  ]);
});

test('is left at once as it was, and otherwise after a question', async () => {
  await start();
  press('Cancel');
  expect(onClose).toHaveBeenCalledOnce();
  choose('Move', 'everyone');
  press('Cancel');
  expect(onClose).toHaveBeenCalledOnce();
  press('Leave without saving');
  expect(onClose).toHaveBeenCalledTimes(2);
});
