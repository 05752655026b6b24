import { BadRequest, type FieldError } from '@app/shared/errors';
import { ENCODINGS, type Encoding } from './encoding';

/** A value that a map writes down itself. */
export type Constant = string | number | boolean | null;

/** What is done to the text of a cell, besides reading it as a value of its field. */
export const TRANSFORMS = ['slug', 'minorUnits'] as const;

/** Where a field takes its values from. The steps are taken in the order in which they stand here. */
export interface FieldRule {
  /** Header of the column, or… */
  column?: string;
  /** …the same value for every row. */
  value?: Constant;
  /** What each text of the column means; a text that is not listed is an error. */
  values?: Readonly<Record<string, Constant>>;
  /** What every text means that `values` does not list. */
  otherwise?: Constant;
  /** `slug`: a name for URLs. `minorUnits`: a decimal amount of the currency that the field's neighbour `currency` has. */
  transform?: (typeof TRANSFORMS)[number];
  /** Put before the text. */
  prefix?: string;
  /** Put behind the text, as the time of day behind a date. */
  suffix?: string;
  /** The text is this unique field of the row that is referred to, not its id. */
  by?: string;
}

/** As the key of a map: the fields by which the model itself tells its rows apart. */
export const NATURAL_KEY = 'natural';

/** As the key of a map: the rows that the product has, by their ids. No row is created so. */
export const ID_KEY = 'id';

/** Says how the columns of a CSV file become the fields of a model. What it does not say follows from the file. */
export interface ImportMap {
  /** The unique field by which a row of the file is found in the database, or {@link NATURAL_KEY}, or {@link ID_KEY}. */
  key?: string;
  /** One character between cells. */
  delimiter?: string;
  encoding?: Encoding;
  /** By field, as in `name` or `price.amount`. Without it, columns are fields of their names. */
  fields?: ImportFields;
}

export type ImportFields = Readonly<Record<string, FieldRule>>;

type JsonObject = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => string | undefined;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isConstant = (value: unknown): value is Constant =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const text: Check = (value) => (typeof value === 'string' && value !== '' ? undefined : 'must be a text');
const character: Check = (value) =>
  typeof value === 'string' && /^[^"\r\n]$/.test(value) ? undefined : 'must be one character, and no quote';
const encoding: Check = (value) =>
  ENCODINGS.some((each) => each === value) ? undefined : `must be one of ${ENCODINGS.join(', ')}`;
const constant: Check = (value) => (isConstant(value) ? undefined : 'must be a text, a number, true, false or null');
const constants: Check = (value) =>
  isObject(value) && Object.values(value).every(isConstant)
    ? undefined
    : 'must be an object of texts, numbers, true, false or null';
const transform: Check = (value) =>
  TRANSFORMS.some((each) => each === value) ? undefined : `must be one of ${TRANSFORMS.join(', ')}`;
const fields: Check = (value) =>
  isObject(value) && Object.keys(value).length > 0 ? undefined : 'must be an object with at least one field';

const MAP_KEYS = { key: text, delimiter: character, encoding, fields };
const RULE_KEYS = {
  column: text,
  value: constant,
  values: constants,
  otherwise: constant,
  transform,
  prefix: text,
  suffix: text,
  by: text,
};

/**
 * Reads a map as it was parsed from JSON. A field may be given as the header of its column alone.
 *
 * @throws BadRequest with everything that is wrong, each under a JSON pointer
 */
export function parseImportMap(json: unknown): ImportMap {
  if (!isObject(json)) throw invalidMap([mapProblem('', 'must be an object')]);
  const errors = check(json, MAP_KEYS, '');
  const rules = Object.entries(isObject(json.fields) ? json.fields : {}).map(([field, rule]) => {
    return [field, typeof rule === 'string' ? { column: rule } : rule] as const;
  });
  errors.push(...rules.flatMap(([field, rule]) => checkRule(rule, pointerTo(field))));
  if (errors.length > 0) throw invalidMap(errors);
  const { key, delimiter, encoding } = json as ImportMap;
  const said = Object.entries({ key, delimiter, encoding }).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(said),
    ...(json.fields !== undefined && { fields: Object.fromEntries(rules) as ImportFields }),
  };
}

function checkRule(rule: unknown, pointer: string): FieldError[] {
  if (!isObject(rule)) return [mapProblem(pointer, 'must be the header of a column, or an object')];
  const errors = check(rule, RULE_KEYS, pointer);
  if ((rule.column === undefined) === (rule.value === undefined)) {
    errors.push(mapProblem(pointer, 'must have either column or value'));
  }
  const steps = ['values', 'otherwise', 'transform', 'prefix', 'suffix'].filter((step) => rule[step] !== undefined);
  if (rule.value !== undefined && steps.length > 0) {
    errors.push(mapProblem(pointer, `has a value, so there is no use for ${steps.join(', ')}`));
  }
  return errors;
}

function check(object: JsonObject, keys: Readonly<Record<string, Check>>, pointer: string): FieldError[] {
  return Object.entries(object).flatMap(([key, value]) => {
    const wrong = Object.hasOwn(keys, key)
      ? keys[key](value)
      : `is no key of this object; it takes ${Object.keys(keys).join(', ')}`;
    return wrong ? [mapProblem(`${pointer}/${key}`, wrong)] : [];
  });
}

/** The place of a field, or of one key of its rule, in a map (RFC 6901). */
const pointerTo = (field: string, key?: string): string =>
  `/fields/${field.replace(/~/g, '~0').replace(/\//g, '~1')}${key ? `/${key}` : ''}`;

/** One mistake in a map. @param message completes a sentence that begins with the place */
export const mapProblem = (pointer: string, message: string): FieldError => ({
  pointer,
  code: 'invalidMap',
  message: `${pointer || 'it'} ${message}`,
});

/** One mistake in the rule of a field, at one of its keys or as a whole. */
export const ruleProblem = (field: string, message: string, key?: string): FieldError =>
  mapProblem(pointerTo(field, key), message);

/** A map that is wrong in itself, for its model or for the file. */
export const invalidMap = (errors: readonly FieldError[]): BadRequest =>
  new BadRequest(`The map is wrong: ${errors.length === 1 ? errors[0].message : `${errors.length} mistakes`}`, errors, {
    code: 'invalid_map',
  });
