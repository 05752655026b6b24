import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Problem, PROBLEM_JSON, problemDocument } from '@app/shared/errors';
import { freshId, REQUEST_ID } from './request-id';
import { DATA_HEADERS } from './security-headers';

/** Answers what Node's HTTP parser refuses; no request exists yet, so the answer is written to the socket by hand. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  // As in Node's own handler: an answer that has begun cannot be replaced.
  const { _httpMessage: answer } = socket as { _httpMessage?: ServerResponse };
  if (error.code !== 'ECONNRESET' && socket.writable && !answer?.headersSent) {
    const { status, headers, body } = rawAnswer(problemOf(error));
    const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
  }
  socket.destroy(error);
}

/** Answers `Expect: something else`, which Node would refuse with an empty body. */
export function answerExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const { status, headers, body } = rawAnswer(new Problem(417, 'No expectation but 100-continue is met here'));
  response.writeHead(status, headers).end(body);
}

function problemOf({ code }: NodeJS.ErrnoException): Problem {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Problem(408, 'The request did not arrive in time');
    case 'HPE_HEADER_OVERFLOW':
      return new Problem(431, 'URL and headers together are larger than 16 KiB');
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return new Problem(413, 'The chunk extensions are too large');
    default:
      return new Problem(400, 'This is no valid HTTP request');
  }
}

function rawAnswer(problem: Problem): { status: number; headers: Record<string, string>; body: string } {
  const id = freshId();
  const body = JSON.stringify(problemDocument(problem, id));
  const headers = {
    ...DATA_HEADERS,
    [REQUEST_ID]: id,
    'content-type': PROBLEM_JSON,
    'content-length': String(Buffer.byteLength(body)),
  };
  return { status: problem.status, headers, body };
}
