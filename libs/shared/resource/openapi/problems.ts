import { ApiProblem } from '@app/shared/errors';

/** What several routes refuse for one reason, by the name that the document has for it. */
const REASONS = {
  RowMissing: [404, 'There is no such row, or it is out of reach'],
  UniqueTaken: [409, 'A unique value is taken'],
  StateForbids: [409, 'The row, or what belongs to it, is in a state that does not allow this'],
  InUse: [409, 'Other rows refer to it'],
  KeyInUse: [409, 'The first request with this idempotency key is still being worked on'],
  RowChanged: [412, 'The row has changed since it was read; `errors` names the fields'],
  QueryTooLong: [414, 'The query string is too long; send it as the body of a search'],
  RuleBroken: [422, 'A rule of the model is broken'],
  KeyReused: [422, 'The idempotency key was used for another request'],
  MatchMissing: [428, '`If-Match` is missing'],
  QueryTooSlow: [503, 'The query took too long (`query_timeout`), or the service is overloaded'],
} as const satisfies Record<string, readonly [status: number, text: string]>;

/** Says in OpenAPI that a route may refuse a request for a reason that others have as well. */
export function ApiReason(name: keyof typeof REASONS): MethodDecorator {
  const [status, text] = REASONS[name];
  return ApiProblem(status, text);
}

const names = new Map<string, string>(Object.entries(REASONS).map(([name, [, text]]) => [text, name]));

/**
 * What a description that is made of such reasons alone is called; undefined for any other.
 *
 * @param description its reasons, with an empty line between them
 */
export function nameOfReasons(description: string): string | undefined {
  const reasons = [...new Set(description.split('\n\n'))].map((text) => names.get(text));
  return reasons.includes(undefined) ? undefined : reasons.sort().reverse().join('Or');
}
