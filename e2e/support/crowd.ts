import { type CreatedMeeting, type Joined, joinMeeting, sendCommand } from './http.ts';
import { openRawClient, type RawClient } from './raw-client.ts';

/** Somebody of a crowd: a session, and the meeting's document as any Yjs client has it. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly meeting: RawClient;
  /** Asks the server for something, and resolves to what it answers. @throws when it refuses. */
  readonly ask: (command: {
    readonly type: string;
    readonly [name: string]: unknown;
  }) => Promise<unknown>;
  readonly openBoard: (board: string) => Promise<RawClient>;
};

export type Crowd = {
  /** As many more come by the participants' link. */
  readonly come: (names: readonly string[]) => Promise<readonly Person[]>;
  /** Everybody goes, with all they have open. */
  readonly leave: () => void;
};

/** People without browsers, who know the contract alone. */
export const createCrowd = (server: string, { id, keys }: CreatedMeeting): Crowd => {
  const opened: RawClient[] = [];
  const open = async (document: string, { token }: Joined): Promise<RawClient> => {
    const client = openRawClient(server, document, token);
    opened.push(client);
    await client.synced();
    return client;
  };
  const comeAs = async (name: string): Promise<Person> => {
    const joined = await joinMeeting(server, keys.participant, name);
    return {
      id: joined.participantId,
      name,
      meeting: await open(`meeting:${id}`, joined),
      ask: (command) => sendCommand(server, id, joined.token, command),
      openBoard: (board) => open(`board:${board}`, joined),
    };
  };
  return {
    come: (names) => Promise.all(names.map(comeAs)),
    leave: () => {
      for (const client of opened.splice(0)) client.destroy();
    },
  };
};
