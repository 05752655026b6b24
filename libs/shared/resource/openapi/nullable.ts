/** A schema object of OpenAPI, as far as it is touched here. */
export interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  nullable?: boolean;
  [key: string]: unknown;
}

/**
 * A copy in which `nullable: true` of OpenAPI 3.0 is said as 3.1 says it: `null` is one of the types; and what stood beside a
 * reference by way of `allOf` stands beside it.
 */
export function toOpenApi31(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toOpenApi31);
  if (typeof node !== 'object' || node === null) return node;
  const copy = besideReference(
    Object.fromEntries(Object.entries(node).map(([key, value]) => [key, toOpenApi31(value)])),
  );
  if (typeof copy.nullable !== 'boolean') return copy;
  const { nullable, ...schema } = copy;
  if (!nullable) return schema;
  if (typeof schema.type === 'string' && !schema.$ref) {
    return {
      ...schema,
      type: [schema.type, 'null'],
      ...(Array.isArray(schema.enum) ? { enum: [...(schema.enum as unknown[]), null] } : {}),
    };
  }
  // Beside a reference, null would not be an object.
  const entries = Object.entries(schema).filter(([key]) => key !== 'type');
  const annotations = Object.fromEntries(entries.filter(([key]) => isAnnotation(key)));
  const rest = Object.fromEntries(entries.filter(([key]) => !isAnnotation(key)));
  return { ...annotations, anyOf: [rest, { type: 'null' }] };
}

/** The type of what is referred to is said there. */
function besideReference(schema: Schema): Schema {
  const [only, ...others] = Array.isArray(schema.allOf) ? (schema.allOf as Schema[]) : [];
  if (typeof only?.$ref !== 'string' || others.length > 0) return schema;
  const { allOf, type, ...rest } = schema;
  return { ...rest, ...only };
}

/** What speaks about the field and does not restrict its value holds for null, too. */
const isAnnotation = (key: string): boolean => key.startsWith('x-') || ANNOTATIONS.has(key);

const ANNOTATIONS = new Set(['title', 'description', 'default', 'example', 'deprecated', 'readOnly', 'writeOnly']);
