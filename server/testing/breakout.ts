import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { JoinAnswer } from '../../shared/api/join.ts';
import {
  readBreakouts,
  readControl,
  readGroups,
  readMessages,
  readPlaces,
  readThemes,
} from '../../shared/meeting/read.ts';
import { join, makeMeeting } from './meeting.ts';
import type { Answer, TestApp } from './test-app.ts';

type MeetingDoc = Parameters<typeof readControl>[0];

/** A live meeting with a prepared board, as tests of groups begin. */
export type Gathering = {
  readonly id: string;
  readonly board: string;
  readonly kaisa: JoinAnswer;
  readonly participantKey: string;
  /** Somebody who takes part. */
  readonly come: (
    name?: string,
    details?: Readonly<Record<string, unknown>>,
  ) => Promise<JoinAnswer>;
  readonly send: (who: JoinAnswer, command: MeetingCommandRequest) => Promise<Answer>;
  /** The answer's body. @throws when it was refused. */
  readonly done: (who: JoinAnswer, command: MeetingCommandRequest) => Promise<Answer['body']>;
  /** What the meeting's document says. */
  readonly read: <Value>(look: (doc: MeetingDoc) => Value) => Promise<Value>;
};

export const gather = async (server: TestApp): Promise<Gathering> => {
  const { id, keys } = await makeMeeting(server, { template: 'needs-mapping' });
  const kaisa = await join(server.program, keys.facilitator, { name: 'Kaisa' });
  const { body } = await server.program.get(`/api/meetings/${id}`, { token: kaisa.token });
  const send: Gathering['send'] = ({ token }, command) =>
    server.program.post(`/api/meetings/${id}/commands`, { token, body: command });
  return {
    id,
    board: body.boards[0].id,
    kaisa,
    participantKey: keys.participant,
    come: (name = 'Anna', details = {}) =>
      join(server.program, keys.participant, { name, ...details }),
    send,
    done: async (who, command) => {
      const answer = await send(who, command);
      if (answer.status !== 200) throw new Error(`${command.type}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    read: async (look) => {
      const seen = await server.app.facilitation.documents.readMeeting(id, look);
      if (seen === null) throw new Error('there is no such meeting');
      return seen;
    },
  };
};

/** What `group.create` answers. */
export type Division = {
  readonly breakout: string;
  readonly themes: readonly string[];
  readonly groups: readonly { readonly group: string; readonly board: string }[];
};

type Create = Extract<MeetingCommandRequest, { type: 'group.create' }>;

/** Divides the meeting by its prepared board. */
export const divide = (
  { board, kaisa, done }: Gathering,
  fields: Pick<Create, 'groups'> & Partial<Create>,
): Promise<Division> => done(kaisa, { title: 'Iltapäivä', board, ...fields, type: 'group.create' });

/** All that a meeting's document says of its groups. */
export const groupsIn = (doc: MeetingDoc) => ({
  breakouts: readBreakouts(doc),
  themes: readThemes(doc),
  groups: readGroups(doc),
  places: [...readPlaces(doc)].map(([breakout, people]) => [breakout, [...people]]),
  messages: readMessages(doc),
  report: readControl(doc).report,
});
