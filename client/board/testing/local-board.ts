import type { Role } from '../../../shared/access/actor.ts';
import type { BoardContent } from '../../../shared/board/content.ts';
import { createPeople } from '../../presence/people.ts';
import type { PersonAnswer } from '../../../shared/api/people.ts';
import { systemClock } from '../../sync/clock.ts';
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
  readonly role?: Role;
  readonly personId?: string;
  readonly people?: readonly PersonAnswer[];
};

/** An open board without a server, for tests of views. Everything is taken in at once. */
export const createLocalBoard = (options: LocalBoard = {}): Board => {
  const { content = {}, role = 'facilitator', personId = 'anna', people = [] } = options;
  return createBoard({
    boardId: 'board',
    meetingId: 'meeting',
    personId,
    role,
    as: role,
    copy: createLocalCopy({ ...emptyContent, ...content }),
    access: { current: () => (role === 'viewer' ? 'read' : 'write'), subscribe: () => () => {} },
    people: createPeople({ ask: () => Promise.resolve(people), debounce: (run) => run() }),
    clock: systemClock,
    schedule: (run) => run(),
  });
};
