import type { FastifyReply, FastifyRequest } from 'fastify';
import { type FieldError, type Problem, titleOf, typeOf } from './problem';
import { toProblem } from './to-problem';
import { traceIdOf } from './trace-id';

export const PROBLEM_JSON = 'application/problem+json';

/** The body of every answer with a status from 400 on (RFC 9457). */
export interface ProblemDocument {
  /** Stable per code; relative to the API, where a page says what it means. */
  type: string;
  title: string;
  status: number;
  detail: string;
  /** The path that was asked for. */
  instance?: string;
  code: string;
  requestId: string;
  /** Of the trace that the request is a part of (W3C Trace Context). */
  traceId?: string;
  errors: readonly FieldError[];
}

/** A problem as the client gets it. */
export const problemDocument = (problem: Problem, requestId: string, instance?: string): ProblemDocument => ({
  type: typeOf(problem.code),
  title: titleOf(problem.code),
  status: problem.status,
  detail: problem.message,
  instance,
  code: problem.code,
  requestId,
  errors: problem.errors,
});

/** Headers that a handler may have set for the answer that is not sent now. */
const OF_THE_ANSWER = [
  'etag',
  'last-modified',
  'link',
  'location',
  'content-disposition',
  'content-encoding',
  'content-length',
];

/** Answers a request that failed, and logs what the client is not told. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(error);
  report(problem, error, request);
  if (reply.raw.headersSent) {
    // Half an answer that ends like a whole one would be believed.
    reply.raw.destroy();
    return;
  }
  if (reply.sent) return;
  for (const name of OF_THE_ANSWER) reply.removeHeader(name);
  const document = problemDocument(problem, request.id, request.url.split('?', 1)[0]);
  const traceId = traceIdOf(request.headers);
  void reply
    .code(problem.status)
    .headers({ ...problem.headers, 'content-type': PROBLEM_JSON })
    // As bytes: to text Fastify would add a charset, which this media type does not have.
    .send(Buffer.from(JSON.stringify({ ...document, traceId })));
}

function report({ status, code, cause }: Problem, error: unknown, { log }: FastifyRequest): void {
  if (status === 500) log.error({ err: error }, 'request failed');
  else if (cause !== undefined) log[status > 500 ? 'warn' : 'debug']({ err: cause }, code);
}
