/** A minimal client of the HTTP API, as another program would write it from the contract alone. */
export type Role = 'facilitator' | 'participant' | 'viewer';

export type CreatedMeeting = {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly keys: Readonly<Record<Role, string>>;
  readonly links: Readonly<Record<Role, string>>;
};

export type Joined = {
  readonly token: string;
  readonly participantId: string;
  readonly role: Role;
  readonly meetingId: string;
};

export type BoardSummary = { readonly id: string; readonly title: string; readonly layout: string };

export type MeetingSummary = {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly boards: readonly (BoardSummary & { readonly noteCount: number })[];
};

export type PersonSummary = { readonly participantId: string; readonly name: string };

export type CallOptions = {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** A session's token, or the coordinator key. */
  readonly token?: string;
};

/** The answer as it came; for calls that are expected to fail. */
export const request = (
  url: string,
  { method, body, token }: CallOptions = {},
): Promise<Response> =>
  fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

/** The parsed answer. @throws when the server refused. */
const call = async (url: string, options: CallOptions = {}) => {
  const response = await request(url, options);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
};

export type NewMeeting = {
  readonly title: string;
  readonly template?: string;
  readonly language?: string;
  readonly timeZone?: string;
  /** Milliseconds since 1970. */
  readonly startsAt?: number;
  readonly endsAt?: number;
};

export const createMeeting = (server: string, body: NewMeeting): Promise<CreatedMeeting> =>
  call(`${server}/api/meetings`, { body });

export const joinMeeting = (server: string, key: string, name: string): Promise<Joined> =>
  call(`${server}/api/join`, { body: { key, name } });

export const readMeeting = (server: string, id: string, token: string): Promise<MeetingSummary> =>
  call(`${server}/api/meetings/${id}`, { token });

export const readPeople = (
  server: string,
  id: string,
  token: string,
): Promise<readonly PersonSummary[]> => call(`${server}/api/meetings/${id}/people`, { token });

export const createBoard = (
  server: string,
  id: string,
  token: string,
  body: { readonly title: string; readonly template?: string; readonly language?: string },
): Promise<BoardSummary> => call(`${server}/api/meetings/${id}/boards`, { token, body });

/** Sends a facilitator's command and resolves to its result. @throws when the server refused. */
export const sendCommand = (
  server: string,
  meetingId: string,
  token: string,
  command: { readonly type: string; readonly [argument: string]: unknown },
): Promise<unknown> =>
  call(`${server}/api/meetings/${meetingId}/commands`, { token, body: command });

/** The key in a link's fragment: `…/join#key`. */
export const keyOf = (link: string): string => new URL(link).hash.slice(1);
