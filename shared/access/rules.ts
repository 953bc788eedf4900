import type { Actor } from './actor.ts';
import { type Change, type Facts, refused, type Verdict } from './change.ts';
import { mayChangeBoard } from './rules/board-rules.ts';
import { mayChangeMeeting } from './rules/meeting-rules.ts';
import { mayChangeDraft } from './rules/note-rules.ts';

/**
 * May this actor make this change? The one answer for the gate, for the actions and for greyed-out buttons.
 * `kind` is the document's kind; values themselves are checked against the schema before this is asked.
 */
export const may = (
  kind: 'board' | 'meeting' | 'draft',
  actor: Actor,
  change: Change,
  facts: Facts,
): Verdict => {
  if (actor.access !== 'write' || actor.role === 'viewer') return refused('readOnly');
  switch (kind) {
    case 'board':
      return mayChangeBoard(actor, change, facts);
    case 'meeting':
      return mayChangeMeeting(actor, change, facts);
    case 'draft':
      return mayChangeDraft(actor, change, facts);
  }
};
