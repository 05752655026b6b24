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
  searchDocuments,
} from '@app/shared/model';
import type { ScalarField, Shape } from '@app/shared/serialization';
import { shapeOf } from '@app/shared/serialization';
import { LISTED_MODEL } from '../http/list-documentation';
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

/** What a list can be filtered or sorted by, for programs. */
interface UsableField {
  type: string;
  operators?: readonly string[];
  values?: readonly string[];
  /** The least level that may use it, where that is not everyone. */
  'x-visible-to'?: string;
}

/** Says of every list what can be filtered, sorted and searched by, and how large its pages may be. */
export function describeLists(document: OpenAPIObject): void {
  const byName = new Map(models().map((model) => [model.name, model]));
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as Operation[]) {
      const model = byName.get(operation[LISTED_MODEL] as string);
      delete operation[LISTED_MODEL];
      if (model) describeList(operation, model);
    }
  }
}

function describeList(operation: Operation, model: ModelClass): void {
  const filterable = fieldsFor(model, 'filterable');
  const sortable = fieldsFor(model, 'sortable');
  const { defaultPageSize, maxPageSize } = loadConfig(ListConfig);
  const descriptions: Record<string, object> = {
    filter: {
      description: `A JSON filter, or \`filter[field][operator]=value\` as often as needed; all are AND-ed. ${operatorTable(filterable)}`,
      example: JSON.stringify(filterExample(filterable)),
    },
    sort: {
      description:
        'Fields, `-` for descending, with `:nullsfirst` or `:nullslast` where wanted; or a JSON sort. The id breaks ties. ' +
        `${sortDefault(model)} Of: ${Object.keys(sortable).map(code).join(', ')}`,
      example: modelOptions(model).sort ?? '-createdAt',
    },
  };
  const size = { default: Math.min(defaultPageSize, maxPageSize), maximum: maxPageSize };
  const search = searchParameter(model);
  for (const parameter of operation.parameters ?? []) {
    Object.assign(parameter, descriptions[parameter.name]);
    if (parameter.name === 'pageSize') Object.assign(parameter.schema ?? {}, size);
  }
  if (!operation.requestBody) {
    Object.assign(operation, { 'x-filterable': filterable, 'x-sortable': sortable });
    if (search) operation.parameters?.unshift({ ...search, name: 'q', in: 'query', required: false });
    return;
  }
  const body = operation.requestBody.content['application/json'];
  const properties = body.schema.properties ?? {};
  Object.assign(properties.pageSize, size);
  if (search) properties.q = { ...search.schema, description: search.description };
  body.example = { filter: filterExample(filterable), pageSize: 50 };
}

/** Every field that some level may use, with the least level that may. */
function fieldsFor(model: ModelClass, use: FieldUse): Record<string, UsableField> {
  const fields: Record<string, UsableField> = {};
  const lowest = modelOptions(model).visibleTo ?? 0;
  for (const level of allLevels().filter((each) => each >= lowest)) {
    const shape = shapeOf(model, level);
    for (const name of usableNames(shape, use)) fields[name] ??= usableField(shape, name, use, level > lowest && level);
  }
  return fields;
}

function usableField(shape: Shape, name: string, use: FieldUse, level: Level | false): UsableField {
  const { type, array, values } = fieldAt(shape, name.split('.')).definition;
  return {
    type: array ? `${type}[]` : type,
    ...(use === 'filterable' && { operators: operatorsOf({ type, array }) }),
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

const code = (text: string): string => `\`${text}\``;

/** Fields of one set of operators in one paragraph. */
function operatorTable(fields: Record<string, UsableField>): string {
  const groups = new Map<string, string[]>();
  for (const [name, { operators = [] }] of Object.entries(fields)) {
    const key = operators.map(code).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), code(name)]);
  }
  const lines = [...groups].map(([operators, names]) => `- ${operators}: ${names.join(', ')}`);
  return `Fields, to one relation's distance, by their operators:\n\n${lines.join('\n')}`;
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
