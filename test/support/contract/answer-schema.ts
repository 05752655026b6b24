import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { componentOf, LEVELS, type Schema } from './document';

/** Who gets an answer, as far as its body depends on that. */
export interface Reader {
  /** Undefined where it is not known. */
  level: number | undefined;
  /** Whether the request had `X-Fields`. */
  isMasked: boolean;
}

interface Place extends Reader {
  /** Whether a row of a model is around the value: what is in it is there only if the mask asks for it. */
  isInRow: boolean;
}

/** Checks a value where it stands; what is wrong goes into `errors`. */
interface Check {
  (this: Place, value: unknown, context?: { instancePath: string }): boolean;
  errors?: Partial<ErrorObject>[];
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Checks values against schemas as what a reader gets: fields that the schema does not know are faults, and so are fields
 * that are not for the reader's level; what is required may be missing from rows where, and only where, there was a mask.
 */
export class AnswerSchemas {
  private readonly ajv = new Ajv2020({ allErrors: true, passContext: true, strict: false, multipleOfPrecision: 3 });
  private readonly components = new Map<string, ValidateFunction>();

  private readonly schemas: Record<string, Schema>;

  constructor(schemas: Record<string, Schema>) {
    this.schemas = { ...schemas };
    addFormats(this.ajv);
    this.ajv.addFormat('mask', true);
    // Components refer to each other in circles: each is compiled when the first value of it comes, and not before.
    this.ajv.addKeyword({ keyword: 'component', errors: 'full', compile: (name: string) => this.componentCheck(name) });
    this.ajv.addKeyword({ keyword: 'needed', type: 'object', errors: 'full', compile: neededCheck });
    this.ajv.addKeyword({ keyword: 'x-visible-to', errors: 'full', compile: audienceCheck });
  }

  /** A function that says what is wrong with values of the schema; every text begins with the place. */
  compile(schema: Schema): (value: unknown, reader: Reader) => string[] {
    const validate = this.ajv.compile(this.closed(schema));
    return (value, reader) =>
      validate.call({ ...reader, isInRow: false } satisfies Place, value) ? [] : (validate.errors ?? []).map(textOf);
  }

  /** The schema as it is checked: where it says nothing of other fields, there are none. */
  private closed(schema: Schema): Schema {
    const { $ref, properties, required, additionalProperties, items, anyOf, oneOf, allOf } = schema;
    if (allOf) return { component: this.merged(allOf) };
    const inside = (each: Schema): Schema => this.closed(each);
    const isClosed = properties !== undefined && additionalProperties === undefined;
    return {
      ...Object.fromEntries(Object.entries(schema).filter(([keyword]) => CHECKED.has(keyword))),
      ...($ref !== undefined && { component: componentOf($ref) }),
      ...(properties && {
        properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, inside(each)])),
      }),
      ...(required && { needed: required }),
      ...(isClosed && { additionalProperties: false }),
      ...(isObject(additionalProperties) && { additionalProperties: inside(additionalProperties) }),
      ...(items && { items: inside(items) }),
      ...(anyOf && { anyOf: anyOf.map(inside) }),
      ...(oneOf && { oneOf: oneOf.map(inside) }),
    };
  }

  /** The name of a component that has what all of some schemas have. */
  private merged(parts: Schema[]): string {
    const name = `merged ${Object.keys(this.schemas).length}`;
    const schemas = parts.map((part) => (part.$ref === undefined ? part : this.schemas[componentOf(part.$ref)]));
    this.schemas[name] = {
      ...Object.assign({}, ...schemas),
      properties: Object.assign({}, ...schemas.map(({ properties }) => properties)) as Schema['properties'],
      required: schemas.flatMap(({ required = [] }) => required),
    };
    return name;
  }

  private componentCheck(name: string): Check {
    const check: Check = function (this: Place, value, context) {
      const { isModel, validate } = resolve();
      if (validate.call({ ...this, isInRow: this.isInRow || isModel }, value)) return true;
      const place = context?.instancePath ?? '';
      check.errors = (validate.errors ?? []).map((error) => ({
        ...error,
        instancePath: place + error.instancePath,
      }));
      return false;
    };
    const resolve = (): { isModel: boolean; validate: ValidateFunction } => {
      const schema = this.schemas[name];
      let validate = this.components.get(name);
      if (!validate) this.components.set(name, (validate = this.ajv.compile(this.closed(schema))));
      return { isModel: 'x-mask' in schema, validate };
    };
    return check;
  }
}

function textOf({ instancePath, message, params }: ErrorObject): string {
  const { additionalProperty } = params as { additionalProperty?: string };
  if (additionalProperty !== undefined) return `${instancePath}/${additionalProperty} is not documented`;
  return `${instancePath || 'the body'} ${message}`;
}

function neededCheck(names: string[]): Check {
  const check: Check = function (this: Place, value, context) {
    if (this.isMasked && this.isInRow) return true;
    const missing = names.filter((name) => !Object.hasOwn(value as object, name));
    const instancePath = context?.instancePath;
    check.errors = missing.map((name) => ({ keyword: 'needed', instancePath, message: `has no ${name}`, params: {} }));
    return missing.length === 0;
  };
  return check;
}

function audienceCheck(name: string): Check {
  const least = LEVELS.indexOf(name);
  const check: Check = function (this: Place, _value, context) {
    if (this.level === undefined || this.level >= least) return true;
    const message = `is for ${name} and above, and ${LEVELS[this.level]} got it`;
    check.errors = [{ keyword: 'x-visible-to', instancePath: context?.instancePath, message, params: {} }];
    return false;
  };
  return check;
}

/** What checks values of OpenAPI's schemas, in JSON Schema's words; all else in them speaks to people and to requests. */
const CHECKED = new Set([
  ...['type', 'enum', 'const', 'format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'multipleOf'],
  ...['minItems', 'maxItems', 'uniqueItems', 'x-visible-to'],
]);
