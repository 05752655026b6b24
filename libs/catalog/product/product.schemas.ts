const count = { type: 'integer' };
const text = { type: 'string' };

/** What the facets of a list look like, for OpenAPI. */
export const FACETS = {
  type: 'object',
  required: ['total', 'facets'],
  properties: {
    total: count,
    facets: {
      type: 'array',
      items: {
        type: 'object',
        required: ['attribute', 'name', 'kind'],
        properties: {
          attribute: text,
          name: text,
          kind: text,
          values: {
            type: 'array',
            items: {
              type: 'object',
              required: ['value', 'count'],
              properties: { value: {}, name: text, color: text, count },
            },
          },
          min: { type: 'number' },
          max: { type: 'number' },
          count,
        },
      },
    },
  },
};

/** What a generation of variants answers, for OpenAPI. */
export const GENERATED = {
  type: 'object',
  required: ['dryRun', 'existing', 'created'],
  properties: {
    dryRun: { type: 'boolean' },
    existing: count,
    created: {
      type: 'array',
      items: {
        type: 'object',
        required: ['sku', 'attributes'],
        properties: { id: text, sku: text, attributes: { type: 'object', additionalProperties: text } },
      },
    },
  },
};
