import type { FastifyInstance } from 'fastify';
import { BadRequest, UnsupportedMediaType } from '@app/shared/errors';

/** Deeper than any DTO, shallower than what overflows a stack somewhere later. */
const DEEPEST = 100;

/** Keys through which an object would change its prototype, or that the transformer of DTOs drops without a word. */
const FORBIDDEN_KEYS = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

// Refuses bytes that are no UTF-8, where a Buffer would put a replacement character; skips a byte order mark.
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Config of a route that gets the text of its body, to parse it in a way of its own (see {@link parseText}). */
export const TEXT_BODY = { bodyAsText: true };

/** Reads `application/json` in UTF-8; what no parser is added for is refused with 415 before a handler sees it. */
export function acceptJsonOnly(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const { headers, routeOptions } = request;
      checkEncoding(headers['content-type'], headers['content-encoding']);
      const { bodyAsText } = routeOptions.config as Partial<typeof TEXT_BODY>;
      done(null, bodyAsText ? decode(body) : parseJson(body));
    } catch (error) {
      done(error as Error);
    }
  });
}

function checkEncoding(type = '', coding = 'identity'): void {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) throw new UnsupportedMediaType(`The charset ${charset} is not read here; send UTF-8`);
  if (coding.toLowerCase() !== 'identity') throw new UnsupportedMediaType('Compressed bodies are not read here');
}

/** @throws BadRequest */
export function parseJson(body: Uint8Array): unknown {
  const value = parseText(decode(body));
  checkInside(value, DEEPEST);
  return value;
}

/**
 * @param parse throws a SyntaxError for what is no JSON
 * @throws BadRequest
 */
export function parseText(text: string, parse: (text: string) => unknown = JSON.parse): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw invalidJson((error as SyntaxError).message);
  }
}

function decode(body: Uint8Array): string {
  if (body.length === 0) throw new BadRequest('The body is empty', [], { code: 'empty_body' });
  try {
    return utf8.decode(body);
  } catch {
    throw invalidJson('it is not UTF-8');
  }
}

const invalidJson = (reason: string): BadRequest =>
  new BadRequest(`The body is not valid JSON: ${reason}`, [], { code: 'invalid_json' });

function checkInside(value: unknown, levels: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (levels === 0) throw new BadRequest(`The body is nested deeper than ${DEEPEST} levels`, [], { code: 'too_deep' });
  if (Array.isArray(value)) {
    for (const item of value) checkInside(item, levels - 1);
    return;
  }
  for (const [key, inside] of Object.entries(value)) {
    if (FORBIDDEN_KEYS.has(key)) throw new BadRequest(`The key ${key} is not allowed`, [], { code: 'forbidden_key' });
    checkInside(inside, levels - 1);
  }
}
