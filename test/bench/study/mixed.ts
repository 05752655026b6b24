import type autocannon from 'autocannon';
import { load, type Speed, speedOf } from '../load';
import { mixed as mixOf } from '../mix';
import { median, medians } from '../statistics';
import type { Study } from '../study';
import { ofLimit, ofTradepost, SIDES, type Side } from '../target';
import { inTurns } from '../turns';
import type { Workbench } from '../workbench';

interface Mixed {
  limit: Speed;
  tradepost: Speed;
  ratio: number;
}

export const mixed: Study<Mixed> = {
  name: 'mixed',
  stage: 'shelves',
  measure,
  sheet: ({ limit, tradepost, ratio }) => ({
    title: 'Eight reads to two writes, token checked',
    head: ['', 'requests/s', 'p50', 'p99', 'ratio'],
    rows: [
      ['limit', ...cells(limit), ''],
      ['Tradepost', ...cells(tradepost), ratio.toFixed(2)],
    ],
    notes: [
      'Products by id, lists of 20, lists with a mask, updates, creations. p50 and p99 in milliseconds, of all together.',
    ],
  }),
};

const cells = ({ requestsPerSecond, p50, p99 }: Speed): string[] => [
  requestsPerSecond.toFixed(0),
  p50.toFixed(2),
  p99.toFixed(2),
];

async function measure(bench: Workbench): Promise<Mixed> {
  const { tokens, pace } = bench;
  const sides = { tradepost: await bench.start('tradepost'), limit: await bench.start('limit') };
  const requests: Record<Side, autocannon.Request[]> = {
    limit: await mixOf((scenario) => ofLimit(scenario, sides, tokens)),
    tradepost: await mixOf((scenario) => ofTradepost(scenario, sides.tradepost, tokens)),
  };
  const drive = async (side: Side): Promise<Speed> =>
    speedOf(await load({ url: sides[side].url, requests: requests[side], seconds: pace.seconds }));
  for (const side of SIDES) await drive(side);
  const rounds = await inTurns(SIDES, pace.rounds, drive);
  return {
    limit: medians(rounds.map(({ limit }) => limit)),
    tradepost: medians(rounds.map(({ tradepost }) => tradepost)),
    ratio: median(rounds.map(({ limit, tradepost }) => tradepost.requestsPerSecond / limit.requestsPerSecond)),
  };
}
