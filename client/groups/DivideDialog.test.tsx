// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { typeInto } from '../board/testing/render-board.tsx';
import { aMeeting } from '../meeting-document/testing/made-up-meeting.ts';
import { renderOnStage } from '../meeting-stage/testing/render-on-stage.tsx';
import { DivideDialog } from './DivideDialog.tsx';

let shown: ReturnType<typeof renderOnStage>;

afterEach(() => shown.remove());

const LIST = 'Anna;;Pohjoinen\nBertta;HUS;Etelä';

const field = (label: string): Element => {
  const named = [...document.querySelectorAll('label')].find((one) =>
    one.textContent?.startsWith(label),
  );
  const found = named?.querySelector('input') ?? document.getElementById(named?.htmlFor ?? '');
  if (!found) throw new Error(`no field ${label}`);
  return found;
};

const write = (text: string) => {
  const area = field('List of registrations');
  if (!(area instanceof HTMLTextAreaElement)) throw new Error('no list');
  typeInto(area, text);
};

test('by a list of registrations: its groups are made, and its people placed', async () => {
  const live = aMeeting();
  shown = renderOnStage(
    {
      live,
      answer: ({ type }) =>
        type === 'group.create'
          ? {
              breakout: 'b',
              themes: [],
              groups: [
                { group: 'north', board: 'n' },
                { group: 'south', board: 's' },
              ],
            }
          : { placed: 1, expected: 1 },
    },
    <DivideDialog boardId="plain" onClose={() => {}} />,
  );
  await shown.show(live);
  const radio = field('By a list of registrations');
  act(() => {
    if (radio instanceof HTMLElement) radio.click();
  });
  write(`${LIST}\nrikki`);
  expect(document.body.textContent).toContain('These lines lack a name or a group: 3');
  write(LIST);
  await act(async () => document.querySelector('form')?.requestSubmit());
  expect(shown.asked).toMatchObject([
    { type: 'group.create', groups: [{ title: 'Pohjoinen' }, { title: 'Etelä' }] },
    {
      type: 'group.assign',
      breakout: 'b',
      people: [
        { name: 'Anna', group: 'north' },
        { name: 'Bertta', organisation: 'HUS', group: 'south' },
      ],
    },
  ]);
});
