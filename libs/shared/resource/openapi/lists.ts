import type { OpenAPIObject } from '@nestjs/swagger';
import { ListConfig, loadConfig } from '@app/shared/config';
import { type FieldUse, operatorsOf, usableNames } from '@app/shared/filtering';
import {
  allLevels,
  type Level,
  levelName,
  type ModelClass,
  modelOptions,
  models,
  type ScalarDefinition,
  searchDocuments,
} from '@app/shared/model';
import type { ScalarField, Shape } from '@app/shared/serialization';
import { shapeOf } from '@app/shared/serialization';
import { LISTED_MODEL, PAGE_SIZE, pageOf, pageSchema, SEARCH_SCHEMAS } from '../http/list-documentation';
import type { Schema } from './nullable';

interface Parameter {
  name: string;
  description?: string;
  schema?: Schema;
  [key: string]: unknown;
}

interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> };
  [key: string]: unknown;
}

/** What a list can be filtered by, for programs; its operators are those of its type. */
interface UsableField {
  type: string;
  values?: readonly string[];
  /** The least level that may use it, where that is not everyone. */
  'x-visible-to'?: string;
}

/**
 * Says of every list what can be filtered, sorted and searched by, and how large its pages may be; and of every model, which of
 * its fields that are: wherever it is related to, they are the same.
 */
export function describeLists(document: OpenAPIObject): void {
  const byName = new Map(models().map((model) => [model.name, model]));
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const operators: Record<string, readonly string[]> = {};
  for (const [name, model] of byName) {
    if (!schemas[name]) continue;
    const filterable = fieldsFor(model, 'filterable');
    Object.assign(schemas[name], {
      'x-filterable': filterable,
      'x-sortable': Object.keys(fieldsFor(model, 'sortable')),
    });
    for (const { type } of Object.values(filterable)) operators[type] = operatorsOf(definitionOf(type));
  }
  Object.assign(document, { 'x-operators': operators });
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as Operation[]) {
      const model = byName.get(operation[LISTED_MODEL] as string);
      delete operation[LISTED_MODEL];
      if (!model) continue;
      schemas[pageOf(model)] = pageSchema(model);
      describeList(operation, model);
    }
  }
  Object.assign(schemas, SEARCH_SCHEMAS, { PageSize: { ...PAGE_SIZE, ...sizes() } });
}

function sizes(): Schema {
  const { defaultPageSize, maxPageSize } = loadConfig(ListConfig);
  return { default: Math.min(defaultPageSize, maxPageSize), maximum: maxPageSize };
}

function describeList(operation: Operation, model: ModelClass): void {
  const filterable = fieldsFor(model, 'filterable');
  const descriptions: Record<string, object> = {
    filter: {
      description:
        'A JSON filter, or `filter[field][operator]=value` as often as needed; all are AND-ed. Fields by their operators:\n\n' +
        `${operatorTable(filterable)}${related(model, 'filterable')}`,
      example: JSON.stringify(filterExample(filterable)),
    },
    sort: {
      description:
        'Fields, `-` for descending, with `:nullsfirst` or `:nullslast` where wanted; or a JSON sort. The id breaks ties. ' +
        `${sortDefault(model)} Of: ${Object.keys(fieldsFor(model, 'sortable')).map(code).join(', ')}${related(model, 'sortable')}`,
      example: modelOptions(model).sort ?? '-createdAt',
    },
  };
  const search = searchParameter(model);
  for (const parameter of operation.parameters ?? []) {
    Object.assign(parameter, descriptions[parameter.name]);
    if (parameter.name === 'pageSize') Object.assign(parameter.schema ?? {}, sizes());
  }
  if (!operation.requestBody) {
    if (search) operation.parameters?.unshift({ ...search, name: 'q', in: 'query', required: false });
    return;
  }
  const body = operation.requestBody.content['application/json'];
  if (search) Object.assign(body.schema.properties ?? {}, { q: { ...search.schema, description: search.description } });
  body.example = { filter: filterExample(filterable), pageSize: 50 };
}

/** Fields behind a dot are told by the lists of what they are of. */
function related(model: ModelClass, use: FieldUse): string {
  const names = new Map<string, string>();
  for (const level of allLevels()) {
    for (const field of shapeOf(model, level).fields.values()) {
      if (field.kind !== 'relation' || (use === 'sortable' && field.definition.cardinality === 'many')) continue;
      if (usableNames(field.shape(), use, '', 0).length > 0) names.set(field.name, field.shape().model);
    }
  }
  if (names.size === 0) return '';
  const [example] = names.keys();
  const each = [...names].map(([name, target]) => (pascal(name) === target ? code(name) : `${code(name)} (${target})`));
  return `\n\nAnd, behind a dot as in ${code(`${example}.id`)}, what there is of: ${each.join(', ')}`;
}

const pascal = (name: string): string => name.replace(/^./, (letter) => letter.toUpperCase());

/** Every field that some level may use, with the least level that may. */
function fieldsFor(model: ModelClass, use: FieldUse): Record<string, UsableField> {
  const fields: Record<string, UsableField> = {};
  const lowest = modelOptions(model).visibleTo ?? 0;
  for (const level of allLevels().filter((each) => each >= lowest)) {
    const shape = shapeOf(model, level);
    for (const name of usableNames(shape, use, '', 0)) {
      fields[name] ??= usableField(shape, name, level > lowest && level);
    }
  }
  return fields;
}

function usableField(shape: Shape, name: string, level: Level | false): UsableField {
  const { type, array, values } = fieldAt(shape, name.split('.')).definition;
  return {
    type: array ? `${type}[]` : type,
    ...(values && { values }),
    ...(level !== false && { 'x-visible-to': levelName(level) }),
  };
}

function fieldAt(shape: Shape, [name, ...rest]: string[]): ScalarField {
  const field = shape.fields.get(name);
  if (field?.kind === 'scalar') return field;
  if (!field) throw new Error(`${shape.model} has no field ${name}`);
  return fieldAt(field.kind === 'relation' ? field.shape() : field.shape, rest);
}

/** What the name of a type says of a field. */
const definitionOf = (type: string): Pick<ScalarDefinition, 'type' | 'array'> => ({
  type: type.replace('[]', '') as ScalarDefinition['type'],
  array: type.endsWith('[]'),
});

const code = (text: string): string => `\`${text}\``;

/** Fields of one set of operators in one paragraph. */
function operatorTable(fields: Record<string, UsableField>): string {
  const groups = new Map<string, string[]>();
  for (const [name, { type }] of Object.entries(fields)) {
    const key = operatorsOf(definitionOf(type)).map(code).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), code(name)]);
  }
  return [...groups].map(([operators, names]) => `- ${operators}: ${names.join(', ')}`).join('\n');
}

function filterExample(fields: Record<string, UsableField>): object[] {
  const text = Object.entries(fields).find(([, { type, values }]) => type === 'text' && !values)?.[0];
  const like = text === undefined ? [] : [{ field: text, op: 'ilike', value: '%tea%' }];
  const since = 'createdAt' in fields ? [{ field: 'createdAt', op: 'ge', value: '2026-01-01' }] : [];
  return [...like, ...since];
}

function sortDefault(model: ModelClass): string {
  const { sort } = modelOptions(model);
  return sort ? `By default ${code(sort)}.` : 'By default by id.';
}

function searchParameter(model: ModelClass): { description: string; schema: Schema } | undefined {
  const documents = searchDocuments(model);
  if (documents.length === 0) return undefined;
  const said = documents.map(({ level, fields }, index) => {
    const names = fields.map(({ name }) => code(name)).join(', ');
    return index === 0 ? names : `from ${levelName(level)} on ${names}`;
  });
  return {
    description:
      `Full-text search in ${said.join('; ')}: all words, the last one as a beginning; where nothing has them, what is ` +
      'written alike. The best come first unless a sort is given',
    schema: { type: 'string', maxLength: loadConfig(ListConfig).text },
  };
}
