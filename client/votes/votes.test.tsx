// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import type { OwnVote } from '../../shared/api/votes.ts';
import type { Vote, VotePlan, VoteResult } from '../../shared/board/records/vote.ts';
import { writeVote } from '../../shared/board/write-vote.ts';
import type { Ballot } from '../../shared/voting/ballot.ts';
import { tallyVote } from '../../shared/voting/tally.ts';
import type { Board } from '../board/board.ts';
import { BoardProvider } from '../board/BoardProvider.tsx';
import { createLocalBoard, documentOf } from '../board/testing/local-board.ts';
import {
  aBreakout,
  aGroup,
  aListedBoard,
  aMeeting,
} from '../meeting-document/testing/made-up-meeting.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { renderOnStage } from '../meeting-stage/testing/render-on-stage.tsx';
import { NoteReactions } from '../note/NoteReactions.tsx';
import { OpenVoteDialog } from './OpenVoteDialog.tsx';
import { Votes } from './Votes.tsx';

const PLAN: VotePlan = {
  question: 'Mihin tartumme?',
  method: 'dots',
  scales: [],
  boards: ['board'],
  scope: { sections: [], tag: '' },
  budget: 3,
  cumulative: false,
  secret: true,
  leadersVote: true,
  round: 1,
  openedBy: 'eero',
};

const NOTES = ['a', 'b', 'c'];

let shown: ReturnType<typeof renderOnStage>;
let doc: Y.Doc;
let board: Board;
let own: OwnVote;

beforeEach(() => {
  localStorage.clear();
  own = { vote: 'v', mayVote: true, isDone: false, left: 3, ballots: [], waiting: null };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ votes: [own] })));
  doc = documentOf({
    sections: [
      { id: 's1', title: 'Tarpeet', prompt: '', rank: 'a0' },
      { id: 's2', title: 'Kokeilut', prompt: '', rank: 'a1' },
    ],
    notes: NOTES.map((id, place) => ({
      id,
      text: `Lappu ${id}`,
      section: id === 'c' ? 's2' : 's1',
      rank: `a${place}`,
      createdAt: 0,
      tags: id === 'b' ? ['kärki'] : [],
    })),
  });
  board = createLocalBoard({ doc, personId: 'kaisa' });
});

afterEach(() => {
  shown.remove();
  board.close();
  vi.unstubAllGlobals();
});

const write = (plan: Partial<VotePlan>, fields: Partial<Vote> = {}) =>
  act(async () =>
    writeVote(doc, {
      id: 'v',
      plan: { ...PLAN, ...plan },
      state: 'open',
      openedAt: 1,
      electorate: 4,
      joinedLate: 0,
      done: 0,
      ...fields,
    }),
  );

const outcome = (plan: VotePlan, ballots: readonly Omit<Ballot, 'board'>[]): VoteResult => {
  const result = tallyVote(
    plan,
    ballots.map((ballot) => ({ ...ballot, board: 'board' })),
  ).get('board');
  if (!result) throw new Error('the board is not voted on');
  return result;
};

const show = async (
  { facilitates = true, live = aMeeting() }: { facilitates?: boolean; live?: MeetingLive } = {},
  dialog = false,
) => {
  shown = renderOnStage(
    { live, facilitates, people: { eero: 'Eero' } },
    <BoardProvider board={board}>
      {dialog ? <OpenVoteDialog boardId="board" onClose={() => {}} /> : <Votes />}
      {!dialog &&
        NOTES.map((id) => (
          <article key={id} data-note={id}>
            <NoteReactions noteId={id} />
          </article>
        ))}
    </BoardProvider>,
  );
  await shown.show(live);
};

const note = (id: string): Element => {
  const found = shown.page.querySelector(`[data-note=${id}]`);
  if (!found) throw new Error('there is no such note');
  return found;
};

/** What is pressed, by its words or its label. */
const control = (words: string, within: Element = shown.page): HTMLElement => {
  const labels = [...within.querySelectorAll('label')];
  const label = labels.find((one) => one.textContent.trim() === words);
  const buttons = [...within.querySelectorAll('button, summary')];
  const named = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent) === words;
  const found = label?.querySelector('input') ?? buttons.find(named);
  if (!(found instanceof HTMLElement)) throw new Error(`nothing is called ${words}`);
  return found;
};

const press = (words: string, within?: Element) => act(async () => control(words, within).click());

const choose = (label: string, value: string) =>
  act(async () => {
    const labels = [...shown.page.querySelectorAll('label')];
    const id = labels.find((one) => one.textContent.trim() === label)?.htmlFor;
    const select = shown.page.querySelector(`select[id="${id}"]`);
    if (!(select instanceof HTMLSelectElement)) throw new Error(`no list is called ${label}`);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

const asked = () => shown.asked.at(-1);

describe('ballots on notes', () => {
  it.each([
    ['stance', 'Disagree', 'disagree'],
    ['consent', 'I have a concern', 'concern'],
  ] as const)(
    '%s is given in words, taken back, and shown as chosen',
    async (method, word, value) => {
      await write({ method, budget: 0 });
      own = { ...own, left: null };
      await show({ facilitates: false });
      await press(word, note('a'));
      expect(asked()).toEqual({ type: 'vote.cast', vote: 'v', board: 'board', note: 'a', value });
      expect(control(word, note('a')).matches(':checked')).toBe(true);
      expect(control(word, note('b')).matches(':checked')).toBe(false);
      await press('Take back', note('a'));
      expect(asked()).toMatchObject({ note: 'a', value: null });
      expect(note('a').querySelector('input:checked')).toBeNull();
    },
  );

  it('two scales are two groups of marks on one note, each cast by its name', async () => {
    await write({ method: 'scale', scales: ['impact', 'effort'], budget: 0 });
    own = { ...own, left: null };
    await show({ facilitates: false });
    const [impact, effort] = note('a').querySelectorAll('fieldset');
    expect([impact, effort].map((one) => one?.querySelector('legend')?.textContent)).toEqual([
      'Impact, 0–5',
      'Effort, 0–5',
    ]);
    await press('4', impact);
    await press('1', effort);
    expect(shown.asked).toMatchObject([
      { note: 'a', value: 4, scale: 'impact' },
      { note: 'a', value: 1, scale: 'effort' },
    ]);
    expect(note('a').querySelectorAll('input:checked')).toHaveLength(2);
  });

  it('what one has voted is there after the vote, on this device', async () => {
    await write({ method: 'stance', budget: 0 });
    own = { ...own, left: null };
    await show({ facilitates: false });
    await press('Agree', note('a'));
    const plan: VotePlan = { ...PLAN, method: 'stance', budget: 0 };
    const result = outcome(plan, [{ person: 'kaisa', note: 'a', scale: 0, value: 0 }]);
    await write(plan, { state: 'closed', closedAt: 2, result });
    const mine = control('What I voted').closest('details');
    expect(mine?.open).toBe(false);
    expect(mine?.querySelector('li')?.textContent).toBe('Lappu a (Agree)');
  });

  it('says that the vote closes when all are done, and that they are', async () => {
    await write({ closesWhenDone: true }, { done: 3 });
    await show({ facilitates: false });
    expect(shown.page.textContent).toContain('It closes when everybody is done.');
    await write({ closesWhenDone: true }, { done: 4 });
    expect(shown.page.textContent).toContain('Everybody is done. The vote closes in a moment.');
  });
});

describe('results', () => {
  it('impact and effort place notes on four fields, by their medians', async () => {
    const plan: VotePlan = { ...PLAN, method: 'scale', scales: ['impact', 'effort'], budget: 0 };
    const mark = (person: string, id: string, [impact, effort]: readonly [number, number]) => [
      { person, note: id, scale: 0, value: impact },
      { person, note: id, scale: 1, value: effort },
    ];
    const result = outcome(plan, [
      ...mark('eero', 'a', [5, 1]),
      ...mark('anna', 'a', [4, 0]),
      ...mark('eero', 'b', [4, 5]),
      ...mark('eero', 'c', [0, 5]),
    ]);
    await write(plan, { state: 'closed', closedAt: 2, result });
    await show();
    const field = (name: string) =>
      shown.page.querySelector(`section[aria-label="${name}"]`)?.querySelector('li')?.textContent;
    expect(field('Great impact, little effort: do first')).toBe('Lappu a');
    expect(field('Great impact, great effort: plan')).toBe('Lappu b');
    expect(field('Little impact, great effort: leave')).toBe('Lappu c');
  });

  it('a facilitator puts the board in the order of the result, and takes that back', async () => {
    const result = outcome(PLAN, [
      { person: 'anna', note: 'b', scale: 0, value: 1 },
      { person: 'eero', note: 'b', scale: 0, value: 1 },
      { person: 'anna', note: 'c', scale: 0, value: 1 },
    ]);
    await write({}, { state: 'closed', closedAt: 2, result });
    await show();
    await press('Put the board in this order');
    expect(board.store.noteIds('s1')).toEqual(['b', 'a']);
    await press('Undo');
    expect(board.store.noteIds('s1')).toEqual(['a', 'b']);
    await press('Put the board in this order');
    act(() => void board.undo());
    expect(board.store.noteIds('s1')).toEqual(['a', 'b']);
  });
});

describe('opening a vote', () => {
  const groups = aMeeting({
    boards: [aListedBoard('board')],
    breakouts: [aBreakout('b', { stage: 'open', plenary: 'board' })],
    groups: [aGroup('g1'), aGroup('g2'), aGroup('g3')],
  });

  it('asks about some sections and a tag, and closes by itself where that is chosen', async () => {
    await show({}, true);
    expect(shown.page.textContent).toContain('3 notes');
    await choose('Vote on', 'part');
    const submit = control('Open the vote');
    expect(submit.matches(':disabled')).toBe(true);
    await press('Tarpeet');
    await press('Kokeilut');
    await press('Kokeilut');
    expect(shown.page.textContent).toContain('2 notes');
    await choose('Tag', 'kärki');
    expect(shown.page.textContent).toContain('1 note');
    await press('Close it by itself when everybody is done');
    await press('Open the vote');
    expect(asked()).toMatchObject({
      boards: ['board'],
      scope: { sections: ['s1'], tag: 'kärki' },
      closesWhenDone: true,
    });
  });

  it.each(['stance', 'consent'] as const)('asks for %s', async (way) => {
    await show({}, true);
    await choose('How', way);
    await press('Open the vote');
    expect(asked()).toMatchObject({ type: 'vote.open', method: way, closesWhenDone: false });
  });

  it('is held on the boards of all groups, or of some, from the plenary’s board', async () => {
    await show({ live: groups }, true);
    await choose('On which boards', 'all');
    await press('Open the vote');
    expect(asked()).toMatchObject({ boards: ['board-g1', 'board-g2', 'board-g3'] });
    await choose('On which boards', 'some');
    expect(control('Open the vote').matches(':disabled')).toBe(true);
    await press('g1');
    await press('g3');
    await press('Open the vote');
    expect(asked()).toMatchObject({ boards: ['board-g1', 'board-g3'], scope: { sections: [] } });
  });
});
