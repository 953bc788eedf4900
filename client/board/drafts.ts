import type { CopyChange } from '../sync/offline-copy.ts';
import type { NotDone, UnacceptedDraft } from './board.ts';
import { joinTyping } from './outbox.ts';
import { draftOf, draftRow, type WaitingAction } from './waiting-action.ts';

/** What was not accepted, oldest first, kept on the device until it is put away. */
export type Drafts = {
  readonly all: () => readonly UnacceptedDraft[];
  readonly add: (action: Pick<WaitingAction, 'id' | 'call' | 'at'>, reason: NotDone) => void;
  readonly drop: (id: string) => void;
};

type DraftsOptions = {
  readonly kept: readonly UnacceptedDraft[];
  readonly write: (change: CopyChange) => void;
  readonly onChange: () => void;
};

export const createDrafts = ({ kept, write, onChange }: DraftsOptions): Drafts => {
  let drafts: readonly UnacceptedDraft[] = Object.freeze([...kept]);

  const replace = (next: readonly UnacceptedDraft[], change: CopyChange): void => {
    drafts = Object.freeze(next);
    write(change);
    onChange();
  };

  return {
    all: () => drafts,
    add: (action, reason) => {
      const last = drafts.at(-1);
      // Word by word refused, it is still one text to the person who wrote it.
      const joined = last ? joinTyping(last.call, action.call) : null;
      const draft =
        last && joined ? draftOf({ ...last, call: joined }, reason) : draftOf(action, reason);
      replace([...drafts.filter(({ id }) => id !== draft.id), draft], {
        putDrafts: [draftRow(draft)],
        removeActions: [action.id],
      });
    },
    drop: (id) => {
      replace(
        drafts.filter((draft) => draft.id !== id),
        { removeDrafts: [id] },
      );
    },
  };
};
