import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { Product } from '@app/catalog';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions, sessionOptions } from '@app/shared/database';
import { Level } from '@app/shared/model';
import { Names } from '@app/shared/resource/read/names';
import { documentOf } from '@app/shared/resource/read/search';
import { compile } from '@app/shared/resource/read/statement';
import { parseMask, project, shapeOf } from '@app/shared/serialization';
import { schema } from '../../../apps/schema';
import { latencyOf } from '../latency';
import type { Study } from '../study';
import type { Workbench } from '../workbench';

/** What it takes to find products by a text. */
interface Found {
  what: string;
  q: string;
  /** How many there are. */
  products: number;
  /** Milliseconds of one request at a time. */
  latency: number;
  /** The nodes of the plan that touch products and were executed, e.g. `Bitmap Index Scan by product_search_vector`. */
  nodes: readonly string[];
}

const SEARCHES = {
  'a word that one in ten has': 'enamel',
  'three words': 'nordic enamel teapot',
  'a misspelt word': 'enamle',
  'three words, two of them misspelt': 'nordik enamle teapot',
};

const MASK = '{id,name,slug}';

export const search: Study<readonly Found[]> = {
  name: 'search',
  stage: 'assortment',
  measure,
  sheet: (searches) => ({
    title: 'Search among 100,000 products, page 1 of 20',
    head: ['', 'found', 'ms', 'nodes'],
    rows: searches.map(({ what, q, products, latency, nodes }) => [
      `${what}: ${q}`,
      String(products),
      latency.toFixed(2),
      nodes.join(', '),
    ]),
    notes: [
      'Milliseconds of one request at a time, medians; the nodes are those of EXPLAIN ANALYZE that touch products and were executed.',
    ],
  }),
};

async function measure(bench: Workbench): Promise<Found[]> {
  const { url } = await bench.start('tradepost');
  const list = (q: string, rest: string): string => `${url}/v1/catalog/products?q=${encodeURIComponent(q)}&${rest}`;
  const headers = { 'x-fields': MASK };
  const found: Found[] = [];
  for (const [what, q] of Object.entries(SEARCHES)) {
    const counted = await fetch(list(q, 'count=exact&pageSize=1'), { headers });
    const { page } = (await counted.json()) as { page: { totalResults: number } };
    const latency = await latencyOf(list(q, 'count=none'), headers);
    found.push({ what, q, products: page.totalResults, latency, nodes: await nodesOf(q, bench) });
  }
  return found;
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Loops': number;
  Plans?: Plan[];
}

function* executed(plan: Plan): Generator<Plan> {
  if (plan['Actual Loops'] > 0) yield plan;
  for (const inner of plan.Plans ?? []) yield* executed(inner);
}

/** As the API asks for a guest. */
async function nodesOf(q: string, { database }: Workbench): Promise<string[]> {
  const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: database.url });
  const source = await new DataSource(dataSourceOptions(config, schema)).initialize();
  const client = new Client({ connectionString: database.url, options: sessionOptions({}) });
  await client.connect();
  try {
    const level = Level.Guest;
    const { text } = compile(
      {
        model: Product,
        level,
        isGuest: true,
        projection: project(shapeOf(Product, level), parseMask(MASK)).projection,
        document: documentOf(Product, level, q),
        sort: [],
        limit: 20,
        peek: true,
        offset: false,
        count: 'none',
        byId: false,
      },
      new Names(source),
      { isCurrent: () => 'true' },
    );
    const explained = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, [
      null,
      0,
      null,
      q,
    ]);
    const nodes = [...executed(explained.rows[0]['QUERY PLAN'][0].Plan)]
      .filter((node) => node['Index Name'] ?? node['Relation Name'])
      .map((node) => [node['Node Type'], node['Index Name'] ?? node['Relation Name']].join(' on '));
    return [...new Set(nodes)];
  } finally {
    await client.end();
    await source.destroy();
  }
}
