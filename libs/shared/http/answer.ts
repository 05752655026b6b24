import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** A finished answer: its text goes to the client untouched. */
export class Answer {
  constructor(
    /** JSON text, or what the headers say; undefined where there is no body. */
    readonly text: string | undefined,
    readonly headers: Readonly<Record<string, string>> = {},
    /** Where it is not the one that the route declares. */
    readonly status?: number,
  ) {}
}

/** An answer with a secret that is shown once. */
export class SecretAnswer extends Answer {
  constructor(
    text: string,
    /** The text without the secret: all that is kept of it, to be replayed for an idempotency key. */
    readonly kept: string,
    headers?: Readonly<Record<string, string>>,
  ) {
    super(text, headers);
  }
}

/** An answer that is read while it is sent; it names its type itself. */
export class StreamAnswer extends Answer {
  constructor(
    readonly body: Readable,
    headers: Readonly<Record<string, string>>,
  ) {
    super(undefined, headers);
  }
}

export const JSON_TYPE = 'application/json; charset=utf-8';

/** 304 where the client has the answer already, or else what the answer says itself. */
export function statusOf(
  { headers, status }: Answer,
  method: string | undefined,
  known: string | undefined,
): number | undefined {
  return method === 'GET' && headers.etag && isKnown(known, headers.etag) ? 304 : status;
}

/**
 * Puts the headers of an answer on the reply, and 304 where the client has the answer already.
 *
 * @param declared status of an answer that the client does not have and that names none itself
 */
export function writeHead(answer: Answer, reply: FastifyReply, declared: number | undefined): void {
  const { text, headers } = answer;
  const { method, headers: asked } = reply.request;
  const code = statusOf(answer, method, asked['if-none-match']) ?? declared;
  if (code !== undefined) reply.status(code);
  void reply.headers(headers);
  if (code !== 304 && text !== undefined && headers['content-type'] === undefined) reply.type(JSON_TYPE);
}

/** Sends an answer. @param declared as of {@link writeHead} */
export function sendAnswer(answer: Answer, reply: FastifyReply, declared: number | undefined): FastifyReply {
  writeHead(answer, reply, declared);
  if (answer instanceof StreamAnswer) {
    return reply.send(reply.request.method === 'HEAD' ? answer.body.destroy() : answer.body);
  }
  return reply.send(reply.statusCode === 304 ? undefined : answer.text);
}

/** Whether `If-None-Match` names the ETag, weakly compared (RFC 9110). */
export const isKnown = (known: string | undefined, etag: string): boolean =>
  known !== undefined &&
  (known.trim() === '*' || known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag));
