import { isIP } from 'node:net';
import { IsBoolean, IsIn, IsInt, Matches, Max, Min, MinLength, ValidateBy } from 'class-validator';
import type { Kind } from './variable';

const satisfies = (name: string, validate: (value: unknown) => boolean): PropertyDecorator =>
  ValidateBy({ name, validator: { validate } });

const itself = (text: string): string => text;

/** Text of at least `min` characters. */
export const text = ({ min = 1 }: { min?: number } = {}): Kind<string> => ({
  expectation: min > 1 ? `text of at least ${min} characters` : 'text',
  parse: itself,
  constraints: [MinLength(min)],
});

/** A short word of letters, digits, hyphens and underscores. */
export const word = (): Kind<string> => ({
  expectation: 'a word of letters, digits, hyphens and underscores',
  parse: itself,
  constraints: [Matches(/^[\w-]{1,64}$/)],
});

/** A whole number from `min` to `max`. */
export const integer = ({ min, max = 2 ** 31 - 1 }: { min: number; max?: number }): Kind<number> => ({
  expectation: `a whole number from ${min} to ${max}`,
  parse: (value) => (/^\d+$/.test(value) ? Number(value) : value),
  constraints: [IsInt(), Min(min), Max(max)],
});

/** `true` or `false`. */
export const flag = (): Kind<boolean> => ({
  expectation: 'true or false',
  parse: (value) => (value === 'true' || value === 'false' ? value === 'true' : value),
  constraints: [IsBoolean()],
});

/** One of a few words. */
export const oneOf = <T extends string>(...values: readonly T[]): Kind<T> => ({
  expectation: `one of ${values.join(', ')}`,
  parse: itself,
  constraints: [IsIn(values)],
});

const isUrlOf = (value: unknown, protocols: readonly string[]): boolean =>
  typeof value === 'string' && URL.canParse(value) && protocols.includes(new URL(value).protocol);

const beginnings = (protocols: readonly string[]): string => protocols.map((protocol) => `${protocol}//`).join(' or ');

/** An absolute URL of one of the given protocols, as in `https:`. */
export const url = (...protocols: readonly string[]): Kind<string> => ({
  expectation: `a URL that starts with ${beginnings(protocols)}`,
  parse: itself,
  constraints: [satisfies('isUrlOf', (value) => isUrlOf(value, protocols))],
});

const commaList = (value: string): string[] => value.split(',').map((item) => item.trim());

/** A comma list of such URLs. */
export const urls = (...protocols: readonly string[]): Kind<string[]> => ({
  expectation: `a comma list of URLs that start with ${beginnings(protocols)}`,
  parse: commaList,
  constraints: [
    satisfies('areUrlsOf', (value) => Array.isArray(value) && value.every((each) => isUrlOf(each, protocols))),
  ],
});

const isOrigin = (value: string): boolean => URL.canParse(value) && new URL(value).origin === value;

/** A comma list of web origins, or `*` for all. */
export const origins = (): Kind<string[]> => ({
  expectation: '* or a comma list of origins such as https://shop.example',
  parse: commaList,
  constraints: [
    satisfies('areOrigins', (value) => Array.isArray(value) && (String(value) === '*' || value.every(isOrigin))),
  ],
});

const PROXY_RANGES = ['loopback', 'linklocal', 'uniquelocal'];

function isProxy(value: string): boolean {
  const [, address, bits = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(value) ?? [];
  if (!address) return false;
  const version = isIP(address);
  return version ? Number(bits) <= (version === 4 ? 32 : 128) : PROXY_RANGES.includes(value);
}

/**
 * Which proxies are believed: none, all, or a comma list of addresses, as Fastify's `trustProxy` takes it. Not a number of
 * hops: Fastify cannot know who the last one was and believes nobody then.
 */
export const proxies = (): Kind<boolean | string[]> => ({
  expectation: `true, false, or a comma list of addresses, networks and ${PROXY_RANGES.join(', ')}`,
  parse: (value) => (value === 'true' || value === 'false' ? value === 'true' : commaList(value)),
  constraints: [satisfies('areProxies', (value) => !Array.isArray(value) || value.every(isProxy))],
});
