import type { ReportColumn, ReportDefinition } from '../definition/report-definition';
import { columnsFor } from '../definition/report-definition';
import { parametersOf } from '../parameter/parameter';
import { dayIn } from '../parameter/day';
import { levelName, type Level } from '@app/shared/model';
import type { ReportResult } from './report-engine';

/** Types whose texts are JSON numbers. */
const NUMBERS: readonly string[] = ['integer', 'decimal', 'money'];

/** A column as clients see it. */
const shownColumn = ({ name, label, type, unit }: ReportColumn): object => ({ name, label, type, unit: unit ?? null });

/** The JSON text of a result: numbers stay the digits that PostgreSQL has written. */
export function resultJson(result: ReportResult): string {
  const { definition, columns, parameters, asOf, exponents, rows, totals, isCut } = result;
  const currencies = new Set(
    columns.flatMap(({ type }, index) => (type === 'currency' ? rows.concat(totals).map((row) => row[index]) : [])),
  );
  const head = {
    definition: definition.code,
    title: definition.title,
    asOf,
    parameters,
    columns: columns.map(shownColumn),
    exponents: Object.fromEntries(Object.entries(exponents).filter(([code]) => currencies.has(code))),
    isCut,
  };
  const list = (texts: ReportResult['rows']): string => `[${texts.map((row) => rowJson(columns, row)).join(',')}]`;
  return `${JSON.stringify(head).slice(0, -1)},"rows":${list(rows)},"totals":${list(totals)}}`;
}

const rowJson = (columns: readonly ReportColumn[], row: readonly (string | null)[]): string =>
  `{${columns.map(({ name, type }, index) => `"${name}":${valueJson(type, row[index])}`).join(',')}}`;

const valueJson = (type: string, text: string | null): string =>
  text === null ? 'null' : NUMBERS.includes(type) ? text : JSON.stringify(text);

/** A definition as clients see it: what can be asked, and what comes. */
export function definitionDocument(definition: ReportDefinition, level: Level): object {
  const { code, title, description, access, chart = null } = definition;
  const today = dayIn('UTC', new Date());
  return {
    code,
    title,
    description,
    access: levelName(access),
    parameters: parametersOf(definition.parameters).map(({ name, label, kind, values, default: usual }) => ({
      name,
      label,
      kind,
      values: values ?? null,
      default: usual?.(today) ?? null,
    })),
    columns: columnsFor(definition, level).map(shownColumn),
    chart,
    links: {
      result: `/v1/reports/definitions/${code}/result`,
      page: `/v1/reports/definitions/${code}/page`,
      file: `/v1/reports/definitions/${code}/file`,
    },
  };
}
