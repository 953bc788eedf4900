// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderMingling } from './testing/render-mingling.tsx';
import { createMadeUpMeeting, MORNING, person, sits, table } from './testing/made-up.ts';

const MINUTE_MS = 60_000;
let remove = () => {};
afterEach(() => {
  remove();
  vi.useRealTimers();
});

type Changes = Parameters<typeof createMadeUpMeeting>[0];
type Options = Parameters<typeof renderMingling>[1];

const open = (changes: Changes = {}, options: Options = {}) => {
  const meeting = createMadeUpMeeting(changes);
  const rendered = renderMingling(meeting, options);
  ({ remove } = rendered);
  const { page } = rendered;
  const named = (name: string): HTMLElement | undefined =>
    [...page.querySelectorAll<HTMLElement>('button, a')].find(
      (element) => (element.getAttribute('aria-label') ?? element.textContent) === name,
    );
  return {
    meeting,
    page,
    named,
    press: async (name: string) => {
      const element = named(name);
      if (!element) throw new Error(`nothing is called ${name}`);
      await act(async () => element.click());
    },
    row: (topic: string) =>
      [...page.querySelectorAll('tbody tr')].find((row) => row.textContent.includes(topic))
        ?.textContent ?? '',
    change: async (deed: () => void) => {
      await act(async () => deed());
    },
    text: () => page.textContent,
  };
};

const writeTopic = async (page: HTMLElement, topic: string): Promise<HTMLInputElement> => {
  const field = page.querySelector<HTMLInputElement>('form input');
  if (!field) throw new Error('no field');
  await act(async () => {
    Reflect.set(HTMLInputElement.prototype, 'value', topic, field);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  return field;
};

const people = [person('me', 'Anna'), person('erkki', 'Erkki'), person('liisa', 'Liisa')];

test('a table is founded with one line and Enter, and its founder sits there', async () => {
  const { meeting, page, text } = open({}, { people });
  const field = await writeTopic(page, ' Contracts ');
  await act(async () => field.form?.requestSubmit());
  expect(meeting.asked).toEqual([{ type: 'table.found', topic: 'Contracts', capacity: 8 }]);
  expect(text()).toContain('You sit at Contracts');
  expect(field.value).toBe('');
});

test('a topic half written stays when somebody else founds the first table', async () => {
  const { change, meeting, page } = open({}, { people });
  const field = await writeTopic(page, 'Contr');
  field.focus();
  await change(() => void meeting.doFor('erkki', { type: 'table.found', topic: 'Theses' }));
  expect(page.querySelector('form input')).toBe(field);
  expect(field.value).toBe('Contr');
  expect(document.activeElement).toBe(field);
});

test('an empty topic is asked for, and nothing is sent', async () => {
  const { meeting, page, text } = open();
  await act(async () => page.querySelector('form')?.requestSubmit());
  expect(meeting.asked).toEqual([]);
  expect(text()).toContain('Write what the table talks about.');
});

test('joining another table leaves the first, and a toast takes it back', async () => {
  const { meeting, named, press, row, text } = open(
    { tables: [table('a'), table('b')] },
    { people },
  );
  await press('Join: Topic a');
  expect(row('Topic a')).toContain('1/8');
  expect(row('Topic a')).toContain('Anna (you)');
  expect(named('Undo')).toBeUndefined();

  await press('Join: Topic b');
  expect(text()).toContain('You now sit at “Topic b”. You left “Topic a”.');
  await press('Undo');
  expect(meeting.live().seats.get('me')?.table).toBe('a');
});

test('at a full table one waits, is told the place, and is offered the seat that is held', async () => {
  vi.useFakeTimers({ now: MORNING });
  const { change, meeting, named, press, row, text } = open(
    {
      tables: [table('a', { capacity: 1 })],
      seats: new Map([['erkki', sits('a')]]),
    },
    { people },
  );
  await press('Wait for a seat: Topic a');
  expect(row('Topic a')).toContain('your place in line: 1');
  expect(text()).toContain('You are in line for “Topic a”, at place 1.');

  await change(() => void meeting.doFor('erkki', { type: 'table.leave' }));
  expect(text()).toContain('A seat at “Topic a” is free for you, 60 seconds left.');
  expect(text()).toContain('Take it within 60 seconds');
  expect(document.title).toBe('A seat is free for you: Topic a · Talkoot');

  await press('Take the seat');
  expect(meeting.live().seats.get('me')).toMatchObject({ table: 'a' });
  expect(named('Take the seat')).toBeUndefined();
  expect(document.title).toBe('Mingling · Talkoot');
});

test('a table whose topic was left empty is called something all the same', () => {
  const { named } = open({ tables: [table('a', { topic: '' })] }, { people });
  expect(named('Join: Table without a topic')).toBeDefined();
});

test('a refusal is said in the row', async () => {
  const { meeting, page, press } = open({ tables: [table('a'), table('b')] });
  meeting.refuse({ kind: 'conflict' });
  await press('Join: Topic a');
  const after = page.querySelector('#table-a')?.nextElementSibling;
  expect(after?.querySelector('[role=alert]')?.textContent).toContain('Things have changed');
});

test('links come in the row and large at one’s own table', async () => {
  const { change, meeting, page, text } = open({
    tables: [table('a'), table('b')],
    seats: new Map([['me', sits('a')]]),
  });
  expect(text()).toContain('video links come at 8:05');
  expect(page.querySelectorAll('a[target=_blank]')).toHaveLength(0);
  await change(() =>
    meeting.change({
      mingling: { linksAreOut: true },
      tables: [table('a', { link: 'https://call.example/a' }), table('b')],
    }),
  );
  const calls = [...page.querySelectorAll<HTMLAnchorElement>('a[target=_blank]')];
  expect(calls.map(({ href, rel }) => [href, rel])).toEqual([
    ['https://call.example/a', 'noopener noreferrer'],
    ['https://call.example/a', 'noopener noreferrer'],
  ]);
  expect(calls[0]?.textContent).toContain('Open your table’s video call');
  expect(text()).toContain('no link');
});

test('counts down, warns two minutes before the end, and then leads to the plenary', async () => {
  vi.useFakeTimers({ now: MORNING + 3 * MINUTE_MS });
  const { named, text } = open({ tables: [table('a')] }, { now: () => Date.now() });
  expect(text()).toContain('starts in 12 minutes');
  await act(async () => vi.advanceTimersByTime(53 * MINUTE_MS));
  expect(text()).toContain('2 minutes left, then to the plenary.');
  expect(text()).toContain('Two minutes of mingling left.');
  await act(async () => vi.advanceTimersByTime(2 * MINUTE_MS));
  expect(text()).toContain('The mingling is over');
  expect(named('To the plenary')?.getAttribute('href')).toBe('/m/meeting/participant');
});

test('a viewer reads the tables, sees no names and nothing to do', () => {
  const { page, row } = open(
    {
      tables: [table('a', { host: 'erkki' })],
      seats: new Map([
        ['erkki', sits('a')],
        ['liisa', sits('a')],
      ]),
    },
    { role: 'viewer' },
  );
  expect(row('Topic a')).toContain('2 people');
  expect(page.querySelectorAll('button, input')).toHaveLength(0);
});

test('is a friendly sentence while switched off, and one button for facilitators', async () => {
  expect(open({ mingling: { isOn: false } }).text()).toContain('The mingling is not open yet.');
  remove();
  const { meeting, press } = open({ mingling: { isOn: false } }, { role: 'facilitator' });
  await press('Open the mingling');
  expect(meeting.asked).toEqual([{ type: 'mingling.set', isOn: true }]);
});

test('whoever runs a table has its menu, nobody else', () => {
  const tables = [table('a', { host: 'me' }), table('b', { founder: 'me' }), table('c')];
  const asGuest = open({ tables });
  expect(asGuest.named('Actions: Topic a')).toBeDefined();
  expect(asGuest.named('Actions: Topic b')).toBeDefined();
  expect(asGuest.named('Actions: Topic c')).toBeUndefined();
  remove();
  expect(open({ tables }, { role: 'facilitator' }).named('Actions: Topic c')).toBeDefined();
});

test('a row that others change keeps all other rows as they are', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `t${index}`);
  const { change, meeting, page } = open({ tables: ids.map((id) => table(id)) }, { people });
  const changedRows = new Set<string>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      changedRows.add(element?.closest('tr')?.id ?? 'elsewhere');
    }
  });
  const list = page.querySelector('tbody');
  if (!list) throw new Error('no table');
  observer.observe(list, { subtree: true, childList: true, characterData: true });
  await change(() => void meeting.doFor('erkki', { type: 'table.join', table: 't7' }));
  observer.disconnect();
  expect([...changedRows]).toEqual(['table-t7']);
});

const choose = async (page: HTMLElement, value: string): Promise<void> => {
  const select = page.querySelector<HTMLSelectElement>('[aria-labelledby=tables] select');
  if (!select) throw new Error('nothing to choose from');
  await act(async () => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
};

test('of many tables those with free seats are shown, and stay while they fill; facilitators find those without a call', async () => {
  const many = Array.from({ length: 14 }, (_, index) =>
    table(`t${index}`, { capacity: 1, link: `https://call.example/${index}` }),
  );
  const tables = [...many, table('free', { capacity: 1 })];
  const seats = new Map(many.map(({ id }) => [`guest-${id}`, sits(id)]));
  const shown = (page: HTMLElement) => page.querySelectorAll('tbody tr[id]').length;
  const { page, press, row, text } = open({ tables, seats, mingling: { linksAreOut: true } });
  expect(shown(page)).toBe(15);
  await choose(page, 'free');
  expect(shown(page)).toBe(1);
  expect(text()).toContain('1 table found');
  await press('Join: Topic free');
  expect(row('Topic free')).toContain('full');
  expect(page.querySelector('option[value=withoutLink]')).toBeNull();
  remove();

  const led = open({ tables, seats, mingling: { linksAreOut: true } }, { role: 'facilitator' });
  await choose(led.page, 'withoutLink');
  expect(shown(led.page)).toBe(1);
  expect(led.row('Topic free')).toContain('no link');
});

test('whoever runs a table without a call pastes one beside the words that say so', async () => {
  const tables = [table('a', { host: 'me', founder: 'me' })];
  const seats = new Map([['me', sits('a')]]);
  const { press } = open({ tables, seats, mingling: { linksAreOut: true } });
  await press('Paste a video link');
  await vi.waitFor(() => expect(document.querySelector('dialog input[type=url]')).not.toBeNull());
  remove();
  const guest = open({
    tables: [table('a', { host: 'erkki' })],
    seats,
    mingling: { linksAreOut: true },
  });
  expect(guest.named('Paste a video link')).toBeUndefined();
});

test('whoever was given a table to run is told so before they sit there', async () => {
  const { text, press, meeting } = open({ tables: [table('a', { host: 'me' })] });
  expect(text()).toContain('You host the table Topic a');
  await press('Join: Topic a');
  expect(meeting.asked.at(-1)).toEqual({ type: 'table.join', table: 'a' });
  expect(text()).toContain('You sit at Topic a');
});

test('facilitators call something out to everybody from the tables, too', async () => {
  const { meeting, press } = open({ tables: [table('a')] }, { role: 'facilitator' });
  await press('Message to all');
  await vi.waitFor(() => expect(document.querySelector('dialog textarea')).not.toBeNull());
  const field = document.querySelector<HTMLTextAreaElement>('dialog textarea');
  // There are no groups to choose from.
  expect(document.querySelector('dialog select')).toBeNull();
  await act(async () => {
    Reflect.set(HTMLTextAreaElement.prototype, 'value', 'Five minutes left', field);
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await act(async () => field?.form?.requestSubmit());
  expect(meeting.asked.at(-1)).toEqual({
    type: 'group.message',
    group: null,
    text: 'Five minutes left',
  });
});
