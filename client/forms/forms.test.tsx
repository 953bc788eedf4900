// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readAnswers } from '../../shared/board/answers.ts';
import type { AnswerValue } from '../../shared/board/records/answer.ts';
import type { Form } from '../../shared/board/records/form.ts';
import type { Board } from '../board/board.ts';
import { createLocalBoard } from '../board/testing/local-board.ts';
import { perform, press, renderOnBoard, typeInto } from '../board/testing/render-board.tsx';
import { duplicateNote } from '../note/duplicate-note.ts';
import { tellNoteWritten } from '../note/note-written.ts';
import { WritingBox } from '../note/WritingBox.tsx';
import { AnswersDialog } from './AnswersDialog.tsx';
import { FormsHere } from './FormsHere.tsx';
import { FormEditor } from './FormEditor.tsx';
import { NoteAnswers } from './NoteAnswers.tsx';

beforeEach(() => localStorage.clear());
let remove = () => {};
afterEach(() => remove());

const FORM: Form = {
  placeholder: 'One need in a sentence',
  fields: [
    { id: 'region', kind: 'region', label: 'Region', required: true },
    { id: 'cost', kind: 'number', label: 'Cost' },
    { id: 'how', kind: 'multi', label: 'How', options: ['Together', 'Alone'] },
  ],
};

const boardWith = (form: Form | undefined, answers?: Record<string, AnswerValue>): Board =>
  createLocalBoard({
    content: {
      sections: [{ id: 's', title: 'Needs', prompt: '', rank: 'a0', form }],
      notes: [
        { id: 'old', text: 'old', section: 's', rank: 'a0', createdAt: 1, author: 'anna', answers },
      ],
    },
  });

const show = (board: Board, children: React.ReactNode): HTMLElement => {
  const { page, remove: unmount } = renderOnBoard(board, children);
  remove = unmount;
  return page;
};

const answersOf = (board: Board, id = board.store.noteIds('s')[0] ?? '') =>
  board.store.look((doc) => readAnswers(doc).get(id));

const box = (page: Element): HTMLTextAreaElement => {
  const field = page.querySelector('textarea');
  if (!field) throw new Error('no box');
  return field;
};

const inputOf = async (page: Element, label: string): Promise<HTMLInputElement> =>
  vi.waitFor(() => {
    const found = [...page.querySelectorAll('label')].find((one) =>
      one.textContent.startsWith(label),
    );
    const input =
      found?.control ??
      found?.querySelector('input') ??
      page.querySelector(`#${CSS.escape(found?.htmlFor ?? 'none')}`);
    if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
    return input;
  });

const fill = (input: HTMLInputElement, text: string): void =>
  perform(() => {
    Reflect.set(HTMLInputElement.prototype, 'value', text, input);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });

test('a section that asks nothing keeps its one line; one that asks opens on focus', async () => {
  const plain = show(boardWith(undefined), <WritingBox sectionId="s" />);
  perform(() => box(plain).focus());
  expect(plain.querySelectorAll('input')).toHaveLength(0);
  remove();

  const page = show(boardWith(FORM), <WritingBox sectionId="s" />);
  expect(box(page).placeholder).toBe('One need in a sentence');
  expect(page.querySelectorAll('input')).toHaveLength(0);
  perform(() => box(page).focus());
  expect(await inputOf(page, 'Region')).toBeTruthy();
  perform(() => box(page).blur());
  expect(page.querySelectorAll('input')).toHaveLength(0);
});

test('a note is added with its answers in one step; without a required one the form says so', async () => {
  const board = boardWith(FORM);
  const page = show(board, <WritingBox sectionId="s" />);
  perform(() => box(page).focus());
  typeInto(box(page), 'A need');
  const region = await inputOf(page, 'Region');
  press(box(page), 'Enter');
  expect(board.store.noteIds('s')).toEqual(['old']);
  expect(page.textContent).toContain('An answer is needed here.');
  expect(document.activeElement).toBe(region);

  fill(region, 'Kainuu');
  fill(await inputOf(page, 'Cost'), 'many');
  press(region, 'Enter');
  expect(page.textContent).toContain('Write a number.');
  fill(await inputOf(page, 'Cost'), '1 200,50');
  const together = await inputOf(page, 'Together');
  perform(() => together.click());
  press(region, 'Enter');
  expect(answersOf(board)).toEqual({ region: 'Kainuu', cost: 1200.5, how: ['Together'] });
  expect(box(page).value).toBe('');
  expect((await inputOf(page, 'Region')).value).toBe('');

  perform(() => void board.undo());
  expect(board.store.noteIds('s')).toEqual(['old']);
  expect(board.store.look((doc) => readAnswers(doc).size)).toBe(0);
  perform(() => void board.redo());
  expect(answersOf(board)).toEqual({ region: 'Kainuu', cost: 1200.5, how: ['Together'] });
});

const pasteInto = (field: HTMLTextAreaElement, text: string): void => {
  perform(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }));
  });
  typeInto(field, text);
};

const pressed = async (page: Element, words: string): Promise<void> => {
  const found = await vi.waitFor(() => {
    const button = [...page.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes(words),
    );
    if (!button) throw new Error(`no button ${words}`);
    return button;
  });
  perform(() => found.click());
};

test('rows that lack a needed answer are not added before it is given once for all that have none', async () => {
  const board = boardWith(FORM);
  const page = show(board, <WritingBox sectionId="s" />);
  perform(() => box(page).focus());
  const rows = 'Need\tRegion\nA ride\tKainuu\nA friend\t\nA walk\tElsewhere';
  pasteInto(box(page), rows);
  await pressed(page, 'Make 3 notes');
  expect(board.store.noteIds('s')).toEqual(['old']);
  expect(page.textContent).toContain('Not all of these notes have an answer to this.');
  expect(document.activeElement).toBe(await inputOf(page, 'Region'));
  expect(box(page).value).toBe(rows);

  fill(await inputOf(page, 'Region'), 'Lapland');
  await pressed(page, 'Make 3 notes');
  const made = board.store.noteIds('s').filter((id) => id !== 'old');
  expect(made.map((id) => [board.store.note(id)?.text, answersOf(board, id)])).toEqual(
    expect.arrayContaining([
      ['A ride', { region: 'Kainuu' }],
      ['A friend', { region: 'Lapland' }],
      ['A walk', { region: 'Elsewhere' }],
    ]),
  );
  expect(made).toHaveLength(3);
  perform(() => void board.undo());
  expect(board.store.noteIds('s')).toEqual(['old']);
});

test('lines without columns wait for a needed answer, too', async () => {
  const board = boardWith(FORM);
  const page = show(board, <WritingBox sectionId="s" />);
  perform(() => box(page).focus());
  pasteInto(box(page), 'A ride\nA friend');
  await pressed(page, 'Make 2 notes');
  expect(board.store.noteIds('s')).toEqual(['old']);
  fill(await inputOf(page, 'Region'), 'Kainuu');
  await pressed(page, 'Make 2 notes');
  expect(board.store.noteIds('s')).toHaveLength(3);
});

test('who has written on the paper is asked for what is missing, and keeps the words either way', async () => {
  const content = {
    sections: [{ id: 's', title: 'Needs', prompt: '', rank: 'a0', form: FORM }],
    notes: [
      { id: 'new', text: 'On paper', section: 's', rank: 'a0', createdAt: 1, author: 'anna' },
    ],
  };
  const board = createLocalBoard({ content, role: 'participant', personId: 'anna' });
  const page = show(board, <FormsHere />);
  await vi.waitFor(() => {
    perform(() => tellNoteWritten('new'));
    expect(page.querySelector('dialog')).not.toBeNull();
  });
  perform(() => page.querySelector('form')?.requestSubmit());
  expect(page.textContent).toContain('An answer is needed here.');
  fill(await inputOf(page, 'Region'), 'Kainuu');
  perform(() => page.querySelector('form')?.requestSubmit());
  expect(answersOf(board, 'new')).toEqual({ region: 'Kainuu' });
  perform(() => tellNoteWritten('new'));
  expect(page.querySelector('dialog')).toBeNull();
});

test('where colours mean something, one says which the note has', async () => {
  const board = createLocalBoard({
    content: {
      legend: { sun: 'Needs', lake: 'Ideas' },
      sections: [{ id: 's', title: 'All', prompt: '', rank: 'a0' }],
    },
  });
  const page = show(board, <WritingBox sectionId="s" />);
  perform(() => box(page).focus());
  const select = await vi.waitFor(() => {
    const found = page.querySelector('select');
    if (!found) throw new Error('no colours');
    return found;
  });
  expect([...select.options].map(({ text }) => text)).toEqual(['Needs', 'Ideas']);
  perform(() => {
    select.value = 'lake';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  typeInto(box(page), 'Something new');
  press(box(page), 'Enter');
  const [id = ''] = board.store.noteIds('s');
  expect(board.store.note(id)).toMatchObject({ text: 'Something new', color: 'lake' });
});

test('what sounds like a note of this section is named while one writes, and keeps nobody from adding', async () => {
  const board = createLocalBoard({
    content: {
      sections: [{ id: 's', title: 'All', prompt: '', rank: 'a0' }],
      notes: [{ id: 'old', text: 'A ride to the club', section: 's', rank: 'a0', createdAt: 1 }],
    },
  });
  const page = show(board, <WritingBox sectionId="s" />);
  typeInto(box(page), 'Something else altogether');
  typeInto(box(page), 'The ride to a club!');
  await vi.waitFor(() =>
    expect(page.textContent).toContain('There is already a similar note here'),
  );
  expect(page.querySelector('[role=status] button')?.textContent).toBe('A ride to the club');
  press(box(page), 'Enter');
  expect(board.store.noteIds('s')).toHaveLength(2);
});

test('what was begun in a form is there again after a reload', async () => {
  const board = boardWith(FORM);
  const page = show(board, <WritingBox sectionId="s" />);
  perform(() => box(page).focus());
  typeInto(box(page), 'Half a need');
  fill(await inputOf(page, 'Region'), 'Lapland');
  remove();
  const again = show(board, <WritingBox sectionId="s" />);
  expect((await inputOf(again, 'Region')).value).toBe('Lapland');
  expect(box(again).value).toBe('Half a need');
});

test('answers are shown with what was asked, and what is no answer to it is not', async () => {
  const board = boardWith(FORM, { region: 'Kainuu', cost: 'many', how: ['Together', 'Alone'] });
  const page = show(board, <NoteAnswers noteId="old" />);
  const terms = () => [...page.querySelectorAll('dl > div')].map((one) => one.textContent);
  expect(terms()).toEqual(['RegionKainuu', 'HowTogether, Alone']);
  const args = { noteId: 'old', answers: { cost: 12_000, how: null } };
  perform(() => void board.act({ name: 'answer.set', args }));
  expect(terms()).toEqual(['RegionKainuu', 'Cost12,000']);
  perform(() => void board.undo());
  expect(terms()).toEqual(['RegionKainuu', 'HowTogether, Alone']);
});

test('a note that came without a needed answer says so to whoever may answer, and asks', async () => {
  const content = {
    sections: [{ id: 's', title: 'Needs', prompt: '', rank: 'a0', form: FORM }],
    notes: [{ id: 'old', text: 'old', section: 's', rank: 'a0', createdAt: 1, author: 'anna' }],
  };
  const mine = createLocalBoard({ content, role: 'participant', personId: 'anna' });
  const page = show(
    mine,
    <>
      <NoteAnswers noteId="old" />
      <FormsHere />
    </>,
  );
  const missing = await vi.waitFor(() => {
    const found = [...page.querySelectorAll('button')].find((one) =>
      one.textContent.includes('Answer missing: Region'),
    );
    if (!found) throw new Error('nothing is missing');
    return found;
  });
  perform(() => missing.click());
  fill(await inputOf(page, 'Region'), 'Kainuu');
  perform(() => page.querySelector('form')?.requestSubmit());
  expect(answersOf(mine, 'old')).toEqual({ region: 'Kainuu' });
  expect(page.textContent).not.toContain('Answer missing');
  remove();

  const others = createLocalBoard({ content, role: 'participant', personId: 'bertil' });
  expect(show(others, <NoteAnswers noteId="old" />).textContent).toBe('');
});

test('answers are changed later: only those that were', async () => {
  const board = boardWith(FORM, { region: 'Kainuu', cost: 3 });
  const page = show(board, <AnswersDialog noteId="old" onClose={() => {}} />);
  fill(await inputOf(page, 'Cost'), '');
  // Somebody else answers another question meanwhile.
  const args = { noteId: 'old', answers: { region: 'Lapland' } };
  perform(() => void board.act({ name: 'answer.set', args }));
  perform(() => page.querySelector('form')?.requestSubmit());
  expect(answersOf(board, 'old')).toEqual({ region: 'Lapland' });
});

test('a copy of a note has its answers', () => {
  const board = boardWith(FORM, { region: 'Kainuu' });
  const note = board.store.note('old');
  const copied = note && duplicateNote(board, note);
  expect(copied?.ok && answersOf(board, copied.value)).toEqual({ region: 'Kainuu' });
});

test('the ends of a scale say what they mean, where it is asked and where it was answered', async () => {
  const board = boardWith({
    fields: [
      { id: 'use', kind: 'scale', label: 'Use', top: 3, low: 'of little use', high: 'of much' },
    ],
  });
  const page = show(board, <WritingBox sectionId="s" />);
  perform(() => box(page).focus());
  typeInto(box(page), 'A need');
  await vi.waitFor(() => expect(page.querySelectorAll('input[type=radio]')).toHaveLength(4));
  const steps = [...page.querySelectorAll('fieldset label')].map((one) => one.textContent);
  expect(steps).toEqual(['no answer', '1: of little use', '2', '3: of much']);
  perform(() => page.querySelector<HTMLInputElement>('input[value="3"]')?.click());
  press(box(page), 'Enter');
  const [id = ''] = board.store.noteIds('s');
  remove();
  expect(show(board, <NoteAnswers noteId={id} />).textContent).toBe('Use3 of 3, of much');
});

test('facilitators write what a scale goes from and to', async () => {
  const board = boardWith({ fields: [{ id: 'use', kind: 'scale', label: 'Use', low: 'little' }] });
  const page = show(board, <FormEditor sectionId="s" onClose={() => {}} />);
  expect((await inputOf(page, 'What 1 means')).value).toBe('little');
  fill(await inputOf(page, 'What 1 means'), ' ');
  fill(await inputOf(page, 'What 5 means'), ' very  much ');
  perform(() => page.querySelector('form')?.requestSubmit());
  expect(board.store.section('s')?.form?.fields).toEqual([
    { id: 'use', kind: 'scale', label: 'Use', high: 'very much' },
  ]);
});

test('facilitators write a form: questions without words or options are not saved', async () => {
  const board = boardWith(undefined);
  const page = show(board, <FormEditor sectionId="s" onClose={() => {}} />);
  const save = () => perform(() => page.querySelector('form')?.requestSubmit());
  const add = await vi.waitFor(() => {
    const found = [...page.querySelectorAll('button')].find((one) =>
      one.textContent.includes('Add a question'),
    );
    if (!found) throw new Error('no button');
    return found;
  });
  perform(() => add.click());
  save();
  expect(page.textContent).toContain('Write the question.');
  expect(board.store.section('s')?.form).toBeUndefined();

  fill(await inputOf(page, 'Question'), ' Which? ');
  const kind = [...page.querySelectorAll('select')].at(-1);
  perform(() => {
    if (!kind) throw new Error('no kinds');
    kind.value = 'choice';
    kind.dispatchEvent(new Event('change', { bubbles: true }));
  });
  save();
  expect(page.textContent).toContain('Write at least one option.');
  typeInto(box(page), 'This\n\n That \nThis');
  fill(await inputOf(page, 'Text in the empty'), 'Say it');
  save();
  expect(board.store.section('s')?.form).toMatchObject({
    placeholder: 'Say it',
    fields: [{ kind: 'choice', label: 'Which?', options: ['This', 'That'] }],
  });
});
