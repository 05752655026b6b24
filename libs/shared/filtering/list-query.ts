import { isObject, parseJson, spell } from './json';
import { takesList } from './operator';
import type { CountMode, FilterPart, ListSpec } from './plan';
import { QueryError, type QueryErrorCode } from './query-error';
import { queryLimits, type QueryLimits } from './query-limits';
import { closest } from './suggestion';
import { isStorable } from './value-conversion';

type Option = 'q' | 'count' | 'cursor';
type Draft = { -readonly [Key in keyof ListSpec]: ListSpec[Key] } & { filter: FilterPart[] };

const countModes: readonly CountMode[] = ['exact', 'estimated', 'none'];
const listKeys = ['filter', 'sort', 'pageNumber', 'pageSize', 'q', 'count', 'cursor'];
const pageKeys: ReadonlyMap<string, 'pageNumber' | 'pageSize'> = new Map([
  ['pageNumber', 'pageNumber'],
  ['page[number]', 'pageNumber'],
  ['pageSize', 'pageSize'],
  ['page[size]', 'pageSize'],
]);
const ALIAS = /^filter\[([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\](?:\[([a-z_]+)\])?$/;

/**
 * Takes the list parameters out of a flat query string: JSON in `filter` and `sort`, the alias forms `filter[price][ge]`,
 * `sort=-price,name`, `page[number]` and `page[size]`, and `q`, `count` and `cursor`. Parameters that do not begin with
 * `filter`, `sort` or `page` are the caller's own.
 *
 * @param query the values by literal key; a list where a parameter was repeated
 * @throws QueryError for a parameter that is unknown, repeated or not JSON, and for `q`, `count` and `cursor`
 */
export function parseListQuery(
  query: Readonly<Record<string, string | string[] | undefined>>,
  limits: QueryLimits = queryLimits,
): ListSpec {
  const draft: Draft = { filter: [], count: 'exact' };
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined) continue;
    const page = pageKeys.get(key);
    if (key === 'filter') draft.filter.push(jsonPart(key, filterJson(once(key, value))));
    else if (key.startsWith('filter')) draft.filter.push(aliasPart(key, value));
    else if (key === 'sort') draft.sort = { pointer: key, text: once(key, value) };
    else if (page && draft[page]) throw repeated(key);
    else if (page) draft[page] = { pointer: key, text: once(key, value) };
    else if (isOption(key)) takeOption(draft, key, once(key, value), limits);
    else if (/^(?:sort|page)/.test(key)) throw unknown(codeOf(key), key);
  }
  return draft;
}

/**
 * Takes a list query out of the body of a search: the same keys, with JSON values. For numbers beyond 2^53 the body has to
 * be parsed by `parseJson`; parsed by `JSON.parse`, such a number is refused rather than rounded.
 *
 * @throws QueryError for a body that is no object, an unknown key, and for `q`, `count` and `cursor`
 */
export function parseListBody(body: unknown, limits: QueryLimits = queryLimits): ListSpec {
  const draft: Draft = { filter: [], count: 'exact' };
  if (body === undefined) return draft;
  if (!isObject(body)) throw new QueryError('BadQuery', `Body \`${spell(body)}\` should be a dictionary.`, '');
  for (const [key, value] of Object.entries(body)) {
    if (key === 'filter') draft.filter.push(jsonPart(key, value));
    else if (key === 'sort' || key === 'pageNumber' || key === 'pageSize') draft[key] = { pointer: key, value };
    else if (isOption(key)) takeOption(draft, key, value, limits);
    else throw unknown('BadQuery', key);
  }
  return draft;
}

const jsonPart = (pointer: string, spec: unknown): FilterPart => ({ pointer, spec, alias: false });

function filterJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    throw new QueryError('BadFilterFormat', 'Filter is not valid JSON.', 'filter');
  }
}

/** One leaf. A list is split at commas, unless the parameter is repeated, which is the way to write values with commas. */
function aliasPart(key: string, value: string | string[]): FilterPart {
  const [, field, op = 'eq'] = ALIAS.exec(key) ?? [];
  if (field === undefined) throw unknown(codeOf(key), key);
  const leaf = takesList(op)
    ? { field, op, value: Array.isArray(value) ? value : value.split(',') }
    : { field, ...valueOrNullTest(key, op, once(key, value)) };
  return { pointer: key, spec: leaf, alias: true };
}

/** A null test is written with `true` or `false`, which the JSON form has no value for. */
function valueOrNullTest(key: string, op: string, value: string): { op: string; value?: string } {
  if (op !== 'is_null' && op !== 'is_not_null') return { op, value };
  if (value !== 'true' && value !== 'false') {
    throw new QueryError('BadFilterFormat', `Value \`${spell(value)}\` of \`${op}\` must be true or false.`, key);
  }
  return { op: (op === 'is_null') === (value === 'true') ? 'is_null' : 'is_not_null' };
}

const isOption = (key: string): key is Option => key === 'q' || key === 'count' || key === 'cursor';

/** The parameters that stand beside filter, sort and page. */
function takeOption(draft: Draft, key: Option, value: unknown, limits: QueryLimits): void {
  const refuse = (expected: string, suggestions?: string[]): QueryError =>
    new QueryError('BadValue', `Value \`${spell(value)}\` of \`${key}\` must be ${expected}.`, key, suggestions);

  if (key === 'count') {
    const mode = countModes.find((each) => each === value);
    if (!mode) throw refuse(`one of ${countModes.join(', ')}`, closest(value, countModes));
    draft.count = mode;
    return;
  }
  if (typeof value !== 'string') throw refuse('a string');
  if (!isStorable(value)) throw refuse('free of NUL and of unpaired surrogates');
  if (key === 'q' && value.length > limits.text) throw refuse(`at most ${limits.text} characters long`);
  // An empty search box does not search; an empty cursor begins a walk.
  if (key === 'cursor' || value.trim() !== '') draft[key] = value;
}

function codeOf(key: string): QueryErrorCode {
  if (key.startsWith('filter')) return 'BadFilterFormat';
  if (key.startsWith('sort')) return 'BadSortFormat';
  return key.startsWith('page') ? 'InvalidPage' : 'BadValue';
}

function once(key: string, value: string | string[]): string {
  if (typeof value !== 'string') throw repeated(key);
  return value;
}

const repeated = (key: string): QueryError =>
  new QueryError(codeOf(key), `Parameter \`${spell(key)}\` must be given once.`, key);

const unknown = (code: QueryErrorCode, key: string): QueryError =>
  new QueryError(code, `Parameter \`${spell(key)}\` is not known.`, key, closest(key, listKeys));
