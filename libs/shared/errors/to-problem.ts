import { HttpException } from '@nestjs/common';
import { type FieldError, Problem } from './problem';
import { BadRequest } from './problems';
import { databaseProblem } from './sqlstate';

/**
 * What a pure room throws about the client's input, without knowing HTTP: answered with status 400, with `code` and
 * `message` verbatim. Any error with these two strings is taken for one.
 */
export interface InputError extends Error {
  /** The class of the problem, as clients see it. */
  readonly code: string;
  /** The parameter, the header, or a pointer into the body. */
  readonly pointer: string;
  /** Valid names close to the wrong one. */
  readonly suggestions?: readonly string[];
}

/** What the client is told about whatever was thrown: a client error where one can be made out, 500 without details otherwise. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isInputError(error)) return inputProblem(error);
  // A status comes first: a body that broke off carries one and looks like a lost connection besides.
  return httpProblem(error) ?? databaseProblem(error) ?? new Problem(500, INTERNAL, [], { cause: error });
}

const INTERNAL = 'Something went wrong on our side; the request id helps to find out what';

function isInputError(error: unknown): error is InputError {
  const { message, code, pointer } = Object(error) as Partial<InputError>;
  return [message, code, pointer].every((field) => typeof field === 'string');
}

function inputProblem({ message, code, pointer, suggestions = [] }: InputError): Problem {
  const error: FieldError = { pointer, code, message, ...(suggestions.length > 0 && { suggestions }) };
  return new BadRequest(message, [error], { code });
}

/** What Nest's exceptions, Fastify's errors and those of http-errors have in common: a status. */
function httpProblem(error: unknown): Problem | undefined {
  if (error instanceof HttpException) return statusProblem(error.getStatus(), error.message, error.cause ?? error);
  const { statusCode, message } = Object(error) as { statusCode?: unknown; message?: unknown };
  if (typeof statusCode !== 'number' || typeof message !== 'string') return undefined;
  return statusProblem(statusCode, message, error);
}

function statusProblem(status: number, message: string, cause: unknown): Problem | undefined {
  if (status < 400 || status > 599) return undefined;
  const [detail, code] = FASTIFY.get((cause as { code?: string }).code ?? '') ?? [];
  // What a 5xx says was written for the log.
  if (status >= 500) return new Problem(status, detail, [], { code, cause });
  return new Problem(status, detail ?? message, [], { code });
}

/** Fastify's errors that a client can cause, in our words. */
const FASTIFY = new Map<string, [detail: string, code?: string]>([
  ['FST_ERR_CTP_BODY_TOO_LARGE', ['The body is larger than this route takes']],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', ['Bodies are read as JSON only: send Content-Type: application/json']],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', ['The body is not as long as Content-Length says']],
  ['FST_ERR_BAD_URL', ['The path is not a valid URL: a percent sign begins no escape']],
  ['FST_ERR_MAX_PARAM_LENGTH', ['A part of the path is too long']],
  ['FST_ERR_HANDLER_TIMEOUT', ['The request took too long', 'request_timeout']],
]);
