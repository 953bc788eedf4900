import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readAnswers } from '../../../shared/board/answers.ts';
import { boardActions } from '../../../shared/board/actions/all.ts';
import { readDrafts } from '../../../shared/board/draft.ts';
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
  writeRevealed(board, leaving, { at: 5 });
  expect(Object.fromEntries(readAnswers(board))).toEqual({ shown: answers });
});
