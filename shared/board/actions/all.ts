import type { Action } from './action.ts';
import { setAnswers } from './answer-actions.ts';
import { editBoard } from './board-actions.ts';
import {
  addCluster,
  deleteCluster,
  mergeClusters,
  moveCluster,
  renameCluster,
} from './cluster-actions.ts';
import {
  addComment,
  deleteComment,
  editComment,
  resolveThread,
  restoreComment,
} from './comment-actions.ts';
import { handOverDraft, keepDraft } from './draft-actions.ts';
import {
  addDrawings,
  changeDrawings,
  deleteDrawings,
  editShapeText,
  restoreDrawings,
} from './drawing-actions.ts';
import {
  addNotes,
  deleteNotes,
  editText,
  formatNote,
  moveNotes,
  restoreNotes,
  setNoteAttachment,
  setNoteColor,
  setNoteDate,
  setNoteLink,
  setNotesLocked,
  setNoteTags,
  tagNotes,
} from './note-actions.ts';
import { putBack } from './put-back.ts';
import { addReaction, removeReaction } from './reaction-actions.ts';
import {
  addSection,
  arrangeSections,
  carrySection,
  deleteSection,
  editSection,
  restoreSection,
} from './section-actions.ts';

/** Every action on a board, by the name under which a client keeps it until it is saved. */
export const boardActions = {
  'note.add': addNotes,
  'note.editText': editText,
  'note.format': formatNote,
  'note.move': moveNotes,
  'note.setColor': setNoteColor,
  'note.setTags': setNoteTags,
  'note.tag': tagNotes,
  'note.setDate': setNoteDate,
  'note.setLink': setNoteLink,
  'note.setAttachment': setNoteAttachment,
  'note.setLocked': setNotesLocked,
  'note.delete': deleteNotes,
  'note.restore': restoreNotes,
  'answer.set': setAnswers,
  'reaction.add': addReaction,
  'reaction.remove': removeReaction,
  'comment.add': addComment,
  'comment.edit': editComment,
  'comment.resolve': resolveThread,
  'comment.delete': deleteComment,
  'comment.restore': restoreComment,
  'section.add': addSection,
  'section.edit': editSection,
  'section.carry': carrySection,
  'section.arrange': arrangeSections,
  'section.delete': deleteSection,
  'section.restore': restoreSection,
  'cluster.add': addCluster,
  'cluster.rename': renameCluster,
  'cluster.move': moveCluster,
  'cluster.merge': mergeClusters,
  'cluster.delete': deleteCluster,
  'drawing.add': addDrawings,
  'drawing.change': changeDrawings,
  'drawing.delete': deleteDrawings,
  'drawing.restore': restoreDrawings,
  'shape.editText': editShapeText,
  'board.edit': editBoard,
  'board.putBack': putBack,
  'draft.keep': keepDraft,
  'draft.handOver': handOverDraft,
} as const;

export type ActionName = keyof typeof boardActions;

export type ActionArgs<N extends ActionName> =
  (typeof boardActions)[N] extends Action<infer Args> ? Args : never;

/** An action with its arguments, as plain data: what is kept beside the offline copy and replayed after a refusal. */
export type ActionCall = {
  readonly [N in ActionName]: { readonly name: N; readonly args: ActionArgs<N> };
}[ActionName];
