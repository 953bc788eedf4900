import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { JoinAnswer } from '../../shared/api/join.ts';
import type { OwnVote } from '../../shared/api/votes.ts';
import { readSections } from '../../shared/board/read.ts';
import { readVote } from '../../shared/board/read-vote.ts';
import type { Vote } from '../../shared/board/records/vote.ts';
import { noteMap } from '../../shared/board/write-content.ts';
import { createId } from '../../shared/lib/id.ts';
import { type Gathering, gather } from './breakout.ts';
import type { Answer, TestApp } from './test-app.ts';

type BoardDoc = Parameters<typeof readVote>[0];
type Open = Extract<MeetingCommandRequest, { type: 'vote.open' }>;

/** A meeting whose board has notes to vote on. */
export type Voting = Gathering & {
  readonly notes: readonly string[];
  readonly sections: readonly string[];
  readonly open: (fields?: Partial<Open>) => Promise<string>;
  readonly cast: (
    who: JoinAnswer,
    vote: string,
    ballot: { note: string; value: unknown; scale?: string; board?: string },
  ) => Promise<Answer>;
  readonly own: (who: JoinAnswer, vote: string) => Promise<OwnVote>;
  readonly record: (vote: string, board?: string) => Promise<Vote>;
  readonly edit: <Value>(run: (doc: BoardDoc) => Value, board?: string) => Promise<Value>;
};

/** Writes notes into a board's first section, as its server. */
const writeNotes = (doc: BoardDoc, count: number): string[] => {
  const [section] = readSections(doc);
  return Array.from({ length: count }, (_, place) => {
    const id = createId();
    const content = {
      id,
      text: `Tarve ${place}`,
      section: section?.id ?? '',
      rank: `a${place}`,
      createdAt: 0,
      author: createId(),
    };
    doc.getMap('notes').set(id, noteMap(content));
    return id;
  });
};

export const prepareVoting = async (server: TestApp, count = 6): Promise<Voting> => {
  const gathering = await gather(server);
  const { board, kaisa, id, done } = gathering;
  const { documents } = server.app.facilitation;
  const edit: Voting['edit'] = async (run, of = board) => {
    const answer = await documents.editBoard(of, run);
    if (answer === null) throw new Error('there is no such board');
    return answer;
  };
  const notes = await edit((doc) => writeNotes(doc, count));
  const sections = await edit((doc) => readSections(doc).map((section) => section.id));
  return {
    ...gathering,
    notes,
    sections,
    edit,
    open: async (fields = {}) => {
      const answer = await done(kaisa, {
        boards: [board],
        question: 'Mihin tartumme?',
        ...fields,
        type: 'vote.open',
      });
      return answer.vote;
    },
    cast: ({ token }, vote, ballot) =>
      server.program.post(`/api/meetings/${id}/commands`, {
        token,
        body: { type: 'vote.cast', vote, board, ...ballot },
      }),
    own: async ({ token }, vote) => {
      const { body } = await server.program.get(`/api/meetings/${id}/votes`, { token });
      const found = body.votes.find((one: OwnVote) => one.vote === vote);
      if (!found) throw new Error('there is no such vote');
      return found;
    },
    record: async (vote, of = board) => {
      const found = await edit((doc) => readVote(doc, vote), of);
      if (!found) throw new Error('the board knows of no such vote');
      return found;
    },
  };
};
