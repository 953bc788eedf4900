import type * as Y from 'yjs';
import { runAction } from '../../../shared/board/actions/run-action.ts';
import { createPresenceLink, type PresenceLink } from '../../sync/presence-link.ts';
import type { BoardCopy } from '../board-copy.ts';
import type { ConnectionState, UnacceptedDraft } from '../board.ts';

const CONNECTION: ConnectionState = {
  network: 'online',
  byHttp: false,
  saving: { kind: 'saved' },
  ended: null,
  offlineCopy: 'on',
};

const NO_DRAFTS: readonly UnacceptedDraft[] = [];

/** A copy of a document that no server knows of. */
export const createLocalCopy = (
  doc: Y.Doc,
  presence: PresenceLink = createPresenceLink(),
): BoardCopy => ({
  doc: () => doc,
  presence,
  run: (call, context) => runAction(doc, call, { ...context, origin: 'local' }),
  keepDraft: () => {},
  dropDraft: () => {},
  drafts: () => NO_DRAFTS,
  connection: () => CONNECTION,
  clockOffset: () => 0,
  subscribe: () => () => {},
  close: () => doc.destroy(),
});
