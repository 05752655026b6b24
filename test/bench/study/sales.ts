import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import { sessionOptions } from '@app/shared/database';
import { median } from '../statistics';
import type { Study } from '../study';
import { timed } from '../timed';
import type { Workbench } from '../workbench';

/** Sales by month over a million orders: as the report answers over HTTP, and as the same SQL by hand. */
interface SalesCost {
  /** Milliseconds, medians. */
  hand: number;
  report: number;
  /** The median of the rounds' ratios. */
  ratio: number;
}

/** The report may take so many times as long. */
const TARGET = 1.1;

const PERIOD = { from: '2024-01-01', to: '2025-12-31' };

const REPORT = `/v1/reports/definitions/sales/result?granularity=month&from=${PERIOD.from}&to=${PERIOD.to}`;

/** The rows and their sums by currency, which are what the report answers. */
const BY_HAND = `
  SELECT to_char(placed_at AT TIME ZONE 'UTC', 'YYYY-MM') AS period, total_currency AS currency, count(*)::integer AS orders,
    sum(total_net)::bigint AS net, sum(total_tax)::bigint AS tax, sum(total_gross)::bigint AS gross,
    round(sum(total_gross) / count(*))::bigint AS average
  FROM "order"
  WHERE status NOT IN ('draft', 'cancelled', 'expired')
    AND placed_at >= $1::date::timestamp AT TIME ZONE 'UTC' AND placed_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'
  GROUP BY GROUPING SETS ((1, total_currency), (total_currency)) ORDER BY 1, 2`;

export const sales: Study<SalesCost> = {
  name: 'sales',
  stage: 'assortment',
  measure,
  sheet: ({ hand, report, ratio }) => ({
    title: 'Sales by month, of 1,000,000 orders',
    head: ['', 'SQL by hand', 'report', 'at most'],
    rows: [
      ['milliseconds', hand.toFixed(0), report.toFixed(0), ''],
      ['times as long', '', ratio.toFixed(2), TARGET.toFixed(2)],
    ],
  }),
};

/** @throws Error when the two do not say the same */
async function measure(bench: Workbench): Promise<SalesCost> {
  const client = new Client({ connectionString: bench.database.url, options: sessionOptions({}) });
  await client.connect();
  try {
    const { url } = await bench.start('tradepost');
    const headers = { authorization: `Bearer ${bench.tokens.admin}` };
    const byReport = async (): Promise<unknown> => (await fetch(url + REPORT, { headers })).json();
    const byHand = async (): Promise<unknown[]> =>
      (await client.query<object>({ name: 'sales', text: BY_HAND, values: [PERIOD.from, PERIOD.to] })).rows;
    assertSame(await byHand(), await byReport());
    const [hand, report]: [number[], number[]] = [[], []];
    for (let round = 0; round < bench.pace.rounds * 2; round++) {
      hand.push(1000 * (await timed(byHand)));
      report.push(1000 * (await timed(byReport)));
    }
    const ratio = median(report.map((milliseconds, index) => milliseconds / hand[index]));
    return { hand: median(hand), report: median(report), ratio };
  } finally {
    await client.end();
  }
}

type Row = Record<string, unknown>;

function assertSame(byHand: unknown[], byReport: unknown): void {
  const numbered = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, /^\d+$/.test(String(value)) ? Number(value) : value]),
    );
  const rows = (byHand as Row[]).filter(({ period }) => period !== null).map(numbered);
  const shown = (byReport as { rows: Row[] }).rows.map(numbered);
  if (rows.length === 0 || !isDeepStrictEqual(rows, shown)) throw new Error('The report and the SQL by hand differ');
}
