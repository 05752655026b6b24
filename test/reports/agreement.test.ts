import 'reflect-metadata';
// Drawing is loaded when it is first needed, which takes long where it is transpiled first.
import 'echarts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonNumber, parseJson } from '@app/shared/filtering';
import { Level, levelName } from '@app/shared/model';
import { undefuse } from '@app/shared/resource';
import { columnsFor, type ReportColumn } from '../../libs/reports/definition/report-definition';
import { REPORTS } from '../../libs/reports/definition/reports';
import { parametersOf } from '../../libs/reports/parameter/parameter';
import { buildMembership } from '../support/builders';
import { newAccount, startApp, type TestApp } from '../support/app';
import { readCsv, Running } from './running';
import { tradeOf } from './trading';

const folder = mkdtempSync(join(tmpdir(), 'agreement-'));
const callers = new Map<Level, Running>();
let app: TestApp;

beforeAll(async () => {
  app = await startApp({ worker: true, env: { DATA_FOLDER: folder } });
  const [mine] = [await tradeOf(app.dataSource, 'Söhne & "Co", <b>'), await tradeOf(app.dataSource, '=1+1')];
  for (const level of [Level.Agent, Level.Manager, Level.Admin] as const) {
    const { id: accountId, headers } = await newAccount(level, app.dataSource);
    if (level < Level.Admin) {
      const role = level === Level.Agent ? 'agent' : 'manager';
      await buildMembership(app.dataSource, { companyId: mine, accountId, role });
    }
    callers.set(level, new Running(app.url, headers));
  }
}, 60_000);
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});

type Texts = (string | null)[];

/** Values by their digits, as JSON has them. */
function textOf(value: unknown): string | null {
  if (value instanceof JsonNumber) return value.text;
  return typeof value === 'number' ? String(value) : (value as string | null);
}

interface Shown {
  rows: Record<string, unknown>[];
  totals: Record<string, unknown>[];
  isCut: boolean;
  exponents: Record<string, unknown>;
}

/** The rows of a file, without what keeps spreadsheets from computing. */
const fileRows = (text: string, columns: readonly ReportColumn[]): Texts[] =>
  readCsv(text).map((row) => {
    expect(Object.keys(row)).toEqual(columns.map(({ name }) => name));
    return columns.map(({ name, type }) => {
      const cell = row[name];
      return cell !== null && type === 'text' ? undefuse(cell) : cell;
    });
  });

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (html: string): string => html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]);

/** The cells of a part of the table of a page. */
function cellsOf(html: string, part: 'thead' | 'tbody' | 'tfoot'): string[][] {
  const [, inside = ''] = new RegExp(`<${part}>([^]*?)</${part}>`).exec(html) ?? [];
  return [...inside.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row]) =>
    [...row.matchAll(/<t[dh][^>]*>([^]*?)<\/t[dh]>/g)].map(([, cell]) => plain(cell)),
  );
}

const MOMENT = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'medium', timeStyle: 'short' });

/** What a page shows of a row, by a way of its own: units, with the digits of the currency behind the point. */
function shownOf(row: Texts, columns: readonly ReportColumn[], exponents: Shown['exponents']): string[] {
  const set = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return columns.map(({ type, unit }, index) => {
    const text = row[index];
    if (text === null) return '';
    if (type === 'timestamp') return MOMENT.format(new Date(text));
    if (type === 'integer') return set(text);
    if (type !== 'money') return text;
    const currency = row[columns.findIndex(({ name }) => name === unit)] ?? '';
    const exponent = Number(textOf(exponents[currency]));
    const units = (Number(text) / 10 ** exponent).toFixed(exponent);
    const [whole, ...fraction] = units.split('.');
    return [set(whole), ...fraction].join('.');
  });
}

/** What rows come to for each currency, of the columns that are sums. */
function sumsOf(rows: readonly Texts[], columns: readonly ReportColumn[]): Record<string, Record<string, string>> {
  const summed = columns.filter(({ isSummed, aggregate }) => isSummed ?? aggregate?.startsWith('sum('));
  if (summed.length === 0) return {};
  const currency = columns.findIndex(({ type }) => type === 'currency');
  const codes = new Set(rows.map((row) => String(row[currency])));
  const sum = (code: string, index: number): string =>
    String(
      rows
        .filter((row) => String(row[currency]) === code)
        .map((row) => BigInt(row[index] ?? 0))
        .reduce((one, other) => one + other, 0n),
    );
  return Object.fromEntries(
    [...codes].map((code) => [
      code,
      Object.fromEntries(summed.map((column) => [column.name, sum(code, columns.indexOf(column))])),
    ]),
  );
}

/** A report to everybody whom there is a test for: the least level that may see it, and administrators. */
const ASKED = REPORTS.flatMap((definition) =>
  [definition.access, Level.Admin].map((level) => [definition.code, levelName(level), level, definition] as const),
);

describe('The file of a run and the page', () => {
  it.each(ASKED)(
    'of %s say what its JSON says to an account of level %s',
    async (code, _, level, definition) => {
      const caller = callers.get(level) as Running;
      const hasPeriod = parametersOf(definition.parameters).some(({ name }) => name === 'from');
      const parameters: Record<string, string> = hasPeriod ? { from: '2026-01-01', to: '2026-12-31' } : {};
      const query = new URLSearchParams({ ...parameters, limit: '5000' }).toString();
      const path = `/v1/reports/definitions/${code}`;
      const columns = columnsFor(definition, level);

      const answer = await caller.get(`${path}/result?${query}`);
      const json = parseJson(await answer.text()) as Shown;
      const texts = (rows: Shown['rows']): Texts[] => rows.map((row) => columns.map(({ name }) => textOf(row[name])));
      const [rows, totals] = [texts(json.rows), texts(json.totals)];
      expect([answer.status, json.isCut]).toEqual([200, false]);
      expect(rows.length).toBeGreaterThan(level === Level.Admin ? 1 : 0);
      for (const row of json.rows) expect(Object.keys(row)).toEqual(columns.map(({ name }) => name));

      const { row: run, text } = await caller.export({ definition: code, parameters });
      expect(run.rowCount).toBe(rows.length);
      expect(fileRows(text, columns)).toEqual(rows);

      const page = await (await caller.get(`${path}/page?${query}`, { accept: 'text/html' })).text();
      expect(cellsOf(page, 'thead')[0].map((head) => head.replace(/ \(.*\)$/, ''))).toEqual(
        columns.map(({ label }) => label),
      );
      expect(cellsOf(page, 'tbody')).toEqual(rows.map((row) => shownOf(row, columns, json.exponents)));
      const shownTotals = totals.map((row) => shownOf(row, columns, json.exponents));
      expect(cellsOf(page, 'tfoot')).toEqual(shownTotals.map(([first, ...others]) => [first || 'Total', ...others]));

      const sums = sumsOf(rows, columns);
      const currency = columns.findIndex(({ type }) => type === 'currency');
      const said = totals.map((row) => {
        const summed = Object.keys(Object.values(sums)[0] ?? {});
        const place = (name: string): number => columns.findIndex((column) => column.name === name);
        return [String(row[currency]), Object.fromEntries(summed.map((name) => [name, row[place(name)] ?? '0']))];
      });
      expect(Object.fromEntries(said)).toEqual(sums);
    },
    20_000,
  );

  it('show an administrator more rows, and a manager more columns, than an agent', async () => {
    const shown = async (level: Level, code: string): Promise<Shown> => {
      const answer = await (callers.get(level) as Running).get(`/v1/reports/definitions/${code}/result?limit=5000`);
      return (await answer.json()) as Shown;
    };
    const rows = async (level: Level): Promise<number> => (await shown(level, 'low-stock')).rows.length;
    expect(await rows(Level.Admin)).toBeGreaterThan(await rows(Level.Agent));
    const has = async (level: Level): Promise<boolean> =>
      Object.hasOwn((await shown(level, 'price-list')).rows[0], 'cost');
    expect([await has(Level.Agent), await has(Level.Manager)]).toEqual([false, true]);
  });
});
