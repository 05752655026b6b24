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
  'x-filterable'?: Record<string, { type: string; operators: string[]; values?: string[]; 'x-visible-to'?: string }>;
  'x-sortable'?: Record<string, { type: string; 'x-visible-to'?: string }>;
}

/** What the API says of itself at `/openapi.json`. */
export interface ContractDocument {
  paths: Record<string, Record<string, Operation>>;
  tags?: { name: string }[];
  components: { schemas: Record<string, Schema>; responses: Record<string, Documented> };
}

/** The levels of accounts by their number, as tokens have it. */
export const LEVELS: readonly string[] = ['guest', 'customer', 'agent', 'manager', 'admin'];

/** `#/components/schemas/Product` → `Product`. */
export const componentOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);
