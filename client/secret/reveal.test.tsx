// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { DEFAULT_RULES, type PhaseRules } from '../../shared/access/phase-rules.ts';
import type { Drafting } from '../../shared/board/records/drafting.ts';
import type { Board } from '../board/board.ts';
import { BoardProvider } from '../board/BoardProvider.tsx';
import { createLocalBoard, documentOf } from '../board/testing/local-board.ts';
import { aMeeting, aPhase } from '../meeting-document/testing/made-up-meeting.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { renderOnStage } from '../meeting-stage/testing/render-on-stage.tsx';
import { RevealTool } from './RevealTool.tsx';
import { SecretBar } from './SecretBar.tsx';

let shown: ReturnType<typeof renderOnStage>;
let doc: Y.Doc;
let board: Board;

beforeEach(() => {
  doc = documentOf({
    sections: [
      { id: 's1', title: 'Tarpeet', prompt: '', rank: 'a0' },
      { id: 's2', title: 'Kokeilut', prompt: '', rank: 'a1' },
    ],
  });
  board = createLocalBoard({ doc, personId: 'kaisa' });
});

afterEach(() => {
  shown.remove();
  board.close();
});

const draft = (drafting: Partial<Drafting> = {}, rules: Partial<PhaseRules> = {}) =>
  act(async () => {
    const root = doc.getMap('board');
    root.set('phase', { id: 'p', rules: { ...DEFAULT_RULES, writing: 'secret', ...rules } });
    root.set('drafting', { round: 1, since: 0, writers: 3, notes: 5, ...drafting });
  });

const show = async (live: MeetingLive = aMeeting()) => {
  shown = renderOnStage(
    { live, answer: () => ({ notes: 1, people: 1, isOver: false, next: null }) },
    <BoardProvider board={board}>
      <SecretBar />
      <aside>
        <RevealTool boardId="board" />
      </aside>
    </BoardProvider>,
  );
  await shown.show(live);
};

const words = (selector: string, within: Element = shown.page): string[] =>
  [...within.querySelectorAll(selector)].map(({ textContent }) => textContent);

const bar = (): Element => {
  const found = shown.page.querySelector('aside');
  if (!found) throw new Error('there is no bar');
  return found;
};

const press = (name: string, within: Element = shown.page) =>
  act(async () => {
    const found = [...within.querySelectorAll('button')].find((one) => one.textContent === name);
    if (!found) throw new Error(`no button says ${name}`);
    found.click();
  });

const confirm = (name: string) => {
  const dialog = shown.page.querySelector('dialog');
  if (!dialog) throw new Error('nothing is asked');
  return press(name, dialog);
};

describe('the button that shows what was written in secret', () => {
  it('stands in the facilitators’ bar only, and asks before it shows all', async () => {
    await draft();
    await show();
    expect(words('button').filter((name) => name === 'Show all notes')).toHaveLength(1);
    await press('Show all notes', bar());
    expect(shown.asked).toEqual([]);
    await confirm('Show all notes');
    expect(shown.asked).toEqual([{ type: 'draft.reveal', board: 'board' }]);
  });

  it('stands above the board where the meeting has no such bar', async () => {
    await draft();
    const live = aMeeting();
    await show({ ...live, control: { ...live.control, state: 'preparation' } });
    expect(words('button').filter((name) => name === 'Show all notes')).toHaveLength(2);
  });

  it('goes from section to section where the phase says so', async () => {
    await draft({}, { reveal: 'sections' });
    await show();
    await press('Show only: Tarpeet', bar());
    await confirm('Show only: Tarpeet');
    expect(shown.asked.at(-1)).toMatchObject({ how: 'sections', section: 's1' });
    // Wherever one leads on: the board says what has been shown.
    await draft({ shown: ['s1'] }, { reveal: 'sections' });
    await press('Show only: Kokeilut', bar());
    await confirm('Show only: Kokeilut');
    expect(shown.asked.at(-1)).toMatchObject({ how: 'sections', section: 's2' });
    await draft({ shown: ['s1', 's2'] }, { reveal: 'sections' });
    expect(words('button', bar())).toContain('Show all notes');
  });

  it('says whose turn comes before it shows anything of theirs', async () => {
    await draft({}, { reveal: 'turns' });
    await show();
    await press('Show in turns, one person at a time', bar());
    expect(shown.asked.at(-1)).toMatchObject({ how: 'turns' });
    await draft({ how: 'turns', next: 'eero' }, { reveal: 'turns' });
    await press('Show the notes of Somebody', bar());
    await confirm('Show the notes of Somebody');
    expect(shown.asked.at(-1)).toMatchObject({ how: 'turns', person: 'eero' });
  });

  it('waits for everybody where the phase says so, and can be told to wait no longer', async () => {
    await draft({}, { reveal: 'ready' });
    await show();
    await press('Show when everybody here is ready', bar());
    await confirm('Show when everybody here is ready');
    expect(shown.asked.at(-1)).toMatchObject({ how: 'ready' });
    await draft({ how: 'ready' }, { reveal: 'ready' });
    expect(words('button', bar())).toContain('Show all notes');
  });

  it('shows the notes of all boards from a page without a board, while some may wait', async () => {
    const secret = { ...DEFAULT_RULES, writing: 'secret' } as const;
    const phases = [aPhase('write', { rules: secret, rank: 'a0' }), aPhase('talk', { rank: 'a1' })];
    const live = aMeeting({ phases });
    const at = (phase: string): MeetingLive => ({
      ...live,
      control: { ...live.control, phase: { phase, by: 'kaisa', since: 0 } },
    });
    shown = renderOnStage(
      { live, answer: () => ({ boards: 2, notes: 7 }) },
      <RevealTool boardId={null} />,
    );
    await shown.show(live);
    expect(words('button')).toEqual([]);
    await shown.show(at('talk'));
    await press('Show all notes on all boards');
    await confirm('Show all notes on all boards');
    expect(shown.asked).toEqual([{ type: 'draft.reveal' }]);
    expect(shown.page.textContent).toContain('7 notes shown, on 2 boards');
  });

  it('is nobody’s who only takes part', async () => {
    board.close();
    board = createLocalBoard({ doc, personId: 'kaisa', role: 'participant' });
    await draft();
    shown = renderOnStage(
      { live: aMeeting(), facilitates: false },
      <BoardProvider board={board}>
        <SecretBar />
      </BoardProvider>,
    );
    await shown.show(aMeeting());
    expect(words('button')).toEqual([]);
    expect(shown.page.textContent).toContain('Everybody writes in secret');
  });
});
