import type { DataSource, EntityMetadata } from 'typeorm';
import type { FieldError } from '@app/shared/errors';
import { fieldsOf, type ModelClass, type ScalarDefinition } from '@app/shared/model';
import { isUniqueText, memberPaths, type WholeMap, writableFields } from './fit';
import { type FieldRule, ID_KEY, invalidMap, mapProblem, NATURAL_KEY, ruleProblem } from './import-map';
import type { ApartPlan } from './apart-field';
import type { Importable } from './importable';

type ColumnMetadata = EntityMetadata['columns'][number];

/** A field of the model, and how its values come out of a row. */
export interface FieldPlan {
  /** As in `name` or `price.amount`. */
  path: string;
  rule: FieldRule;
  /** Where its column stands in the file; -1 for a constant. */
  index: number;
  scalar: ScalarDefinition;
  column: ColumnMetadata;
  /** The object that it is a member of. */
  embedded?: { name: string; nullable: boolean };
  /** The rows that it refers to, by a unique field of theirs. */
  reference?: { model: ModelClass; by: string };
}

/** One of several columns that tell rows apart. */
export interface KeyPart {
  column: ColumnMetadata;
  type: ScalarDefinition['type'];
  /** Where the file says it; else the value is that of a new row. */
  path?: string;
}

/** A map that fits its model and its file. */
export interface ImportPlan {
  importable: Importable;
  metadata: EntityMetadata;
  /** The field by which rows are found; one of {@link fields}. */
  key: FieldPlan;
  /** All columns by which they are, where it takes more than one: then the key only narrows the search. */
  naturalKey?: readonly KeyPart[];
  fields: readonly FieldPlan[];
  /** What the file says of the field that is kept beside the row. */
  apart: readonly ApartPlan[];
  /** Cells of each row. */
  width: number;
}

/** What a map is fitted to. */
interface Site {
  importable: Importable;
  map: WholeMap;
  /** The file's first line. */
  header: readonly string[];
  metadata: EntityMetadata;
  /** Knows the models that are referred to. */
  source: DataSource;
}

/** One mistake in the rule of a field, at one of its keys or as a whole. */
class BadRule extends Error {
  constructor(
    message: string,
    readonly key?: keyof FieldRule,
  ) {
    super(message);
  }
}

/**
 * Fits a map to its model and to the header of the file.
 *
 * @throws BadRequest with everything that does not fit
 */
export function planImport(
  importable: Importable,
  map: WholeMap,
  header: readonly string[],
  source: DataSource,
): ImportPlan {
  const metadata = source.getMetadata(importable.model);
  const errors: FieldError[] = [];
  const apart: ApartPlan[] = [];
  const fields = Object.entries(map.fields).flatMap(([path, rule]) => {
    try {
      if (importable.apart && path.split('.')[0] === importable.apart.name) {
        apart.push(planApart(path, rule, header));
        return [];
      }
      return [planField(path, rule, { importable, map, header, metadata, source })];
    } catch (error) {
      if (!(error instanceof BadRule)) throw error;
      errors.push(ruleProblem(path, error.message, error.key));
      return [];
    }
  });
  const whole = apart.length > 1 && apart.find(({ key }) => key === undefined);
  if (whole) errors.push(ruleProblem(whole.path, 'says all of its keys, so that none of them can be said beside it'));
  const naturalKey = map.key === NATURAL_KEY ? naturalKeyOf(importable, fields, metadata) : undefined;
  const key = fields.find(({ path }) => path === (naturalKey ? importable.naturalKey?.[0] : map.key));
  if (naturalKey) {
    const first = importable.naturalKey?.[0] ?? '';
    if (!key?.reference) errors.push(mapProblem('/key', `is natural, so ${first} must be mapped, and say by what`));
  } else if (map.key !== ID_KEY && !isUniqueText(metadata, map.key)) {
    errors.push(mapProblem('/key', `must be a unique text field of ${metadata.name}, "${map.key}" is none`));
  } else if (!map.fields[map.key]?.column) {
    errors.push(mapProblem('/key', `is ${map.key}, so a column must be mapped to ${map.key}`));
  }
  if (errors.length > 0 || !key) throw invalidMap(errors);
  return { importable, metadata, key, naturalKey, fields: fields.sort(neighboursFirst), apart, width: header.length };
}

/** Undefined for a model that has none. */
function naturalKeyOf(
  { naturalKey, model }: Importable,
  fields: readonly FieldPlan[],
  metadata: EntityMetadata,
): KeyPart[] | undefined {
  return naturalKey?.map((path) => {
    const [name, member] = path.split('.');
    const field = fieldsOf(model).get(name);
    const scalar = field?.kind === 'embedded' ? fieldsOf(field.type()).get(member) : field;
    const column = metadata.findColumnWithPropertyPath(path);
    if (!column || scalar?.kind !== 'scalar') throw new Error(`${model.name} has no column ${path}`);
    return { column, type: scalar.type, path: fields.find((each) => each.path === path)?.path };
  });
}

/** An amount is read with the currency of its row at hand. */
const neighboursFirst = (a: FieldPlan, b: FieldPlan): number =>
  Number(a.rule.transform === 'minorUnits') - Number(b.rule.transform === 'minorUnits');

function planApart(path: string, rule: FieldRule, header: readonly string[]): ApartPlan {
  const [name, key, ...deeper] = path.split('.');
  if (key === '' || deeper.length > 0) throw new BadRule(`is said by key, as in ${name}.color`);
  if (key === undefined) {
    const step = (['values', 'otherwise', 'transform', 'prefix', 'suffix', 'value'] as const).find(
      (each) => each in rule,
    );
    if (step) {
      throw new BadRule(`is a column of JSON objects; by key, as in ${name}.color, there can be more rules`, step);
    }
  }
  if (rule.transform === 'minorUnits') throw new BadRule('minorUnits is for the amount of a sum of money', 'transform');
  if (rule.by !== undefined) throw new BadRule('is for fields that refer to another row', 'by');
  return { path, key, rule, index: rule.column === undefined ? -1 : findColumn(rule.column, header) };
}

function planField(path: string, rule: FieldRule, site: Site): FieldPlan {
  const [name, member, ...deeper] = path.split('.');
  const fields = fieldsOf(site.importable.model);
  const field = fields.get(name);
  const writable = writableFields(site.importable.create);
  if (!field || !(writable.has(name) || (path === ID_KEY && site.map.key === ID_KEY))) {
    throw new BadRule(
      `is no field that can be written; there are ${[...writable].filter((each) => fields.has(each)).join(', ')}`,
    );
  }
  const isObject = field.kind === 'embedded';
  const scalar = isObject ? fieldsOf(field.type()).get(member) : field;
  const column = site.metadata.findColumnWithPropertyPath(path);
  if (!column || scalar?.kind !== 'scalar' || deeper.length > 0) {
    throw new BadRule(isObject ? `must be one of ${memberPaths(name, field).join(', ')}` : 'has no members');
  }
  const missing = isObject ? memberPaths(name, field).filter((each) => !(each in site.map.fields)) : [];
  if (missing.length > 0) throw new BadRule(`needs ${missing.join(', ')} beside it: an object is written as a whole`);
  if (rule.transform === 'minorUnits' && path !== `${name}.amount`) {
    throw new BadRule('minorUnits is for the amount of a sum of money', 'transform');
  }
  return {
    path,
    rule,
    index: rule.column === undefined ? -1 : findColumn(rule.column, site.header),
    scalar,
    column,
    embedded: isObject ? { name, nullable: field.nullable } : undefined,
    reference: rule.by === undefined ? undefined : findReference(path, rule.by, site),
  };
}

function findColumn(name: string, header: readonly string[]): number {
  const index = header.indexOf(name);
  if (index < 0) throw new BadRule(`names no column of the file: "${name}"; there are ${header.join(', ')}`, 'column');
  if (header.includes(name, index + 1)) throw new BadRule(`names two columns of the file: "${name}"`, 'column');
  return index;
}

function findReference(path: string, by: string, { importable, source }: Site): FieldPlan['reference'] {
  const relation = [...fieldsOf(importable.model).values()].find(
    (field) => field.kind === 'relation' && field.join.by === 'parent' && field.join.property === path,
  );
  if (relation?.kind !== 'relation') throw new BadRule('is for fields that refer to another row', 'by');
  const model = relation.target();
  if (isUniqueText(source.getMetadata(model), by)) return { model, by };
  throw new BadRule(`must be a unique text field of ${model.name}, "${by}" is none`, 'by');
}
