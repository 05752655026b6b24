import type { FactsContext } from '../definition/report-definition';
import type { PeriodParameters } from './report-parameters';

/** How a period is written; all sort as texts. */
const FORMATS: Readonly<Record<string, string>> = {
  day: 'YYYY-MM-DD',
  week: 'IYYY"-W"IW',
  month: 'YYYY-MM',
  quarter: 'YYYY"-Q"Q',
  year: 'YYYY',
};

type Context = FactsContext<PeriodParameters>;

/** The condition that a moment lies between the first day and the last, in the time zone of the report. */
export function within(moment: string, { parameters: { from, to, timeZone }, bind }: Context): string {
  const midnight = (day: string): string => `(${day})::timestamp AT TIME ZONE ${bind(timeZone, 'text')}`;
  return `${moment} >= ${midnight(bind(from, 'date'))} AND ${moment} < ${midnight(`${bind(to, 'date')} + 1`)}`;
}

/** The period that a moment lies in, as text: `2026-11-28`, `2026-W48`, `2026-11`, `2026-Q4` or `2026`. */
export const periodOf = (moment: string, granularity: string, { parameters: { timeZone }, bind }: Context): string =>
  `to_char(${moment} AT TIME ZONE ${bind(timeZone, 'text')}, '${FORMATS[granularity]}')`;
