import { type BulkTable, grow, wordOf } from '../bulk';
import type { Contestant } from '../contestant';
import { idText } from '../data';
import { latencyOf } from '../latency';
import type { Study } from '../study';
import { cursorBehind } from '../walk';
import type { Workbench } from '../workbench';

/** Milliseconds that a question takes on a table of so many rows: medians of single requests, one after the other. */
interface Cell {
  table: BulkTable;
  question: Question;
  rows: number;
  latency: number;
}

const QUESTIONS = {
  first: 'page 1',
  selective: 'a filter that few rows pass',
  unselective: 'a filter that nearly all rows pass',
  word: 'search by a word',
  typo: 'search by a misspelt word',
  cursor: 'half way, by cursor',
  exact: 'page 1 with exact total',
} as const;
type Question = keyof typeof QUESTIONS;

/** A list of a table and what is asked of it. */
interface Subject {
  list: string;
  sizes: readonly number[];
  filters: Partial<Record<'selective' | 'unselective' | 'word' | 'typo', string>>;
}

const CUSTOMER = idText(4, 7);
const WORD = wordOf(7);
/** The last letter is one that no word has. */
const TYPO = `${WORD.slice(0, -1)}z`;

const SUBJECTS: Readonly<Record<BulkTable, Subject>> = {
  job: {
    list: '/v1/jobs',
    sizes: [10_000, 100_000, 1_000_000, 10_000_000],
    filters: { selective: `filter[requesterId]=${CUSTOMER}`, unselective: 'filter[state]=succeeded' },
  },
  product: {
    list: '/v1/catalog/products',
    sizes: [10_000, 100_000, 1_000_000],
    filters: {
      selective: 'filter[slug]=product-77',
      unselective: 'filter[status]=active',
      word: `q=${WORD}`,
      typo: `q=${TYPO}`,
    },
  },
  order: {
    list: '/v1/orders',
    sizes: [10_000, 100_000, 1_000_000],
    filters: {
      selective: `filter[customerId]=${CUSTOMER}`,
      unselective: 'filter[status]=completed',
      word: 'q=web-10000',
    },
  },
};

/** What an index makes of ten times the rows takes at most so many times as long, and a little for the noise. */
const LOGARITHMIC = 1.5;
const NOISE_MS = 0.5;

/** Rows that are walked to at most. */
const FARTHEST = 200_000;
const PAGE = 20;

export const growth: Study<readonly Cell[]> = {
  name: 'growth',
  stage: 'house',
  measure,
  sheet: (cells) => {
    const sizes = [...new Set(cells.map(({ rows }) => rows))].sort((a, b) => a - b);
    const lines = [...new Set(cells.map(({ table, question }) => `${table} ${question}`))];
    return {
      title: 'Lists by the number of rows',
      head: ['', ...sizes.map((size) => size.toLocaleString('en'))],
      rows: lines.map((line) => {
        const [table, question] = line.split(' ') as [BulkTable, Question];
        const own = cells.filter((cell) => cell.table === table && cell.question === question);
        return [
          `${table}s: ${QUESTIONS[question]}`,
          ...sizes.map((size) => {
            const index = own.findIndex(({ rows }) => rows === size);
            return index < 0 ? '' : cellText(own[index], own[index - 1]);
          }),
        ];
      }),
      notes: [
        `Milliseconds of one request at a time, medians; behind them, how many times as long as with a tenth of the rows. ▲: worse than ` +
          `an index explains, which is ${LOGARITHMIC} times for ten times the rows.`,
      ],
    };
  },
};

function cellText({ latency }: Cell, before: Cell | undefined): string {
  if (!before) return latency.toFixed(2);
  const factor = latency / before.latency;
  const isWorse = factor > LOGARITHMIC && latency - before.latency > NOISE_MS;
  return `${latency.toFixed(2)} (${factor.toFixed(1)}×${isWorse ? ' ▲' : ''})`;
}

async function measure(bench: Workbench): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const [name, { list, sizes, filters }] of Object.entries(SUBJECTS)) {
    const table = name as BulkTable;
    let present = 0;
    for (const rows of bench.isQuick ? sizes.slice(0, 2) : sizes) {
      await grow(bench.database.url, table, present, rows);
      present = rows;
      console.log(`${rows} ${table}s`);
      const api = await bench.start('tradepost', { DATABASE_STATEMENT_TIMEOUT_MS: '60000' });
      for (const [question, query] of await questionsOf({ list, filters }, rows, api, bench)) {
        cells.push({ table, question, rows, latency: await latencyOf(`${api.url}${list}?${query}`, headersOf(bench)) });
      }
      await bench.clear();
    }
  }
  return cells;
}

const headersOf = ({ tokens }: Workbench): Record<string, string> => ({ authorization: `Bearer ${tokens.admin}` });

async function questionsOf(
  { list, filters }: Pick<Subject, 'list' | 'filters'>,
  rows: number,
  api: Contestant,
  bench: Workbench,
): Promise<[Question, string][]> {
  const pages = Math.min(rows / 2, FARTHEST) / PAGE;
  const cursor = await cursorBehind(pages, `${api.url}${list}?count=none&cursor=`, headersOf(bench));
  return [
    ['first', 'count=none'],
    ...Object.entries(filters).map(([question, filter]): [Question, string] => [
      question as Question,
      `count=none&${filter}`,
    ]),
    ['cursor', `count=none&cursor=${cursor}`],
    ['exact', 'count=exact'],
  ];
}
