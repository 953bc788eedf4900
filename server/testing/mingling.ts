import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { JoinAnswer } from '../../shared/api/join.ts';
import type { CreatedMeetingAnswer } from '../../shared/api/meetings.ts';
import { type Occupancy, occupancyOf } from '../../shared/meeting/mingling/occupancy.ts';
import { readControl, readMingling, readSeats, readTables } from '../../shared/meeting/read.ts';
import { join, makeMeeting } from './meeting.ts';
import type { Answer, TestApp } from './test-app.ts';

/** A meeting whose mingling is on, with Kaisa who leads it. */
export type Mingle = {
  readonly meeting: CreatedMeetingAnswer;
  readonly kaisa: JoinAnswer;
  /** Somebody who takes part. */
  person(name: string, organisation?: string): Promise<JoinAnswer>;
  send(who: JoinAnswer, body: MeetingCommandRequest): Promise<Answer>;
  /** Sends what must go well, and answers what it answers. */
  done(who: JoinAnswer, body: MeetingCommandRequest): Promise<Answer['body']>;
  /** Founds a table and answers its id. */
  found(who: JoinAnswer, fields?: Readonly<Record<string, unknown>>): Promise<string>;
  /** What everybody in the meeting sees. */
  look(): Promise<ReturnType<typeof readAll>>;
  at(table: string): Promise<Occupancy>;
};

const readAll = (doc: Parameters<typeof readTables>[0]) => ({
  tables: readTables(doc),
  seats: readSeats(doc),
  mingling: readMingling(doc),
  control: readControl(doc),
});

/** Opens a meeting for mingling. */
export const openMingle = async (
  server: TestApp,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<Mingle> => {
  const meeting = await makeMeeting(server, fields);
  const kaisa = await join(server.program, meeting.keys.facilitator, { name: 'Kaisa' });
  const send = (who: JoinAnswer, body: MeetingCommandRequest) =>
    server.program.post(`/api/meetings/${meeting.id}/commands`, { token: who.token, body });
  const done = async (who: JoinAnswer, body: MeetingCommandRequest) => {
    const answer = await send(who, body);
    if (answer.status !== 200) throw new Error(`${body.type}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const look = async () => {
    const seen = await server.app.facilitation.documents.readMeeting(meeting.id, readAll);
    if (seen === null) throw new Error('there is no such meeting');
    return seen;
  };
  await done(kaisa, { type: 'mingling.set', isOn: true });
  return {
    meeting,
    kaisa,
    person: (name, organisation = '') =>
      join(server.program, meeting.keys.participant, { name, organisation }),
    send,
    done,
    found: async (who, wanted = {}) =>
      (await done(who, { type: 'table.found', topic: 'Sopimukset', ...wanted })).table,
    look,
    at: async (table) => occupancyOf((await look()).seats, table),
  };
};
