import * as z from 'zod/mini';

/**
 * Everything an answer can be instead of what was asked for. The key is the stable end of the `type`
 * (`/problems/not-found`); interfaces have a sentence for each in their own language (`errors.problem.*`).
 */
export const PROBLEMS = {
  'malformed-json': { status: 400, title: 'The body is not valid JSON' },
  'invalid-request': { status: 400, title: 'Something in the request is missing or not allowed' },
  'key-needed': { status: 401, title: 'Creating meetings here needs the coordinator key' },
  'token-needed': { status: 401, title: 'The metrics need their token' },
  'wrong-key': { status: 403, title: 'This is not the coordinator key' },
  'cross-site': { status: 403, title: 'The request came from another site' },
  'not-allowed': { status: 403, title: 'Your role does not allow this' },
  removed: { status: 403, title: 'You have been put out of this meeting' },
  'not-found': { status: 404, title: 'There is no such thing here, or it is not yours' },
  'unknown-link': { status: 404, title: 'The link or code is not valid, or not any more' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'link-used-up': { status: 409, title: 'As many people as it takes have come by this link' },
  'limit-reached': { status: 409, title: 'That is as many as this server takes' },
  full: { status: 409, title: 'Every place is taken' },
  conflict: { status: 409, title: 'The thing has changed meanwhile' },
  'file-kind': { status: 415, title: 'Files of this kind are not taken here' },
  'file-not-as-named': { status: 415, title: 'The file is not what its type says' },
  'file-damaged': { status: 422, title: 'The picture cannot be read: it is damaged or cut off' },
  'file-too-large': { status: 413, title: 'The file is larger than this server takes' },
  'too-many-pixels': { status: 413, title: 'The picture has more pixels than this server takes' },
  'no-room': { status: 507, title: 'There is no room left for files' },
  'too-many-files': { status: 429, title: 'That was too many files at once; wait a moment' },
  'too-large': { status: 413, title: 'The request is too large' },
  'not-json': { status: 415, title: 'The body must be application/json' },
  'too-many-attempts': { status: 429, title: 'Too many wrong attempts; wait a minute' },
  'too-many-commands': { status: 429, title: 'That was too much at once; wait a moment' },
  'too-many-meetings': { status: 429, title: 'Too many new meetings; wait a while' },
  internal: { status: 500, title: 'Something went wrong on the server' },
  busy: { status: 503, title: 'The server has too much to do right now; try again' },
  storage: { status: 503, title: 'The server cannot save right now; try again' },
} as const;

export type ProblemName = keyof typeof PROBLEMS;

/** The stable `type` under which an answer names its problem. */
export const problemType = (name: ProblemName): string => `/problems/${name}`;

/** An RFC 9457 problem document. */
export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  /** Whose deed it was that came before, by id. */
  by: z.optional(z.string()),
  /** One line per wrong field; `path` in dots, '' for the body as a whole. */
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
});

export type ProblemAnswer = z.infer<typeof problemAnswer>;
