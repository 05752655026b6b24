import type { FastifyRequest } from 'fastify';
import type { ListConfig } from '@app/shared/config';
import { Problem, TooLarge } from '@app/shared/errors';
import { type ListSpec, parseJson, parseListBody, parseListQuery } from '@app/shared/filtering';
import { parseText } from '@app/shared/http';

/**
 * What a request says of its list, in the URL, and for `POST …/search` in the body. A search may say it in the URL as well,
 * as the links to its other pages do: filters are AND-ed, and of the rest, the URL wins.
 *
 * @param request its body is text where there is one
 * @throws QueryError, BadRequest for what is no JSON, Problem 414 or TooLarge
 */
export function listSpecOf(
  { method, url, query, body }: Pick<FastifyRequest, 'method' | 'url' | 'query' | 'body'>,
  limits: ListConfig,
): ListSpec {
  const inUrl = urlSpec(url, query as Query, limits);
  if (method !== 'POST') return inUrl;
  const inBody = bodySpec(body as string | undefined, limits);
  const { count } = (query as Query).count === undefined ? inBody : inUrl;
  return { ...inBody, ...inUrl, count, filter: [...inBody.filter, ...inUrl.filter] };
}

type Query = Record<string, string | string[] | undefined>;

function urlSpec(url: string, query: Query, limits: ListConfig): ListSpec {
  const start = url.indexOf('?') + 1;
  if (start > 0 && url.length - start > limits.queryBytes) {
    throw new Problem(
      414,
      `The query string has more than ${limits.queryBytes} bytes; send it as the body of a search`,
    );
  }
  return parseListQuery(query, limits);
}

function bodySpec(body: string | undefined, limits: ListConfig): ListSpec {
  if (body !== undefined && Buffer.byteLength(body) > limits.bodyBytes) {
    throw new TooLarge(`The body of a search has at most ${limits.bodyBytes} bytes`);
  }
  // Numbers stay as they are written, to the last digit.
  return parseListBody(body === undefined ? undefined : parseText(body, parseJson), limits);
}
