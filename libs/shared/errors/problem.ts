import { STATUS_CODES } from 'node:http';

/** One thing that is wrong with what the client sent. */
export interface FieldError {
  /** Where: a JSON pointer into the body (`/lines/0/quantity`), or the name of a parameter or header. */
  pointer: string;
  code: string;
  message: string;
  /** Valid names close to the wrong one. */
  suggestions?: readonly string[];
}

export interface ProblemOptions {
  /** What programs tell problems apart by; by default the status in words, e.g. `not_found`. */
  code?: string;
  headers?: Readonly<Record<string, string>>;
  /** What really happened: for the log, never for the client. */
  cause?: unknown;
}

/** An error that a client may read; the filter renders it as RFC 9457 `application/problem+json`. */
export class Problem extends Error {
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  /**
   * @param status HTTP status, 400 to 599
   * @param detail what is wrong this time, for people
   * @param errors every single thing that is wrong
   */
  constructor(
    readonly status: number,
    detail?: string,
    readonly errors: readonly FieldError[] = [],
    { code = codeOf(status), headers = {}, cause }: ProblemOptions = {},
  ) {
    super(detail ?? titleOf(code), { cause });
    this.name = new.target.name;
    this.code = code;
    this.headers = headers;
  }
}

/** 404 → `not_found`. */
export const codeOf = (status: number): string => words(STATUS_CODES[status] ?? 'error').join('_');

/** `validation_failed` → `Validation failed`, `BadSpec` → `Bad spec`. */
export function titleOf(code: string): string {
  const title = words(code).join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** `validation_failed` → `/problems/validation-failed`. */
export const typeOf = (code: string): string => `/problems/${words(code).join('-')}`;

const words = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
