import type { OpenAPIObject } from '@nestjs/swagger';
import type { Schema } from './nullable';

const problem = (description: string, headers: Record<string, Schema>): Schema => ({
  description,
  headers,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const text = (description: string): Schema => ({ description, schema: { type: 'string' } });

const RETRY_AFTER: Schema = { description: 'Seconds until the next try makes sense', schema: { type: 'integer' } };

const RESPONSES: Record<string, Schema> = {
  TooManyRequests: problem('The address or the account has made too many requests', {
    'Retry-After': RETRY_AFTER,
    RateLimit: text('What is left (`r`) for how many seconds (`t`); on every answer'),
    'RateLimit-Policy': text('The limits: requests (`q`) in a window of seconds (`w`); on every answer'),
  }),
  Unavailable: problem('The service is overloaded, or cannot be used at the moment', { 'Retry-After': RETRY_AFTER }),
};

/** Says of every route by what it may refuse any request, whatever it asks. */
export function describeRefusals({ paths, components = {} }: OpenAPIObject): void {
  Object.assign((components.responses ??= {}), RESPONSES);
  for (const [path, methods] of Object.entries(paths)) {
    if (path.startsWith('/health/')) continue;
    for (const { responses } of Object.values(methods) as { responses: Record<string, object> }[]) {
      responses['429'] ??= { $ref: '#/components/responses/TooManyRequests' };
      responses['503'] ??= { $ref: '#/components/responses/Unavailable' };
    }
  }
}
