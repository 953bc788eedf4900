import { readAnswers } from '../../shared/board/answers.ts';
import type { Note } from '../../shared/board/records/note.ts';
import { createId } from '../../shared/lib/id.ts';
import type { Result } from '../../shared/lib/result.ts';
import { rankAtGap } from '../../shared/views/clusters.ts';
import type { Board, NotDone } from '../board/board.ts';
import { clusterChange } from './note-changes.ts';

/** How far beside the note its copy lies on the canvas. */
const BESIDE = 24;

/** Puts a copy of the note's words, colour and tags right after it, in one's own name. The answer is the copy's id. */
export const duplicateNote = (board: Board, note: Note): Result<string, NotDone> => {
  const { store } = board;
  const section = store.section(note.section) ? note.section : '';
  const ids = store.noteIds(section);
  const clusterOf = (one: string) => store.clusterOf(one)?.id ?? null;
  const own = clusterOf(note.id);
  const cluster = own !== null && board.may(clusterChange(note.id, own)).ok ? own : null;
  const rank = rankAtGap(
    ids,
    { index: ids.indexOf(note.id) + 1, cluster },
    {
      clusterOf,
      rankOf: (one) => store.place(one)?.rank,
      clusterRankOf: (one) => store.clusters().find((known) => known.id === one)?.rank,
    },
  );
  const id = createId();
  const answers = store.look((doc) => readAnswers(doc).get(note.id));
  const done = board.act({
    name: 'note.add',
    args: {
      notes: [
        {
          id,
          text: note.text,
          ...(note.marks && { marks: [...note.marks] }),
          section,
          rank,
          createdAt: Math.round(board.now()),
          color: note.color,
          tags: [...note.tags],
          ...(answers && { answers }),
          ...(note.link !== undefined && { link: note.link }),
          ...(cluster !== null && { cluster }),
          ...(note.position && {
            position: { x: note.position.x + BESIDE, y: note.position.y + BESIDE },
          }),
        },
      ],
    },
  });
  return done.ok ? { ok: true, value: id } : done;
};
