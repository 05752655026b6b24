import type { Schema } from '../support/contract/document';

/** An example, and what it is one of. */
export interface Example {
  /** Where it stands, as a path of keys. */
  place: string;
  schema: Schema;
  example: unknown;
}

/** Every example of a document: of parameters, bodies and schemas. */
export function* examplesIn(node: unknown, place = ''): Generator<Example> {
  if (typeof node !== 'object' || node === null) return;
  const { example, schema = node } = node as { example?: unknown; schema?: Schema };
  // A property may be named so.
  if (example !== undefined && !place.endsWith('/properties')) yield { place, schema: schema as Schema, example };
  for (const [key, inner] of Object.entries(node)) {
    if (key !== 'example' || place.endsWith('/properties')) yield* examplesIn(inner, `${place}/${key}`);
  }
}
