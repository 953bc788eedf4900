import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readAnswers } from '../../../shared/board/answers.ts';
import { boardActions } from '../../../shared/board/actions/all.ts';
import { readDrafts } from '../../../shared/board/draft.ts';
import { readNotes } from '../../../shared/board/read.ts';
import { writeContent } from '../../../shared/board/write-content.ts';
import { writeRevealed } from './move-drafts.ts';

test('what was answered in secret is shown with its note, under the note’s new id', () => {
  const drafts = new Y.Doc();
  const draft = { id: 'd', text: 'A need', section: 's', rank: 'a0', createdAt: 1 };
  const answers = { region: 'Kainuu', who: { person: 'anna' } };
  boardActions['note.add'].run(
    drafts,
    { notes: [{ ...draft, answers }] },
    { personId: 'eero', now: 1 },
  );
  const board = new Y.Doc();
  writeContent(board, {
    title: '',
    description: '',
    layout: 'columns',
    settings: {},
    sections: [{ id: 's', title: 'Needs', prompt: '', rank: 'a0' }],
    notes: [],
  });
  const leaving = readDrafts(drafts).map((note) => ({
    person: 'eero',
    note,
    from: drafts,
    id: 'shown',
  }));
  writeRevealed(board, leaving, { at: 5, isUnsignedFile: () => false });
  expect(Object.fromEntries(readAnswers(board))).toEqual({ shown: answers });
});

test('a nameless note takes no file along, since it is on record who sent that', () => {
  const attachment = {
    hash: 'a'.repeat(64),
    type: 'image/png',
    name: 'kuva.png',
    size: 9,
    alt: '',
  };
  const board = new Y.Doc();
  const leaving = (['named', 'hidden', 'nameless'] as const).map((level) => {
    const from = new Y.Doc();
    const fields = { text: new Y.Text(level), attachment, ...(level !== 'named' && { level }) };
    from.getMap('notes').set('d', new Y.Map<unknown>(Object.entries(fields)));
    const [note] = readDrafts(from);
    if (!note) throw new Error('no draft');
    return { person: 'eero', note, from, id: level };
  });
  writeRevealed(board, leaving, { at: 5, isUnsignedFile: () => false });
  const kept = readNotes(board).map(({ id, attachment: file }) => [id, file?.name]);
  expect(Object.fromEntries(kept)).toEqual({ named: 'kuva.png', hidden: 'kuva.png' });
});
