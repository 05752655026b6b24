import type { components } from './generated/openapi.js';

/** RFC 9457, as the API writes it. */
export type Problem = components['schemas']['Problem'];

/** The API has refused a request. Programs decide by `status` and `code`; `errors` names every field that is wrong. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  /** `validation_failed`, `not_found` and the like; `docs/reference/errors.md` has all of them. */
  readonly code: string;
  /** What to tell the operator. */
  readonly requestId: string;
  readonly errors: Problem['errors'];

  constructor(
    readonly problem: Problem,
    readonly response: Response,
  ) {
    super([problem.detail, ...problem.errors.map(said)].join('\n'));
    this.status = response.status;
    this.code = problem.code;
    this.requestId = problem.requestId;
    this.errors = problem.errors;
  }
}

const said = ({ pointer, message }: Problem['errors'][number]): string => `${pointer}: ${message}`;

/** What was answered as a problem, even where something between client and server has answered instead. */
export function asProblem(error: unknown, response: Response): ProblemError {
  const isProblem = typeof error === 'object' && error !== null && 'code' in error && 'title' in error;
  const title = response.statusText || `HTTP ${response.status}`;
  const stranger = { type: 'about:blank', title, status: response.status, detail: title, errors: [] };
  const requestId = response.headers.get('x-request-id') ?? '';
  return new ProblemError(isProblem ? (error as Problem) : { ...stranger, code: 'unknown', requestId }, response);
}
