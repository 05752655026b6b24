import { fieldsOf, type ModelClass, modelOptions, models } from '@app/shared/model';
import type { Api, Json } from './request';
import type { Route } from './routes';

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  example?: unknown;
  enum?: unknown[];
  minimum?: number;
  maxLength?: number;
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
}

interface Document {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

type Row = ModelClass<{ id: string }>;

/** The row of a model that a body names, and by which of its properties. */
type RowOf = (model: Row, name: string) => Promise<{ id: string }>;

/** What changes of a row are tried on: the first of them that there is. */
const WORDS = ['name', 'firstName', 'description', 'reason', 'note', 'body', 'alt', 'label', 'carrier'];

/** What is the later end of something. */
const LATER = /^(ends|expires|availableUntil)|Until$/;

let count = 0;

/** Makes bodies that routes accept, of what OpenAPI says of them. */
export class Bodies {
  private constructor(private readonly document: Document) {}

  /** Reads the document of an API. */
  static async of(api: Api): Promise<Bodies> {
    return new Bodies((await api.get('/openapi.json')).body as unknown as Document);
  }

  /**
   * A body with all that a route requires; of a change, a word and the free JSON. Each is another one.
   *
   * @param route its path with `:id`
   * @returns undefined where the route takes none
   */
  async make({ method, path, kind, model }: Route, rowOf: RowOf): Promise<Json | undefined> {
    const operation = this.document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    const schema = operation?.requestBody?.content['application/json']?.schema;
    if (!schema) return undefined;
    const { properties = {}, required = [] } = this.resolve(schema);
    const word = WORDS.find((name) => name in properties) ?? 'externalReference';
    const changed = [word, 'metadata'].filter((name) => name in properties);
    return this.object(properties, kind === 'update' ? changed : required, rowOf, model);
  }

  private async object(
    properties: Record<string, Schema>,
    names: readonly string[],
    rowOf: RowOf,
    model?: ModelClass,
  ): Promise<Json> {
    const body: Json = {};
    for (const name of names) body[name] = await this.value(name, properties[name], rowOf, model);
    return body;
  }

  private resolve(schema: Schema): Schema {
    const { $ref, anyOf, allOf } = schema;
    if ($ref) return this.resolve(this.document.components.schemas[$ref.split('/').at(-1) as string]);
    if (allOf) {
      return Object.assign({}, ...allOf.map((each) => this.resolve(each)), { ...schema, allOf: undefined }) as Schema;
    }
    return anyOf ? this.resolve(anyOf[0]) : schema;
  }

  private async value(name: string, given: Schema, rowOf: RowOf, model?: ModelClass): Promise<unknown> {
    const schema = this.resolve(given);
    const type = [schema.type].flat()[0];
    const target = schema.format === 'uuid' ? targetOf(name, model) : undefined;
    if (target) return (await rowOf(target, name)).id;
    if (schema.enum) return schema.enum[0];
    switch (type) {
      case 'object':
        return this.object(schema.properties ?? {}, schema.required ?? [], rowOf);
      case 'array':
        return [await this.value(name, schema.items ?? {}, rowOf, model)];
      case 'integer':
      case 'number':
        return Math.max(1, schema.minimum ?? 1);
      case 'boolean':
        return true;
      default:
        return textOf(name, schema);
    }
  }
}

/** The model that `warehouseId` is the id of: as the model declares it, else the one of that name. */
function targetOf(name: string, model?: ModelClass): Row | undefined {
  for (const field of model ? fieldsOf(model).values() : []) {
    if (field.kind === 'relation' && field.join.by === 'parent' && field.join.property === name) {
      return field.target() as Row;
    }
  }
  const fits = models()
    .filter((each) => !modelOptions(each).of && name.toLowerCase().endsWith(`${each.name.toLowerCase()}id`))
    .sort((one, other) => other.name.length - one.name.length);
  return fits[0] as Row | undefined;
}

function textOf(name: string, { format, pattern, example, maxLength = Infinity }: Schema): string {
  const nth = ++count;
  if (format === 'email') return `made-${nth}@test.example`;
  if (format === 'date-time' || format === 'date') {
    const day = LATER.test(name) ? '2040-01-01' : '2031-01-01';
    return format === 'date' ? day : `${day}T00:00:00.000Z`;
  }
  if (name === 'currency') return 'EUR';
  if (name === 'country') return 'DE';
  const texts = [`MADE-${nth}`, `made-${nth}`, `made${nth}`, `${nth}`].filter(
    (text) => text.length <= maxLength && new RegExp(pattern ?? '').test(text),
  );
  return texts[0] ?? String(example);
}
