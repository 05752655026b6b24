import type { HotFunction } from './cpu-sampler';
import { type Profile, STAGES } from './profile';

/** The header `Server-Timing` (W3C), which the tools of browsers show. */
export function serverTiming({ stages, statements, total }: Profile): string {
  const metrics = STAGES.filter((stage) => stages.has(stage)).map((stage) => {
    const description = stage === 'sql' ? `;desc="${statements.length} statements"` : '';
    return `${stage};dur=${milliseconds(stages.get(stage) ?? 0)}${description}`;
  });
  return [...metrics, `total;dur=${milliseconds(total)}`].join(', ');
}

/** What people read: where the time has gone, each statement, and the hottest functions. */
export function describeProfile(
  { stages, statements, total }: Profile,
  { hot = [], plans = [] }: { hot?: readonly HotFunction[]; plans?: readonly string[] } = {},
): string {
  const times = STAGES.filter((stage) => stages.has(stage)).map(
    (stage) => `${stage} ${milliseconds(stages.get(stage) ?? 0)}`,
  );
  return [
    `${[...times, `total ${milliseconds(total)}`].join(', ')} ms`,
    ...statements.flatMap(({ text, took, rows }, index) => [
      `  ${milliseconds(took)} ms, ${rows ?? '?'} rows: ${shortened(text)}`,
      ...(plans[index]
        ? withoutValues(plans[index])
            .split('\n')
            .map((line) => `    ${line}`)
        : []),
    ]),
    ...hot.map(({ name, took }) => `  ${milliseconds(took)} ms in ${name}`),
  ].join('\n');
}

/** Statements are long; most of one is not even looked at. */
const shortened = (text: string): string => text.slice(0, 600).replace(/\s+/g, ' ').slice(0, 300);

/** A plan names what was bound to the statement. */
const withoutValues = (plan: string): string =>
  plan.replace(/'(?:[^']|'')*'/g, `'…'`).replace(/( (?:=|<>|<=?|>=?|~~\*?) )-?\d[\d.]*/g, '$1…');

const milliseconds = (time: number): string => time.toFixed(2);
