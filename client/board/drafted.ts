import type { ActionCall } from '../../shared/board/actions/all.ts';
import type { NotDone } from './board.ts';

/** True when a new note that the board does not take belongs to its writer's drafts: in secret writing, and before approval. */
export const goesToDrafts = (reason: NotDone): boolean =>
  reason === 'secretWriting' || reason === 'afterApproval';

/** The same call for the drafts; what waits for approval is handed over to the facilitators at once. */
export const asDrafts = (call: ActionCall, reason: NotDone): ActionCall =>
  reason === 'afterApproval' && call.name === 'note.add'
    ? {
        name: call.name,
        args: { notes: call.args.notes.map((note) => ({ ...note, handed: true })) },
      }
    : call;
