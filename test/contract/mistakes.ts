import fc, { type Arbitrary } from 'fast-check';
import type { Draft } from './requests';

/** What is done wrong to a request that was right, or is at the edge of it. */
export interface Mistake {
  name: string;
  make(draft: Draft): Draft;
}

const DEEP = JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`) as unknown;
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', 'unexpected', '\u0000', '/~'];

/** In place of any value of a body. */
const JUNK: readonly unknown[] = [
  ...[null, true, false, 0, -1, -0.5, 1e-7, 2 ** 31, 2 ** 53, 2 ** 63, 1e308, -1e308],
  ...[
    '',
    ' ',
    'x',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udc00\ud800',
    '\u202e',
    '\ufeff',
    '1',
    'true',
    'NaN',
    '1e3',
    '2026-02-30',
  ],
  ...['x'.repeat(300), 'x'.repeat(20_000), '茶'.repeat(5_000), "'; DROP TABLE account; --", '${jndi:ldap://x}', '%s%n'],
  ...['00000000-0000-0000-0000-000000000000', '2026-13-01T00:00:00Z', '+999999-01-01T00:00:00Z', '294277-01-01'],
  ...[[], {}, [[]], [null], [{}], { a: 1 }, DEEP, Array.from({ length: 2000 }, () => 'x'), { length: 1e9 }],
  ...[
    { toString: 1 },
    { then: 'x' },
    { toJSON: 'x' },
    { amount: 'x', currency: 1 },
    { amount: 1e300, currency: 'EUR' },
  ],
];

/** In place of a whole body. */
const BODIES = [
  ...[
    '',
    ' ',
    '{',
    '{"a":',
    '[]',
    '[{}]',
    'null',
    '7',
    '"x"',
    'true',
    '{}',
    '{"__proto__":{"x":1}}',
    '\ufeff{}',
    '{"a":1}}',
  ],
  ...[
    '{"a":1,"a":2}',
    '{"a":\u0001}',
    '{"a":1e999}',
    `${'['.repeat(5000)}`,
    `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`,
  ],
  `{"name":"${'x'.repeat(2_000_000)}"}`,
];

/** In place of a part of the path or a value of the query, as it stands in the URL. */
const ENCODED = [
  ...[
    '%00',
    '%FF',
    '%ED%A0%80',
    '%',
    '%zz',
    '%2e%2e%2f',
    '%2F',
    'x',
    '0',
    '-1',
    'null',
    'undefined',
    '%20',
    '%F0%9F%8D%B5',
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    '01890000-0000-7000-8000-00000000000',
    'A'.repeat(36),
    'x'.repeat(90),
    'x'.repeat(300),
  ],
  ...[
    '__proto__',
    'constructor',
    '%27%3B--',
    '1e9',
    '9'.repeat(30),
    '0x10',
    'true',
    '%5B%5D',
    '%7B%7D',
    '%7B%22a%22%3A',
  ],
];

const QUERY_NAMES = [
  ...[
    'unknown',
    '__proto__',
    'constructor',
    'filter[__proto__]',
    'filter[name][__proto__]',
    'filter[]',
    'filter[a',
    'filter[id][nope]',
  ],
  ...[
    'filter',
    'sort',
    'pageSize',
    'pageNumber',
    'cursor',
    'count',
    'q',
    'delimiter',
    'bom',
    'atomic',
    '',
    '%5B',
    'filter[id][in]',
  ],
];

const QUERY_VALUES = [
  ...ENCODED,
  ...[
    '[{"field":"id","op":"in","value":["x"]}]',
    '{"or":[]}',
    '{"not":{"not":{"not":{}}}}',
    '[[[[[[]]]]]]',
    '{"field":"__proto__"}',
  ].map(encodeURIComponent),
  ...[
    '[{"field":"id","op":"like","value":1}]',
    '[{"field":"createdAt","op":"ge","value":"2026-02-30"}]',
    '[{}]',
    'null',
  ].map(encodeURIComponent),
];

const HEADERS: readonly [name: string, value: string][] = [
  ...(
    [
      '{',
      '}',
      '{a{b',
      '*',
      '*{',
      '{id,id}',
      '{__proto__}',
      '{constructor{name}}',
      ',',
      '\u00ff',
      '%7Bid%7D',
      ' ',
    ] as const
  ).map((value): [string, string] => ['x-fields', value]),
  ['x-fields', `{${'a{'.repeat(400)}`],
  ['x-fields', `{${'id,'.repeat(2000)}id}`],
  ...(['*', 'W/"1"', '"1"', '"1.x"', '"99999999999999999999"', '"-1"', '1', '', '"1", "2"', '\u00ff'] as const).flatMap(
    (value): [string, string][] => [
      ['if-match', value],
      ['if-none-match', value],
    ],
  ),
  ...(['', ' ', 'x'.repeat(255), 'x'.repeat(256), '\u00ff', 'a\tb'] as const).map((value): [string, string] => [
    'idempotency-key',
    value,
  ]),
  ...(['text/csv', 'text/html', 'image/png', '*/*;q=0', 'application/json;q=x', ','] as const).map(
    (value): [string, string] => ['accept', value],
  ),
  ...(
    [
      'text/plain',
      'application/json; charset=latin1',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'x',
      '',
    ] as const
  ).map((value): [string, string] => ['content-type', value]),
  ...(['Bearer x', 'Bearer ', 'Basic eDp4', 'Bearer a.b.c', 'x'] as const).map((value): [string, string] => [
    'authorization',
    value,
  ]),
  ['x-api-key', 'tp_nothing'],
  ['x-api-key', '\u00ff'],
  ['range', 'bytes=5-1'],
  ['range', 'bytes=-'],
  ['x-request-id', '\u00ff'],
  ['content-encoding', 'gzip'],
  ['accept-language', '\u00ff'],
  ['traceparent', '00-x'],
];

/** Every place in a value, by its keys. */
function placesOf(value: unknown, keys: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [keys];
  return [keys, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...keys, key]))];
}

/** A copy in which the value at a place is another one; undefined: gone. */
function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const inner = replaced((value as Record<string, unknown>)[key], rest, by);
  // An assignment would set the prototype.
  Object.defineProperty(copy, key, { value: inner, enumerable: true, configurable: true, writable: true });
  return copy;
}

const at = <T>(list: readonly T[], nth: number): T => list[nth % list.length];

const inBody: Arbitrary<Mistake> = fc.oneof(
  fc.record({ nth: fc.nat(), junk: fc.constantFrom(...JUNK) }).map(({ nth, junk }): Mistake => ({
    name: 'a value of the body',
    make: (draft) => ({ ...draft, body: replaced(draft.body, at(placesOf(draft.body), nth), junk) }),
  })),
  fc.nat().map((nth): Mistake => ({
    name: 'a value is missing from the body',
    make: (draft) => {
      const places = placesOf(draft.body).filter((keys) => keys.length > 0);
      return places.length === 0 ? draft : { ...draft, body: replaced(draft.body, at(places, nth), undefined) };
    },
  })),
  fc.record({ nth: fc.nat(), name: fc.constantFrom(...NAMES) }).map(({ nth, name }): Mistake => ({
    name: 'a further value in the body',
    make: (draft) => {
      const objects = placesOf(draft.body).filter((keys) => {
        const value = keys.reduce<unknown>((outer, key) => (outer as Record<string, unknown>)[key], draft.body);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
      });
      return objects.length === 0 ? draft : { ...draft, body: replaced(draft.body, [...at(objects, nth), name], 1) };
    },
  })),
  fc.constantFrom(...BODIES).map((text): Mistake => ({ name: 'another body', make: (draft) => ({ ...draft, text }) })),
);

const inQuery: Arbitrary<Mistake> = fc
  .record({ name: fc.constantFrom(...QUERY_NAMES), value: fc.constantFrom(...QUERY_VALUES), isTwice: fc.boolean() })
  .map(({ name, value, isTwice }): Mistake => ({
    name: 'the query',
    make: (draft) => ({
      ...draft,
      query: [...draft.query, ...Array<[string, string]>(isTwice ? 2 : 1).fill([name, value])],
    }),
  }));

const inHeaders: Arbitrary<Mistake> = fc.constantFrom(...HEADERS).map(([name, value]): Mistake => ({
  name: 'a header',
  make: (draft) => ({ ...draft, headers: { ...draft.headers, [name]: value } }),
}));

const inPath: Arbitrary<Mistake> = fc
  .record({ nth: fc.nat(), text: fc.constantFrom(...ENCODED) })
  .map(({ nth, text }): Mistake => ({
    name: 'the path',
    make: (draft) => {
      const name = at(Object.keys(draft.path), nth);
      return { ...draft, path: { ...draft.path, [name]: text } };
    },
  }));

/** Mistakes that can be made with such requests. */
export function mistakesFor({ hasBody, hasPath }: { hasBody: boolean; hasPath: boolean }): Arbitrary<Mistake> {
  return fc.oneof(
    { weight: 2, arbitrary: inQuery },
    { weight: 2, arbitrary: inHeaders },
    ...(hasBody ? [{ weight: 6, arbitrary: inBody }] : []),
    ...(hasPath ? [{ weight: 2, arbitrary: inPath }] : []),
  );
}
