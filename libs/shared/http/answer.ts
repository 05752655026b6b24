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

/**
 * Puts the headers of an answer on the reply, and 304 where the client has the answer already.
 *
 * @param declared status of an answer that the client does not have and that names none itself
 */
export function writeHead({ text, headers, status }: Answer, reply: FastifyReply, declared: number | undefined): void {
  const code = status ?? declared;
  if (code !== undefined) reply.status(code);
  void reply.headers(headers);
  const { method, headers: asked } = reply.request;
  if (method === 'GET' && headers.etag && isKnown(asked['if-none-match'], headers.etag)) reply.status(304);
  else if (text !== undefined && headers['content-type'] === undefined) reply.type('application/json; charset=utf-8');
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
