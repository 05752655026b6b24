import { JsonNumber, spell } from './json';
import type { Given, ListSpec, PageSpec } from './plan';
import { QueryError } from './query-error';
import { queryLimits, type QueryLimits } from './query-limits';

/** A page as it is reported, and how many rows come before it. */
export interface PageReport {
  readonly pageNumber: number;
  /** Rows per page in effect: no more than there are. */
  readonly pageSize: number;
  readonly numPages: number;
  readonly totalResults: number;
  readonly offset: number;
}

const INTEGER = /^-?\d+$/;

/**
 * Checks the page that a request asks for.
 *
 * @throws QueryError InvalidPage
 */
export function resolvePage(
  spec: Pick<ListSpec, 'pageNumber' | 'pageSize' | 'cursor'>,
  limits: QueryLimits = queryLimits,
): PageSpec {
  const size = spec.pageSize ?? {
    pointer: 'pageSize',
    text: String(Math.min(limits.defaultPageSize, limits.maxPageSize)),
  };
  const number = spec.pageNumber ?? { pointer: 'pageNumber', text: '1' };
  const pageSize = integer(size, 'Page size');
  if (pageSize < 0) throw refuse(size, 'Page size should not be negative');
  const pageNumber = integer(number, 'Page number');
  if (pageNumber < 1) throw refuse(number, 'Page number should be positive');
  if (spec.pageNumber && spec.cursor !== undefined) throw refuse(number, 'Page number does not go with a cursor');
  if (pageSize > limits.maxPageSize) throw refuse(size, `Page size should be at most ${limits.maxPageSize}`);
  if (!Number.isSafeInteger(pageNumber) || (pageNumber - 1) * pageSize > limits.offset) {
    throw refuse(number, `Page should begin within the first ${limits.offset} rows`);
  }
  return { pageNumber, pageSize };
}

/**
 * What is reported of a page once the total is known. A page past the end is empty, which is no error.
 *
 * @param total the number of matching rows
 */
export function pageReport({ pageNumber, pageSize: asked }: PageSpec, total: number): PageReport {
  const pageSize = total > 0 ? Math.min(asked, total) : asked;
  const numPages = pageSize === 0 ? 0 : Math.ceil(total / pageSize);
  return { pageNumber, pageSize, numPages, totalResults: total, offset: (pageNumber - 1) * pageSize };
}

/** Only base-10 integers: text in a query string, numbers in a body. */
function integer(given: Given, name: string): number {
  const value = written(given);
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  const digits = value instanceof JsonNumber ? value.text : 'text' in given ? given.text : '';
  if (!INTEGER.test(digits)) throw refuse(given, `${name} should be an integer`);
  return Number(digits) + 0; // adding zero makes 0 of -0
}

const written = (given: Given): unknown => ('text' in given ? given.text : given.value);

const refuse = (given: Given, message: string): QueryError =>
  new QueryError('InvalidPage', `${message}: ${spell(written(given))}`, given.pointer);
