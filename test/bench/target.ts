import { deepStrictEqual } from 'node:assert';
import { setTimeout as sleep } from 'node:timers/promises';
import type autocannon from 'autocannon';
import type { Contestant } from './contestant';
import { CURSOR_BEHIND, FAR, type Scenario, type Signer } from './scenario';
import { cursorBehind } from './walk';

export const SIDES = ['limit', 'tradepost'] as const;
export type Side = (typeof SIDES)[number];
export type Sides = Record<Side, Contestant>;

/** Access tokens by who signs with them. */
export type Tokens = Readonly<Record<Signer, string>>;

/** Where a side is asked for a scenario. */
export interface Target {
  contestant: Contestant;
  url: string;
  headers: Record<string, string>;
  write: Scenario['write'];
}

type Request = autocannon.Request & { method: autocannon.Request['method']; path: string };

/** Counts the writes of both sides, so that no two make the same row. */
let writes = 0;

const authorization = ({ as }: Scenario, tokens: Tokens): Record<string, string> =>
  as ? { authorization: `Bearer ${tokens[as]}` } : {};

const maskOf = ({ mask }: Scenario): Record<string, string> => (mask ? { 'x-fields': mask } : {});

/** At Tradepost; a cursor is walked to. */
export async function ofTradepost(scenario: Scenario, contestant: Contestant, tokens: Tokens): Promise<Target> {
  const { path, write } = scenario;
  const headers = { ...authorization(scenario, tokens), ...maskOf(scenario) };
  const [plain] = path.split(CURSOR_BEHIND);
  const cursor = plain === path ? '' : await cursorBehind(FAR, contestant.url + plain, headers);
  return { contestant, url: contestant.url + plain + cursor, headers, write };
}

/** At the bare limit, or where Tradepost is asked another way. */
export function ofLimit(scenario: Scenario, { limit, tradepost }: Sides, tokens: Tokens): Target {
  const { name, path, against, write } = scenario;
  const signed = authorization(scenario, tokens);
  if (against !== undefined) {
    return {
      contestant: tradepost,
      url: tradepost.url + against,
      headers: { ...signed, ...maskOf(scenario) },
      write,
    };
  }
  const id = /^by-id|^tree/.test(name) ? path.slice(path.lastIndexOf('/')) : '';
  return { contestant: limit, url: `${limit.url}/${name}${id}`, headers: signed, write };
}

/** A request to a side; of a write, by default the next one. */
export function requestOf({ url, headers, write }: Omit<Target, 'contestant'>, number?: number): Request {
  const { pathname, search } = new URL(url);
  if (!write) return { method: 'GET', path: pathname + search, headers };
  const { method, id, noun, headers: own, body } = write(number ?? writes++);
  const path = [pathname, id, noun].filter((part) => part !== undefined).join('/');
  return {
    method,
    path,
    headers: { ...headers, ...own, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** What drives a side: of a write, a new request each time. */
export function repeated(target: Target): autocannon.Request {
  // The same request each time needs no work of this process, which shares its cores with the two sides.
  if (!target.write) return requestOf(target);
  return { setupRequest: (request) => ({ ...request, ...requestOf(target) }) };
}

/** @throws AssertionError when the two sides answer differently */
export async function checkAlike({ limit, tradepost }: Record<Side, Target>): Promise<void> {
  const [expected, actual] = await Promise.all([limit, tradepost].map(answerOf));
  deepStrictEqual(actual, expected, `The two sides answer ${tradepost.url} differently`);
}

/** What two writes cannot have in common. */
const OWN = [
  'id',
  'name',
  'number',
  'slug',
  'description',
  'companyId',
  'categoryId',
  'productTypeId',
  'taxClassId',
  'createdAt',
  'updatedAt',
  'externalReference',
];

/** How often it is asked again what is still busy with what the scenario before has asked, a second later each time. */
const PATIENCE = 30;

async function answerOf(target: Target, tries = PATIENCE): Promise<unknown> {
  const { method, path, headers, body } = requestOf(target);
  const url = new URL(path, target.url).href;
  const response = await fetch(url, { method, headers: headers as Record<string, string>, body: body as string });
  if (response.status === 503 && tries > 0) {
    await sleep(1000);
    return answerOf(target, tries - 1);
  }
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  const answer = (await response.json()) as Record<string, unknown>;
  if (!target.write) return answer;
  return Object.entries(answer).map(([name, value]) => [name, OWN.includes(name) ? typeof value : value]);
}
