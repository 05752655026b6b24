import slugify from '@sindresorhus/slugify';
import { isUUID } from 'class-validator';
import { undefuse } from '@app/shared/resource';
import { BadValue } from './bad-value';
import type { CsvRow } from './csv';
import { type Constant, ID_KEY } from './import-map';
import { type Exponents, minorUnits } from './minor-units';
import type { FieldPlan, ImportPlan } from './plan';
import type { RowProblem } from './report';
import { parseValue, type Value } from './value';

/** A row of the file as values of the model. */
export interface ImportRow {
  line: number;
  /** By field, as in `price.amount`; a reference is the text that names it until it is resolved. */
  values: Map<string, Value>;
  problems: RowProblem[];
}

/** The text of a field; undefined when the row has no good one. */
export function textOf({ values }: ImportRow, path: string): string | undefined {
  const value = values.get(path);
  return typeof value === 'string' ? value : undefined;
}

/** Notes a problem of one field; one that has a problem already needs no other. */
export function refuse({ line, problems }: ImportRow, field: string, message: string): void {
  if (!problems.some((problem) => problem.field === field)) problems.push({ line, field, message });
}

/** Reads all cells of a row; what makes no sense is a problem of the row. */
export function readRow(
  { fields, apart, key, width }: ImportPlan,
  { line, cells }: CsvRow,
  exponents: Exponents,
): ImportRow {
  const row: ImportRow = { line, values: new Map(), problems: [] };
  if (cells.length !== width) {
    row.problems.push({ line, field: null, message: `has ${cells.length} cells, the header has ${width}` });
    return row;
  }
  for (const field of fields) {
    try {
      row.values.set(field.path, readField(field, cells, row, exponents));
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
      refuse(row, field.path, error.message);
    }
  }
  for (const { path, key: name, rule, index } of apart) {
    try {
      const value = rule.value !== undefined ? rule.value : readText(rule, cells[index]);
      row.values.set(path, name === undefined ? objectOf(value) : value);
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
      refuse(row, path, error.message);
    }
  }
  emptyAbsentObjects(fields, row);
  const body = bodyOf(fields, row);
  for (const { path, embedded, scalar } of fields) {
    const isAbsent = embedded !== undefined && body[embedded.name] === null;
    const mayBeNull = isAbsent ? embedded.nullable : scalar.nullable;
    // Without its key, every import would create the row again.
    if (row.values.get(path) === null && (!mayBeNull || path === key.path)) refuse(row, path, 'must not be empty');
  }
  return row;
}

function readField(
  { path, rule, index, scalar, embedded, reference }: FieldPlan,
  cells: readonly string[],
  row: ImportRow,
  exponents: Exponents,
): Value {
  if (rule.value !== undefined) return rule.value;
  const text = readText(rule, isText(scalar) || reference ? undefuse(cells[index]) : cells[index]);
  if (typeof text !== 'string') return text;
  if (rule.transform === 'minorUnits') {
    const currency = textOf(row, `${embedded?.name}.currency`);
    if (currency === undefined) throw new BadValue('has no currency');
    return minorUnits(text, currency, exponents);
  }
  if (path === ID_KEY) return idOf(text);
  return reference ? text : parseValue(text, scalar);
}

/** The text of a cell as the rule has it, or what it means; null: nothing. */
function readText(rule: FieldPlan['rule'], cell: string): Constant {
  if (cell.includes('\0')) throw new BadValue('must be text without NUL');
  const text = meaningOf(cell, rule);
  if (typeof text !== 'string' || rule.transform === 'minorUnits') return text === '' ? null : text;
  if (text === '') return null;
  return `${rule.prefix ?? ''}${rule.transform === 'slug' ? slugify(text) : text}${rule.suffix ?? ''}`;
}

/** All keys of a field that is kept beside the row. */
function objectOf(text: Constant): Value {
  const value = typeof text === 'string' ? parseValue(text, { type: 'json', array: false }) : text;
  if (value === null || (typeof value === 'object' && !Array.isArray(value))) return value;
  throw new BadValue('must be a JSON object');
}

/** Only text is defused by the files of lists. */
const isText = ({ type, array }: FieldPlan['scalar']): boolean => type === 'text' && !array;

function idOf(text: string): string {
  if (isUUID(text)) return text.toLowerCase();
  throw new BadValue('must be a UUID');
}

/** What the text of a cell means. @throws BadValue for one that the map does not list */
function meaningOf(cell: string, { values, otherwise }: FieldPlan['rule']): Constant {
  if (values && Object.hasOwn(values, cell)) return values[cell];
  if (otherwise !== undefined) return otherwise;
  if (values) throw new BadValue(`"${cell}" is none of ${Object.keys(values).join(', ')}`);
  return cell;
}

/** An object of which no cell says anything is not there, whatever constants the map adds to it. */
function emptyAbsentObjects(fields: readonly FieldPlan[], { values }: ImportRow): void {
  const cells = fields.filter(({ index }) => index >= 0);
  const present = new Set(cells.filter(({ path }) => values.get(path) !== null).map(({ embedded }) => embedded?.name));
  const absent = new Set(cells.map(({ embedded }) => embedded?.name).filter((name) => !present.has(name)));
  for (const { path, embedded } of fields) if (embedded && absent.has(embedded.name)) values.set(path, null);
}

/** The row as the body of a request: members inside their object, which is null when none of them has a value. */
export function bodyOf(fields: readonly FieldPlan[], { values }: ImportRow): Record<string, Value | undefined> {
  const body: Record<string, Value | undefined> = {};
  for (const { path, embedded } of fields) {
    const value = values.get(path);
    if (!embedded) body[path] = value;
    else if (value === null) body[embedded.name] ??= null;
    else {
      const member = path.slice(embedded.name.length + 1);
      body[embedded.name] = { ...(body[embedded.name] as object | null), [member]: value };
    }
  }
  return body;
}
