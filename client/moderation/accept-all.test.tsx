// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { AwaitingAnswer, ModerationAnswer } from '../../shared/api/moderation-queue.ts';
import { aMeeting } from '../meeting-document/testing/made-up-meeting.ts';
import { renderOnStage } from '../meeting-stage/testing/render-on-stage.tsx';
import { ModerationPanel } from './ModerationPanel.tsx';

let shown: ReturnType<typeof renderOnStage>;

afterEach(() => shown.remove());

const waiting = (note: string, person: string | null): AwaitingAnswer => ({
  board: 'b',
  note,
  person,
  section: 's',
  text: `Note ${note}`,
  createdAt: 1,
});

const queue = (awaiting: AwaitingAnswer[]): ModerationAnswer => ({
  awaiting,
  more: 0,
  reported: [],
  removed: [],
  boards: [{ id: 'b', title: 'Practices', sections: [{ id: 's', title: 'Works' }] }],
});

const open = async (awaiting: AwaitingAnswer[], refuses = {}) => {
  const live = aMeeting({});
  shown = renderOnStage(
    { live, refuses },
    <ModerationPanel
      resource={{ status: 'ready', value: queue(awaiting) }}
      reload={() => Promise.resolve()}
      boardId={null}
      onClose={() => {}}
    />,
  );
  await shown.show(live);
};

const press = async (name: string) => {
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === name,
  );
  await act(async () => button?.click());
};

test('whoever opens the queue is at its first note, and a letter decides', async () => {
  await open([waiting('one', 'anna'), waiting('two', 'bert')]);
  const { activeElement } = document;
  expect(activeElement?.closest('li')?.textContent).toContain('Note one');
  await act(async () => {
    activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  });
  expect(shown.asked).toEqual([
    { type: 'approval.accept', board: 'b', note: 'one', person: 'anna' },
  ]);
});

test('all that waits is accepted after one question, the oldest first, and taken back as far as it is known whose it is', async () => {
  await open([waiting('one', 'anna'), waiting('two', null), waiting('three', 'bert')]);
  await press('Accept all 3…');
  expect(shown.asked).toEqual([]);
  expect(document.body.textContent).toContain('All 3 notes come onto the board');
  await press('Accept all');
  const accept = { type: 'approval.accept', board: 'b' };
  expect(shown.asked).toEqual([
    { ...accept, note: 'one', person: 'anna' },
    { ...accept, note: 'two' },
    { ...accept, note: 'three', person: 'bert' },
  ]);
  expect(document.body.textContent).toContain('3 notes were accepted');
  await press('Undo');
  expect(shown.asked.slice(3)).toEqual([
    { type: 'approval.takeBack', board: 'b', note: 'one', person: 'anna' },
    { type: 'approval.takeBack', board: 'b', note: 'three', person: 'bert' },
  ]);
  expect(document.body.textContent).toContain('The notes wait again');
});

test('one that was accepted can be taken back at once; of one without a name nobody says so', async () => {
  await open([waiting('one', 'anna')]);
  expect(document.body.textContent).not.toContain('Accept all');
  await press('Accept');
  await press('Undo');
  expect(shown.asked.map(({ type }) => type)).toEqual(['approval.accept', 'approval.takeBack']);
  shown.remove();
  await open([waiting('two', null)]);
  await press('Accept');
  expect(document.body.textContent).toContain('Accepted: it is on the board');
  expect(document.body.textContent).not.toContain('Undo');
});

test('what could not be taken back is said', async () => {
  await open([waiting('one', 'anna')], { 'approval.takeBack': 'conflict' });
  await press('Accept');
  await press('Undo');
  expect(document.body.textContent).toContain('The note stays on the board');
});
