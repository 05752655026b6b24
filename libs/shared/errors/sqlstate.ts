import { DatabaseError } from 'pg';
import type { FieldError, Problem } from './problem';
import { BadRequest, Conflict, Unavailable, Unprocessable } from './problems';

/** Seconds after which a client may try again what the database could not do now. */
const RETRY_AFTER = 5;

/**
 * What the client is told about an error of the database, by SQLSTATE (PostgreSQL manual, appendix A) or, where there was
 * no connection, by what the driver says; undefined: it is no such error, or one that no client can cause.
 */
export function databaseProblem(error: unknown): Problem | undefined {
  const cause = (Object(error) as { driverError?: unknown }).driverError ?? error;
  if (cause instanceof DatabaseError) return byState(cause) ?? byClass(cause);
  const { message = '', code = '' } = Object(cause) as Partial<NodeJS.ErrnoException>;
  if (READ_TIMEOUT.test(message)) return queryTimeout(cause);
  if (NO_CONNECTION.test(message) || NETWORK.has(code)) return noDatabase(cause);
  return undefined;
}

function byState(cause: DatabaseError): Problem | undefined {
  switch (cause.code) {
    case '23505':
    case '23P01':
      return new Conflict('Another row has this value already', taken(cause), { code: 'already_exists' });
    // PostgreSQL 18 tells RESTRICT apart.
    case '23001':
    case '23503':
      return foreignKey(cause);
    case '23514':
      return new Unprocessable('The values break a rule of the data', [], { code: 'rule_violated', cause });
    case '23502':
      return new Unprocessable('A value is missing', required(cause), { code: 'value_missing', cause });
    // Writes have been tried again by now.
    case '40001':
    case '40P01':
      return new Unavailable('Too many write to the same rows at the same time; try again', 1, [], {
        code: 'concurrent_change',
      });
    case '55P03':
      return new Conflict('Someone else changed the same rows at the same time; try again', [], {
        code: 'concurrent_change',
        headers: { 'retry-after': '0' },
      });
    case '57014':
      return queryTimeout(cause);
    default:
      return undefined;
  }
}

function byClass(cause: DatabaseError): Problem | undefined {
  switch (cause.code?.slice(0, 2)) {
    // What our own functions refuse: the status in the SQLSTATE, the field as the column, the code as the hint.
    case 'TP':
      return refused(cause);
    case '22':
      return new BadRequest('A value does not fit its field', [], { code: 'invalid_value', cause });
    case '54':
      return new BadRequest('The request is too complex', [], { code: 'too_complex', cause });
    // No connection, refused or wrong password, no such database, out of resources, shutting down.
    case '08':
    case '28':
    case '3D':
    case '53':
    case '57':
      return noDatabase(cause);
    default:
      return undefined;
  }
}

function refused({ code = '', message, column, hint }: DatabaseError): Problem {
  const errors = column ? [fieldError(camelCase(column), hint ?? 'rule', message)] : [];
  const options = { code: hint };
  return code === 'TP409' ? new Conflict(message, errors, options) : new Unprocessable(message, errors, options);
}

const READ_TIMEOUT = /^Query read timeout/;
// The last two are TypeORM's, when a transaction goes on after its connection was lost between two statements.
const NO_CONNECTION =
  /^(timeout exceeded when trying to connect|timeout expired|Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool after|Query runner already released|Database connection provided by a query runner was already released)/;
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
]);

const queryTimeout = (cause: unknown): Problem =>
  new Unavailable('The query took too long; ask for less, or try again later', RETRY_AFTER, [], {
    code: 'query_timeout',
    cause,
  });

const noDatabase = (cause: unknown): Problem =>
  new Unavailable('The service cannot be used at the moment', RETRY_AFTER, [], { cause });

/** PostgreSQL tells the two cases of a foreign key apart by the text alone. */
function foreignKey(cause: DatabaseError): Problem {
  if (cause.code === '23001' || /still referenced/.test(cause.detail ?? '')) {
    return new Conflict('Other rows still refer to it', [], { code: 'still_referenced' });
  }
  const errors = keyFields(cause).map((field) => fieldError(field, 'reference', `There is no row with this ${field}`));
  return new Unprocessable('A row that is referred to does not exist', errors, { code: 'reference_not_found' });
}

const taken = (cause: DatabaseError): FieldError[] =>
  keyFields(cause).map((field) => fieldError(field, 'unique', `${field} is taken`));

const required = (cause: DatabaseError): FieldError[] =>
  cause.column ? [fieldError(camelCase(cause.column), 'required', `${camelCase(cause.column)} is required`)] : [];

const fieldError = (field: string, code: string, message: string): FieldError => ({
  pointer: `/${field}`,
  code,
  message,
});

/** `Key (company_id, lower(email::text))=(…) already exists.` → `companyId`, `email`. */
function keyFields({ detail = '' }: DatabaseError): string[] {
  const columns = /^Key \((.*?)\)=\(/.exec(detail)?.[1] ?? '';
  return columns
    .replace(/::[^,)]*/g, '')
    .split(', ')
    .map((column) => column.replace(/^.*\(|[")]/g, ''))
    .filter((column) => /^\w+$/.test(column))
    .map(camelCase);
}

const camelCase = (column: string): string =>
  column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
