/** A schema of OpenAPI 3.1, as far as it is read here. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  [keyword: string]: unknown;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
  example?: unknown;
}

type Content = Record<string, { schema?: Schema; example?: unknown }>;

/** What is said of one status of an operation. */
export interface Documented {
  $ref?: string;
  headers?: Record<string, { required?: boolean; schema?: Schema }>;
  content?: Content;
}

export interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, Documented>;
  /** The least level that may call it; undefined: nobody is asked who they are. */
  'x-access'?: string;
}

/** What a list can be filtered by. */
export interface Filterable {
  type: string;
  operators: string[];
  values?: string[];
}

/** What the API says of itself at `/openapi.json`. */
export interface ContractDocument {
  paths: Record<string, Record<string, Operation>>;
  tags?: { name: string }[];
  components: { schemas: Record<string, Schema>; responses: Record<string, Documented> };
  /** Operators by the types of fields. */
  'x-operators': Record<string, string[]>;
}

/** The levels of accounts by their number, as tokens have it. */
export const LEVELS: readonly string[] = ['guest', 'customer', 'agent', 'manager', 'admin'];

/** `#/components/schemas/Product` → `Product`. */
export const componentOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

const REFERENCE = /^#\/components\/(parameters|headers|responses)\/(\w+)$/;

/** A copy in which every operation says all by itself: its parameters, answers and headers stand where it refers to them. */
export function expanded<T extends Pick<ContractDocument, 'paths'>>(document: T): T {
  const { components } = document as unknown as { components: Record<string, Record<string, unknown>> };
  const expand = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(expand);
    if (typeof node !== 'object' || node === null) return node;
    const [, kind, name] = REFERENCE.exec(String((node as Schema).$ref)) ?? [];
    if (kind !== undefined) return expand(components[kind][name]);
    return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, expand(each)]));
  };
  return { ...document, paths: expand(document.paths) };
}

/** The model whose rows an operation lists, if it does. */
export function listedModel({ components: { schemas } }: ContractDocument, operation: Operation): string | undefined {
  const page = operation.responses['200']?.content?.['application/json']?.schema?.$ref;
  const rows = page && schemas[componentOf(page)].properties?.data?.items?.$ref;
  return rows && componentOf(rows);
}

/** What the list of a model is filtered by: its own fields, and those of what it is related to. */
export function filterableFields(document: ContractDocument, model: string): Record<string, Filterable> {
  const own = (schema: Schema, prefix: string): [string, Filterable][] =>
    Object.entries((schema['x-filterable'] ?? {}) as Record<string, Filterable>).map(([name, field]) => [
      prefix + name,
      { ...field, operators: document['x-operators'][field.type] },
    ]);
  const { schemas } = document.components;
  const related = relationsOf(schemas[model]).flatMap(([name, { target }]) => own(schemas[target], `${name}.`));
  return Object.fromEntries([...own(schemas[model], ''), ...related]);
}

/** What it is sorted by; never over a relation to many. */
export function sortableFields({ components: { schemas } }: ContractDocument, model: string): string[] {
  const own = (schema: Schema): string[] => (schema['x-sortable'] ?? []) as string[];
  const related = relationsOf(schemas[model]).filter(([, { isMany }]) => !isMany);
  return [
    ...own(schemas[model]),
    ...related.flatMap(([name, { target }]) => own(schemas[target]).map((each) => `${name}.${each}`)),
  ];
}

function relationsOf({ properties = {} }: Schema): [name: string, relation: { target: string; isMany: boolean }][] {
  return Object.entries(properties).flatMap(([name, { items, ...one }]) => {
    const $ref = items?.$ref ?? one.$ref ?? one.anyOf?.find((each) => each.$ref)?.$ref;
    return $ref === undefined ? [] : [[name, { target: componentOf($ref), isMany: items !== undefined }]];
  });
}
