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

test('every rule of a phase can be chosen, one way to sign has to stay', async () => {
  await start();
  const last = (label: string) => {
    const box = [...document.querySelectorAll('label')]
      .filter((one) => one.textContent === label)
      .map((one) => one.querySelector('input'))
      .at(-1);
    if (!box) throw new Error(`no box ${label}`);
    return box;
  };
  const click = (label: string) => act(() => last(label).click());
  click('Put notes into clusters');
  click('Comment on notes');
  click('Others see what is written only when it is shown');
  click('Nameless: the writer is not stored');
  click('The writer’s name is shown');
  expect(last('Nameless: the writer is not stored').disabled).toBe(true);
  press('Save');
  const before = content.phases.at(-1)?.rules;
  expect(onSave.mock.lastCall?.[0].phases.at(-1)?.rules).toEqual({
    ...before,
    cluster: !before?.cluster,
    comment: !before?.comment,
    writing: 'secret',
    levels: ['nameless'],
  });
});

test('a section asks for more than words', async () => {
  await start();
  const asking = [...document.querySelectorAll('button')].find(
    (one) => one.textContent === '1 question',
  );
  await act(async () => asking?.click());
  await vi.waitFor(() => expect(document.querySelector('dialog')).not.toBeNull());
  press('Add a question');
  const inputs = [...document.querySelectorAll<HTMLInputElement>('dialog input')];
  expect(inputs.map(({ value }) => value)).toContain('I write');
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
