import { load, type Speed, speedOf } from '../load';
import { scenarioOf } from '../scenario';
import { median, medians } from '../statistics';
import type { Study } from '../study';
import { ofLimit, ofTradepost, repeated, SIDES, type Side, type Target } from '../target';
import { inTurns } from '../turns';
import type { Workbench } from '../workbench';

/** A list of 20, asked over so many connections at a time. */
interface Crowd {
  connections: number;
  limit: Speed;
  tradepost: Speed;
  ratio: number;
}

const CROWDS = [16, 64, 256];

export const connections: Study<readonly Crowd[]> = {
  name: 'connections',
  stage: 'shelves',
  measure,
  sheet: (crowds) => ({
    title: 'A list of 20 by how many ask at a time',
    head: ['connections', 'limit/s', 'Tradepost/s', 'ratio', 'p50', 'p99'],
    rows: crowds.map(({ connections: count, limit, tradepost, ratio }) => [
      String(count),
      limit.requestsPerSecond.toFixed(0),
      tradepost.requestsPerSecond.toFixed(0),
      ratio.toFixed(2),
      ...(['p50', 'p99'] as const).map((time) => [limit, tradepost].map((side) => side[time].toFixed(1)).join(' / ')),
    ]),
    notes: ['p50 and p99 in milliseconds, of the limit / of Tradepost.'],
  }),
};

async function measure(bench: Workbench): Promise<Crowd[]> {
  const scenario = scenarioOf('list-token');
  const tradepost = await bench.start('tradepost');
  const sides = { tradepost, limit: await bench.start('limit') };
  const targets: Record<Side, Target> = {
    limit: ofLimit(scenario, sides, bench.tokens),
    tradepost: await ofTradepost(scenario, tradepost, bench.tokens),
  };
  const { rounds, seconds } = bench.pace;
  const crowds: Crowd[] = [];
  for (const count of CROWDS) {
    const drive = async (side: Side): Promise<Speed> => {
      const { url } = targets[side];
      return speedOf(await load({ url, requests: [repeated(targets[side])], connections: count, seconds }));
    };
    for (const side of SIDES) await drive(side);
    const results = await inTurns(SIDES, rounds, drive);
    crowds.push({
      connections: count,
      limit: medians(results.map(({ limit }) => limit)),
      tradepost: medians(results.map((result) => result.tradepost)),
      ratio: median(results.map((result) => result.tradepost.requestsPerSecond / result.limit.requestsPerSecond)),
    });
  }
  return crowds;
}
