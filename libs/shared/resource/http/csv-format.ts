import type { FastifyRequest } from 'fastify';
import { QueryError } from '@app/shared/filtering';
import type { CsvFormat } from '../caller';

const DELIMITERS: Readonly<Record<string, CsvFormat['delimiter']>> = { comma: ',', semicolon: ';', tab: '\t' };
const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false };

/** How the options of a CSV file are spelled. */
export const csvOptions = { delimiter: Object.keys(DELIMITERS), bom: Object.keys(FLAGS) };

/**
 * The file that a request for a list wants instead of JSON; undefined: it does not.
 *
 * @throws QueryError for an option that is misspelled
 */
export function csvFormatOf({ headers, query }: Pick<FastifyRequest, 'headers' | 'query'>): CsvFormat | undefined {
  if (!prefersCsv(headers.accept)) return undefined;
  const { delimiter, bom } = query as Record<string, string | string[] | undefined>;
  return { delimiter: optionOf('delimiter', delimiter, DELIMITERS, ','), bom: optionOf('bom', bom, FLAGS, false) };
}

function optionOf<T>(
  name: string,
  word: string | string[] | undefined,
  values: Readonly<Record<string, T>>,
  usual: T,
): T {
  if (word === undefined) return usual;
  if (typeof word === 'string' && Object.hasOwn(values, word)) return values[word];
  const words = Object.keys(values).join(', ');
  throw new QueryError(
    'BadValue',
    `Value \`${String(word).slice(0, 200)}\` of \`${name}\` must be one of ${words}.`,
    name,
  );
}

/**
 * Whether `Accept` names CSV and wants it more than JSON (RFC 9110, section 12.5.1). JSON is the answer in doubt: to a browser,
 * which takes anything, and to who takes both as gladly.
 */
export function prefersCsv(accept = ''): boolean {
  if (!/csv/i.test(accept)) return false;
  const weights = new Map(accept.split(',').map(weightOf));
  const csv = weights.get('text/csv') ?? 0;
  return csv > 0 && csv > (weights.get('application/json') ?? 0);
}

function weightOf(range: string): [type: string, weight: number] {
  const [type, ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return [type, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
}
