import type { OpenAPIObject } from '@nestjs/swagger';
import type { Schema } from './nullable';

const problem = (description: string, headers: Record<string, object> = {}): Schema => ({
  description,
  ...(Object.keys(headers).length > 0 && { headers }),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const text = (description: string): Schema => ({ description, schema: { type: 'string' } });

const RETRY_AFTER = {
  description: 'Seconds until the next try makes sense',
  required: true,
  schema: { type: 'integer' },
};

const RESPONSES: Record<string, Schema> = {
  BadRequest: problem('The request is malformed: its path, its query, a header or its body'),
  Unauthorized: problem('Credentials are missing, or those that were sent are bad'),
  Forbidden: problem('The level is too low for the route, a field or the row, or the API key is not for this'),
  NotFound: problem('What the path names is not there, or out of reach'),
  TooLong: problem('A part of the path is too long'),
  TooLarge: problem('The body is too large'),
  UnsupportedMediaType: problem('The body is of a type, charset or encoding that is not read here'),
  TooManyRequests: problem('The address or the account has made too many requests', {
    'Retry-After': RETRY_AFTER,
    RateLimit: text('What is left (`r`) for how many seconds (`t`); on every answer'),
    'RateLimit-Policy': text('The limits: requests (`q`) in a window of seconds (`w`); on every answer'),
  }),
  Unavailable: problem('The service is overloaded, or cannot be used at the moment', { 'Retry-After': RETRY_AFTER }),
};

interface Operation {
  responses: Record<string, object>;
  [extension: string]: unknown;
}

/** Says of every route by what it may refuse a request, besides what it says itself. */
export function describeRefusals({ paths, components = {} }: OpenAPIObject): void {
  Object.assign((components.responses ??= {}), RESPONSES);
  for (const [path, methods] of Object.entries(paths)) {
    if (path.startsWith('/health/')) continue;
    for (const [method, operation] of Object.entries(methods) as [string, Operation][]) {
      for (const [status, name] of Object.entries(refusalsOf(path, method, operation))) {
        operation.responses[status] ??= { $ref: `#/components/responses/${name}` };
      }
    }
  }
}

/** By their statuses. Guests may send bad credentials, too, and API keys that are for something else. */
const refusalsOf = (path: string, method: string, operation: Operation): Record<string, string> => ({
  400: 'BadRequest',
  ...('x-access' in operation && { 401: 'Unauthorized', 403: 'Forbidden' }),
  ...(path.includes('{') && { 404: 'NotFound', 414: 'TooLong' }),
  // Also where none is taken: what is sent is looked at before that is known.
  ...(method !== 'get' && { 413: 'TooLarge', 415: 'UnsupportedMediaType' }),
  429: 'TooManyRequests',
  503: 'Unavailable',
});
