import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { runAction } from '../../../shared/board/actions/run-action.ts';
import type { BoardContent } from '../../../shared/board/content.ts';
import { writeContent } from '../../../shared/board/write-content.ts';
import type { BoardCopy } from '../board-copy.ts';
import type { ConnectionState, UnacceptedDraft } from '../board.ts';

const CONNECTION: ConnectionState = {
  network: 'online',
  saving: { kind: 'saved' },
  ended: null,
  offlineCopy: 'on',
};

const NO_DRAFTS: readonly UnacceptedDraft[] = [];

/** A copy that no server knows of, for tests of views. */
export const createLocalCopy = (content: BoardContent): BoardCopy => {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  writeContent(doc, content);
  return {
    doc: () => doc,
    awareness: () => awareness,
    run: (call, context) => runAction(doc, call, { ...context, origin: 'local' }),
    keepDraft: () => {},
    dropDraft: () => {},
    drafts: () => NO_DRAFTS,
    connection: () => CONNECTION,
    clockOffset: () => 0,
    subscribe: () => () => {},
    close: () => doc.destroy(),
  };
};
