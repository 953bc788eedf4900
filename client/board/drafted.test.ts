import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readDrafts } from '../../shared/board/draft.ts';
import { recordMap } from '../../shared/document/read.ts';
import { createLocalBoard, documentOf } from './testing/local-board.ts';

it('what is written for a section after approval goes to its writer’s drafts, handed over', async () => {
  const doc = documentOf({ sections: [{ id: 's', title: 'Tarpeet', prompt: '', rank: 'a0' }] });
  recordMap(doc, 'sections', 's')?.set('moderation', 'approval');
  const drafts = new Y.Doc();
  const board = createLocalBoard({ doc, drafts, role: 'participant' });
  const note = { id: 'n', text: 'Odottaa', section: 's', rank: 'a0', createdAt: 1 };
  expect(board.act({ name: 'note.add', args: { notes: [note] } }).ok).toBe(true);
  await expect.poll(() => readDrafts(drafts)).toMatchObject([{ text: 'Odottaa', handed: true }]);
  expect(doc.getMap('notes').size).toBe(0);
  board.close();
});
