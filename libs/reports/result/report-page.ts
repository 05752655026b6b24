import { type Markup, markup, type MarkupValue, trustedMarkup } from '@app/shared/page';
import type { ReportDefinition } from '../definition/report-definition';
import { type ParameterDefinition, parametersOf } from '../parameter/parameter';
import { chartMarkup } from './report-chart';
import type { ReportResult } from './report-engine';
import { valueFormat } from './report-number';
import { page } from './page-shell';

/** What a page of a report offers besides the report. */
export interface PageOffers {
  /** The form by which it is asked for anew; not for who came by a link, which opens this page alone. */
  isFree: boolean;
  /** Address of the same as CSV. */
  file?: string;
  /** What the title alone does not say, e.g. that it was made by a run. */
  remark?: string;
}

/** Types whose values stand on the right. */
const NUMBERS: readonly string[] = ['integer', 'decimal', 'money'];

/** The page of a report: chart and table, without any script. */
export async function reportPage(result: ReportResult, offers: PageOffers): Promise<string> {
  const { definition, parameters, asOf, rows, isCut } = result;
  const moment = new Intl.DateTimeFormat('en-GB', {
    timeZone: parameters.timeZone ?? 'UTC',
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(asOf));
  return page(
    definition.title,
    markup`${navigation(offers)}
<h1>${definition.title}</h1>
<p>${definition.description}</p>
<p class="soft">As of ${moment} ${parameters.timeZone ?? 'UTC'}${offers.remark && `. ${offers.remark}`}${summary(result)}</p>
${offers.isFree && form(definition, parameters)}
${await chartMarkup(result)}
${rows.length > 0 ? table(result) : markup`<p>There is nothing to show for these parameters.</p>`}
${isCut && markup`<p class="soft">These are the first ${rows.length} rows; the totals are of all, and the file has all.</p>`}`,
  );
}

/** The page on which reports are chosen. */
export const reportsPage = (definitions: readonly ReportDefinition[]): string =>
  page(
    'Reports',
    markup`<h1>Reports</h1>
<ul class="list">${definitions.map(
      ({ code, title, description }) =>
        markup`<li><a href="/v1/reports/definitions/${code}/page">${title}</a><br><span class="soft">${description}</span></li>`,
    )}</ul>`,
  );

function navigation({ isFree, file }: PageOffers): MarkupValue {
  const links = [
    isFree && markup`<a href="/v1/reports/definitions">All reports</a>`,
    file && markup`<a href="${file}" download>Download CSV</a>`,
  ];
  return markup`<nav>${links}</nav>`;
}

/** The parameters in words, for paper, where the form is not. */
function summary({ definition, parameters }: ReportResult): string {
  const words = parametersOf(definition.parameters)
    .filter(({ name }) => parameters[name] !== undefined && name !== 'timeZone')
    .map(({ name, label }) => `${label.toLowerCase()} ${parameters[name]}`);
  return words.length > 0 ? `; ${words.join(', ')}` : '';
}

function form(definition: ReportDefinition, parameters: Readonly<Record<string, string>>): Markup {
  const fields = parametersOf(definition.parameters).map(
    (each) => markup`<div><label for="${each.name}">${each.label}</label>${field(each, parameters[each.name])}</div>`,
  );
  return markup`<form method="get" action="/v1/reports/definitions/${definition.code}/page">${fields}<button>Show</button></form>`;
}

function field({ name, kind, values = [] }: ParameterDefinition, value = ''): Markup {
  if (kind === 'choice') {
    const options = values.map(
      (each) => markup`<option${each === value && trustedMarkup(' selected')}>${each}</option>`,
    );
    return markup`<select id="${name}" name="${name}">${options}</select>`;
  }
  const type = kind === 'day' ? 'date' : kind === 'number' ? 'number' : 'text';
  return markup`<input id="${name}" name="${name}" type="${type}" value="${value}">`;
}

function table({ columns, rows, totals, exponents, parameters }: ReportResult): Markup {
  const shown = valueFormat(columns, exponents, parameters.timeZone ?? 'UTC');
  const isNumber = columns.map(({ type }) => NUMBERS.includes(type));
  const heads = columns.map(
    ({ label, unit, type }, index) =>
      markup`<th scope="col"${isNumber[index] && trustedMarkup(' class="number"')}>${label}${unit && type !== 'money' && ` (${unit})`}</th>`,
  );
  const cells = (row: readonly (string | null)[], isTotal = false): Markup[] =>
    columns.map((_, index) => {
      const text = index === 0 && isTotal && row[0] === null ? 'Total' : shown(row, index);
      const kind = isNumber[index] ? 'number' : text.length > 24 ? 'long' : '';
      return markup`<td${kind && markup` class="${kind}"`}>${text}</td>`;
    });
  const foot = totals.map((row) => markup`<tr>${cells(row, true)}</tr>`);
  return markup`<div class="scroll"><table>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.map((row) => markup`<tr>${cells(row)}</tr>\n`)}</tbody>
${foot.length > 0 && markup`<tfoot>${foot}</tfoot>`}
</table></div>`;
}
