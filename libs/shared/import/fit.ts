import { getMetadataStorage } from 'class-validator';
import type { EntityMetadata } from 'typeorm';
import { type EmbeddedDefinition, fieldsOf, type ModelClass } from '@app/shared/model';
import { ID_KEY, type ImportMap, invalidMap, mapProblem } from './import-map';
import type { Importable } from './importable';

/** The key of a map that says none. */
const USUAL_KEY = 'externalReference';

/** A map that says all. */
export type WholeMap = Required<Pick<ImportMap, 'key' | 'fields'>>;

/**
 * Completes a map by the header of its file: without fields, columns that are called like one are that field, and rows are
 * found by the id or another unique field among them. So the file of a list is read back.
 *
 * @throws BadRequest when no column tells rows apart
 */
export function fitMap(
  { key, fields }: ImportMap,
  importable: Importable,
  header: readonly string[],
  metadata: EntityMetadata,
): WholeMap {
  if (fields) return { key: key ?? USUAL_KEY, fields };
  const found = key ?? [ID_KEY, USUAL_KEY, ...header].find((name) => header.includes(name) && isKey(metadata, name));
  if (found === undefined) throw invalidMap([mapProblem('/key', 'is missing, and no column of the file is unique')]);
  const paths = [
    ...(found === ID_KEY ? [ID_KEY] : []),
    ...pathsIn(header, importable, metadata),
    ...apartIn(header, importable),
  ];
  return { key: found, fields: Object.fromEntries(paths.map((path) => [path, { column: path }])) };
}

/** Columns of a file that no field takes its values from. */
export const unreadColumns = (header: readonly string[], { fields }: WholeMap): string[] =>
  header.filter((name) => !Object.values(fields).some(({ column }) => column === name));

/** Fields that can be written of which the header speaks; of an object, all members or none. */
function pathsIn(header: readonly string[], { create, model }: Importable, metadata: EntityMetadata): string[] {
  const fields = fieldsOf(model);
  return [...writableFields(create)].flatMap((name) => {
    const field = fields.get(name);
    const paths = field?.kind === 'embedded' ? memberPaths(name, field) : [name];
    return paths.every((path) => header.includes(path) && metadata.findColumnWithPropertyPath(path)) ? paths : [];
  });
}

/** All of the field that is kept beside rows, as a list shows it, or some of its keys. */
function apartIn(header: readonly string[], { apart }: Importable): readonly string[] {
  if (!apart) return [];
  return header.includes(apart.name)
    ? [apart.name]
    : header.filter((name) => name.startsWith(`${apart.name}.`) && name.split('.').length === 2);
}

const isKey = (metadata: EntityMetadata, name: string): boolean => name === ID_KEY || isUniqueText(metadata, name);

/** What a body may say, in the order of its rules. */
export const writableFields = (create: Importable['create']): Set<string> =>
  new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(create, '', false, false)
      .map(({ propertyName }) => propertyName),
  );

/** The paths of an object's members. */
export const memberPaths = (name: string, { type }: EmbeddedDefinition): string[] =>
  [...fieldsOf(type()).keys()].map((member) => `${name}.${member}`);

/** Whether rows of a model can be told apart by a field that is text. */
export function isUniqueText(metadata: EntityMetadata, name: string): boolean {
  const field = fieldsOf(metadata.target as ModelClass).get(name);
  const constraints = [...metadata.uniques, ...metadata.indices.filter(({ isUnique }) => isUnique)];
  const isUnique = constraints.some(({ columns }) => columns.length === 1 && columns[0].propertyPath === name);
  return isUnique && field?.kind === 'scalar' && field.type === 'text';
}
