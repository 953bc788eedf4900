import type { Role } from '../../../shared/access/actor.ts';
import type { BoardContent } from '../../../shared/board/content.ts';
import * as Y from 'yjs';
import { writeContent } from '../../../shared/board/write-content.ts';
import { createPeople } from '../../presence/people.ts';
import type { PersonAnswer } from '../../../shared/api/people.ts';
import type { Clock } from '../../../shared/lib/clock.ts';
import { systemClock } from '../../sync/system-clock.ts';
import type { PresenceLink } from '../../sync/presence-link.ts';
import type { Board } from '../board.ts';
import { createBoard } from '../create-board.ts';
import { createLocalCopy } from './local-copy.ts';

export const emptyContent: BoardContent = {
  title: '',
  description: '',
  layout: 'columns',
  settings: {},
  sections: [],
  notes: [],
};

type LocalBoard = {
  readonly content?: Partial<BoardContent>;
  /** The document itself, for tests with several people; instead of `content`. */
  readonly doc?: Y.Doc;
  readonly role?: Role;
  readonly personId?: string;
  readonly people?: readonly PersonAnswer[];
  readonly clock?: Clock;
  /** The line over which others say what they do; without it nobody does. */
  readonly presence?: PresenceLink;
  /** What this person writes in secret; left out for somebody who has no drafts. */
  readonly drafts?: Y.Doc;
};

/** A document with this content and nothing else. */
export const documentOf = (content: Partial<BoardContent>): Y.Doc => {
  const doc = new Y.Doc();
  writeContent(doc, { ...emptyContent, ...content });
  return doc;
};

/** An open board without a server, for tests of views. Everything is taken in at once. */
export const createLocalBoard = (options: LocalBoard = {}): Board => {
  const { content = {}, role = 'facilitator', personId = 'anna', people = [], drafts } = options;
  return createBoard({
    boardId: 'board',
    meetingId: 'meeting',
    personId,
    role,
    as: role,
    copy: createLocalCopy(options.doc ?? documentOf(content), options.presence),
    access: { current: () => (role === 'viewer' ? 'read' : 'write'), subscribe: () => () => {} },
    people: createPeople({ ask: () => Promise.resolve(people), debounce: (run) => run() }),
    ...(drafts && { openDrafts: () => Promise.resolve(createLocalCopy(drafts)) }),
    clock: options.clock ?? systemClock,
    schedule: (run) => run(),
  });
};
