import * as z from 'zod';
import { type $ZodType, safeParse } from 'zod/v4/core';
import type { ProblemName } from '../../shared/api/problems.ts';
import { isId } from '../../shared/lib/id.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { Authenticator } from '../directory/authenticate.ts';
import type { Directory } from '../directory/directory.ts';
import type { Meeting } from '../directory/records.ts';
import type { RequestFacts, Session } from '../directory/session.ts';
import { type Refusal, refuse } from '../facilitation/refusal.ts';
import type { CookieChange } from './cookies.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** A request as routes see it. No framework: a route is a function from facts to an answer. */
export type Incoming = {
  /** From the path; '' for paths without them. */
  readonly meetingId: string;
  readonly boardId: string;
  readonly body: unknown;
  /** What stands behind the `?`; of what is said twice, neither. */
  readonly query: Readonly<Record<string, string>>;
  readonly facts: RequestFacts;
  /** The sender's network address, for counting wrong attempts. */
  readonly address: string;
  /** Where links point to: the public address, or the one that the sender used. */
  readonly origin: string;
};

/** An answer that is no JSON: its body is the file's text. */
export type FileFacts = {
  readonly type: string;
  /** The name under which it is saved; without one it is shown. */
  readonly name?: string | undefined;
  /** Its body is bytes that gzip has made shorter. */
  readonly isPacked?: true;
  /** What a browser may do with it, where that differs from our pages. */
  readonly policy?: string;
};

export type Reply<Body> = {
  readonly body: Body;
  readonly cookies?: readonly CookieChange[];
  readonly file?: FileFacts;
};

export type Outcome<Body> = Promise<Result<Reply<Body>, Refusal>>;

/** What the registrar and the OpenAPI document need to know of a route. */
export type Route = {
  readonly method: Method;
  /** Its parameters stand as `:meetingId` and `:boardId`. */
  readonly path: string;
  readonly summary: string;
  readonly needs: 'nothing' | 'session' | 'facilitator' | 'coordinator';
  readonly status: 200 | 201 | 204;
  readonly body: $ZodType;
  readonly answer: $ZodType;
  /** What may stand behind the `?`. */
  readonly query?: $ZodType;
  /** The media types of an answer that is no JSON. */
  readonly media?: readonly string[];
  readonly refusals: readonly ProblemName[];
  readonly run: (incoming: Incoming) => Outcome<unknown>;
};

/** What a route file writes down; the builders below add who may call it. */
type Spec<Body, Answer, Context> = Pick<
  Route,
  'method' | 'path' | 'summary' | 'query' | 'media'
> & {
  readonly status?: Route['status'];
  readonly body: $ZodType<Body>;
  readonly answer: $ZodType<Answer>;
  readonly refusals?: readonly ProblemName[];
  readonly handle: (context: Context, body: Body) => Outcome<Answer>;
};

export type InMeeting = Incoming & { readonly session: Session; readonly meeting: Meeting };

/** For routes that read no body, and for those that answer 204. */
export const nothing = z.unknown();

/** The answer of routes that send bytes. */
export const fileBytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array)
  .meta({ type: 'string', format: 'binary' });

/** The answer of routes that send a file. */
export const fileText = z.string();

/** Reads a body, or what stands behind the `?`. */
export const parseInput = <Body>(schema: $ZodType<Body>, value: unknown): Result<Body, Refusal> => {
  const parsed = safeParse(schema, value);
  if (parsed.success) return ok(parsed.data);
  const errors = parsed.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    message,
  }));
  return err({ problem: 'invalid-request', errors });
};

const build = <Body, Answer, Context>(
  spec: Spec<Body, Answer, Context>,
  access: {
    readonly needs: Route['needs'];
    readonly refusals: readonly ProblemName[];
    /** Before the body is looked at: a stranger learns nothing from how it is refused. */
    readonly admit: (incoming: Incoming) => Promise<Result<Context, Refusal>>;
  },
): Route => ({
  method: spec.method,
  path: spec.path,
  summary: spec.summary,
  needs: access.needs,
  status: spec.status ?? 200,
  body: spec.body,
  answer: spec.answer,
  ...(spec.query !== undefined && { query: spec.query }),
  ...(spec.media !== undefined && { media: spec.media }),
  refusals: [
    ...new Set<ProblemName>([
      ...(spec.query === undefined ? [] : (['invalid-request'] as const)),
      ...(spec.body === nothing ? [] : (['malformed-json', 'invalid-request'] as const)),
      ...access.refusals,
      ...(spec.refusals ?? []),
    ]),
  ],
  run: async (incoming) => {
    const context = await access.admit(incoming);
    if (!context.ok) return context;
    const body = parseInput(spec.body, incoming.body);
    return body.ok ? spec.handle(context.value, body.value) : body;
  },
});

/** For everybody, known or not. */
export const openRoute = <Body, Answer>(spec: Spec<Body, Answer, Incoming>): Route =>
  build(spec, { needs: 'nothing', refusals: [], admit: async (incoming) => ok(incoming) });

export type Access = { readonly authenticator: Authenticator; readonly directory: Directory };

const findMeeting = async (
  { authenticator, directory }: Access,
  incoming: Incoming,
): Promise<Result<InMeeting, Refusal>> => {
  const { meetingId, facts } = incoming;
  if (!isId(meetingId)) return refuse('not-found');
  const [session, meeting] = await Promise.all([
    authenticator.session(facts, meetingId),
    directory.findMeeting(meetingId),
  ]);
  // One answer for "not there" and "not yours".
  return session === null || meeting === null
    ? refuse('not-found')
    : ok({ ...incoming, session, meeting });
};

/** For everybody who is in the meeting that the path names. */
export const meetingRoute = <Body, Answer>(
  access: Access,
  spec: Spec<Body, Answer, InMeeting>,
): Route =>
  build(spec, {
    needs: 'session',
    refusals: ['not-found'],
    admit: (incoming) => findMeeting(access, incoming),
  });

/** For its facilitators; those who look as a participant get a participant's answer. */
export const facilitatorRoute = <Body, Answer>(
  access: Access,
  spec: Spec<Body, Answer, InMeeting>,
): Route =>
  build(spec, {
    needs: 'facilitator',
    refusals: ['not-found', 'not-allowed'],
    admit: async (incoming) => {
      const found = await findMeeting(access, incoming);
      if (found.ok && found.value.session.role !== 'facilitator') return refuse('not-allowed');
      return found;
    },
  });

/** For coordinators; to everybody else there is no such address. */
export const coordinatorRoute = <Body, Answer>(
  { authenticator }: Access,
  spec: Spec<Body, Answer, Incoming>,
): Route =>
  build(spec, {
    needs: 'coordinator',
    refusals: ['not-found'],
    admit: async (incoming) =>
      (await authenticator.coordinator(incoming.facts)) === null
        ? refuse('not-found')
        : ok(incoming),
  });
