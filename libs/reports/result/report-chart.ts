import type { EChartsOption } from 'echarts';
import { type Markup, markup, trustedMarkup } from '@app/shared/page';
import type { ReportChart } from '../definition/report-definition';
import { pointed } from './report-number';
import type { ReportResult } from './report-engine';

/** So many charts are drawn, each of one currency. */
const MOST_CHARTS = 4;

/** So many names stand along an axis. */
const MOST_NAMES = 15;

/** Told apart by people who see no colours, and in print (Okabe and Ito). */
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7'];

/** For screens and paper, and for phones. */
const SIZES = [
  { name: 'wide', width: 960, names: 180 },
  { name: 'narrow', width: 380, names: 110 },
] as const;

/** What one chart shows. */
interface Drawing {
  title: string;
  kind: ReportChart['kind'];
  names: string[];
  series: { name: string; values: (number | null)[] }[];
}

/** The charts of a result as SVG, without scripts; nothing where there is nothing to draw. */
export async function chartMarkup(result: ReportResult): Promise<Markup | undefined> {
  const drawings = drawingsOf(result);
  if (drawings.length === 0) return undefined;
  // It is large, and few processes ever draw.
  const { init } = await import('echarts');
  const draw = (drawing: Drawing, size: (typeof SIZES)[number]): Markup => {
    const height = drawing.kind === 'bar' ? 70 + drawing.names.length * (size.name === 'wide' ? 26 : 24) : 320;
    const chart = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height });
    try {
      chart.setOption(optionOf(drawing, size));
      const svg = chart.renderToSVGString().replace('<svg ', `<svg class="${size.name}" aria-hidden="true" `);
      return trustedMarkup(svg);
    } finally {
      chart.dispose();
    }
  };
  const figures = drawings.map(
    (drawing) =>
      markup`<figure role="img" aria-label="Chart: ${drawing.title}">${SIZES.map((size) => draw(drawing, size))}</figure>`,
  );
  return markup`${figures}`;
}

/** Currencies are apart; of names, those with the largest values are left. */
function drawingsOf({ definition: { chart }, columns, rows, exponents }: ReportResult): Drawing[] {
  const place = (wanted: string): number => columns.findIndex(({ name }) => name === wanted);
  const values = (chart?.values ?? []).map(place).filter((index) => index >= 0);
  // Of a currency, or of none, that has no amounts there is no chart.
  const said = rows.filter((row) => values.some((index) => row[index] !== null));
  if (!chart || said.length === 0 || values.length === 0) return [];
  const { type, unit } = columns[values[0]];
  const currency = type === 'money' ? place(unit ?? '') : -1;
  const by = place(chart.by);
  const codes = [...new Set(said.map((row) => row[currency] ?? ''))];
  const groups = codes.map((code) => [code, said.filter((row) => (row[currency] ?? '') === code)] as const);
  return groups.slice(0, MOST_CHARTS).map(([code, all]) => {
    const drawn = chart.kind === 'bar' ? largest(all, values[0]).reverse() : all;
    const number = (text: string | null): number | null =>
      text === null ? null : Number(currency < 0 ? text : pointed(text, exponents[code] ?? 0));
    const labels = values.map((index) => columns[index].label).join(', ');
    return {
      title: `${labels} by ${columns[by].label.toLowerCase()}${code ? `, in ${code}` : ''}`,
      kind: chart.kind,
      names: drawn.map((row) => row[by] ?? '(none)'),
      series: values.map((index) => ({
        name: columns[index].label,
        values: drawn.map((row) => number(row[index])),
      })),
    };
  });
}

const largest = (rows: ReportResult['rows'], index: number): ReportResult['rows'] =>
  rows.toSorted((one, other) => Number(other[index] ?? 0) - Number(one[index] ?? 0)).slice(0, MOST_NAMES);

function optionOf(
  { title, kind, names, series }: Drawing,
  { name: size, names: room }: (typeof SIZES)[number],
): EChartsOption {
  const lies = kind === 'bar';
  const font = { fontFamily: 'system-ui, sans-serif', fontSize: size === 'wide' ? 13 : 12, color: '#1d2733' };
  const category = {
    type: 'category',
    data: names,
    axisTick: { show: false },
    axisLabel: lies ? { ...font, width: room, overflow: 'truncate' as const } : { ...font, hideOverlap: true },
  } as const;
  const value = {
    type: 'value',
    splitNumber: size === 'wide' ? 5 : 3,
    axisLabel: { ...font, hideOverlap: true },
    splitLine: { lineStyle: { color: '#d9dee4' } },
  } as const;
  return {
    animation: false,
    color: COLOURS,
    textStyle: font,
    title: {
      text: title,
      textStyle: { ...font, fontWeight: 600, width: size === 'wide' ? 900 : 360, overflow: 'break' },
    },
    legend: series.length > 1 ? { bottom: 0, textStyle: font, icon: 'roundRect' } : undefined,
    // How wide names are can only be guessed without a screen, so that they get room of their own.
    grid: lies
      ? { left: room + 16, right: 24, top: 44, bottom: series.length > 1 ? 56 : 32 }
      : { left: 8, right: 24, top: 44, bottom: series.length > 1 ? 32 : 8, containLabel: true },
    xAxis: lies ? value : category,
    yAxis: lies ? category : value,
    series: series.map(({ name, values }) => ({
      name,
      type: kind === 'line' ? 'line' : 'bar',
      data: values,
      barMaxWidth: 36,
      symbolSize: 6,
    })),
  };
}
