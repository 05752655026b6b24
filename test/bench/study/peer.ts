import { deepStrictEqual } from 'node:assert';
import { PRODUCT_ID } from '../data';
import { load, type Speed, speedOf } from '../load';
import { type Scenario, scenarioOf } from '../scenario';
import { median, medians } from '../statistics';
import type { Study } from '../study';
import { ofTradepost, repeated, type Target } from '../target';
import { inTurns } from '../turns';
import type { Workbench } from '../workbench';

/** One question, asked of Tradepost and of the same thing as most would write it. */
interface Match {
  scenario: string;
  peer: Speed;
  tradepost: Speed;
  /** How many requests Tradepost answers while the peer answers one: the median of the rounds. */
  times: number;
}

/** Where the peer answers which scenario. */
const PATHS: Readonly<Record<string, string>> = {
  'by-id': `/products/${PRODUCT_ID}`,
  list: '/products',
  variants: '/products/with-variants',
};

const SIDES = ['peer', 'tradepost'] as const;

export const peer: Study<readonly Match[]> = {
  name: 'peer',
  stage: 'shelves',
  measure,
  sheet: (matches) => ({
    title: 'Against the usual way: Express, TypeORM `find`, class-transformer groups',
    head: ['', 'peer/s', 'Tradepost/s', 'times as many', 'p50', 'p99'],
    rows: matches.map(({ scenario, peer: usual, tradepost, times }) => [
      scenarioOf(scenario).title,
      usual.requestsPerSecond.toFixed(0),
      tradepost.requestsPerSecond.toFixed(0),
      times.toFixed(1),
      ...(['p50', 'p99'] as const).map((of) => [usual, tradepost].map((side) => side[of].toFixed(2)).join(' / ')),
    ]),
    notes: [
      'The same database, the same rows and fields, pools of 8. The peer knows neither masks, levels, filters nor limits, and logs ' +
        'nothing. p50 and p99 in milliseconds, of the peer / of Tradepost.',
    ],
  }),
};

async function measure(bench: Workbench): Promise<Match[]> {
  const sides = { tradepost: await bench.start('tradepost'), peer: await bench.start('peer') };
  const { rounds, seconds } = bench.pace;
  const matches: Match[] = [];
  for (const [name, path] of Object.entries(PATHS)) {
    const scenario: Scenario = scenarioOf(name);
    const target = await ofTradepost(scenario, sides.tradepost, bench.tokens);
    await checkAlike(sides.peer.url + path, target);
    const requests = { peer: [{ path }], tradepost: [repeated(target)] };
    const drive = async (side: (typeof SIDES)[number]): Promise<Speed> =>
      speedOf(await load({ url: sides[side].url, requests: requests[side], seconds }));
    for (const side of SIDES) await drive(side);
    const results = await inTurns(SIDES, rounds, drive);
    matches.push({
      scenario: name,
      peer: medians(results.map((result) => result.peer)),
      tradepost: medians(results.map(({ tradepost }) => tradepost)),
      times: median(results.map((result) => result.tradepost.requestsPerSecond / result.peer.requestsPerSecond)),
    });
  }
  return matches;
}

/** The peer answers rows without an envelope. @throws AssertionError when the rows differ */
async function checkAlike(url: string, target: Target): Promise<void> {
  const expected: unknown = await (await fetch(url)).json();
  const answer = (await (await fetch(target.url, { headers: target.headers })).json()) as { data?: unknown };
  deepStrictEqual(answer.data ?? answer, expected, `The peer answers ${url} differently`);
}
