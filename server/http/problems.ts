import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import {
  PROBLEMS,
  type ProblemAnswer,
  type ProblemName,
  problemType,
} from '../../shared/api/problems.ts';
import type { Refusal } from '../facilitation/refusal.ts';
import { StorageError } from '../journal/journal.ts';

const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

const RETRY_AFTER_S: Partial<Record<ProblemName, number>> = {
  'too-many-attempts': 60,
  'too-many-files': 10,
  busy: 5,
  storage: 5,
};

/** A refusal as RFC 9457 wants it told. */
export const problemDocument = ({ problem, detail, errors, by }: Refusal): ProblemAnswer => ({
  type: problemType(problem),
  ...PROBLEMS[problem],
  ...(detail !== undefined && { detail }),
  ...(by !== undefined && { by }),
  ...(errors !== undefined && { errors: [...errors] }),
});

/** Answers with a refusal; nobody may keep such an answer. */
export const sendProblem = (reply: FastifyReply, refusal: Refusal): FastifyReply => {
  const retryAfter = refusal.retryAfterS ?? RETRY_AFTER_S[refusal.problem];
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  return reply
    .code(PROBLEMS[refusal.problem].status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_JSON)
    .send(JSON.stringify(problemDocument(refusal)));
};

/** Fastify refuses a request before any of our code sees it; its codes become our problems. */
const byStatus = (status: number | undefined): ProblemName => {
  switch (status) {
    case 400:
      return 'malformed-json';
    case 413:
      return 'too-large';
    case 415:
      return 'not-json';
    case 404:
      return 'not-found';
    default:
      return status !== undefined && status >= 400 && status < 500 ? 'invalid-request' : 'internal';
  }
};

const problemOf = (error: FastifyError): ProblemName =>
  error instanceof StorageError ? 'storage' : byStatus(error.statusCode);

/** The last resort: what strangers get says what it is, and never where in the code it was. */
export const handleError = (
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  const problem = problemOf(error);
  if (PROBLEMS[problem].status >= 500) request.log.error({ err: error }, 'request failed');
  return sendProblem(reply, { problem });
};
