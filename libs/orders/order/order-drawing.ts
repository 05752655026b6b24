import { FIRST_STATUS, ORDER_STATUSES } from './order-machine';
import { ORDER_TRANSITIONS, type OrderTransition } from './order-transitions';

/** The life of an order as a diagram (Mermaid) and as a table, for the guide. */
export function drawOrders(): string {
  const ways: readonly OrderTransition[] = ORDER_TRANSITIONS;
  const finals = Object.entries(ORDER_STATUSES).filter(([, next]) => next.length === 0);
  const diagram = [
    'stateDiagram-v2',
    `  [*] --> ${FIRST_STATUS}`,
    ...ways.map(({ from, to, noun }) => `  ${from} --> ${to}: ${noun}`),
    ...finals.map(([status]) => `  ${status} --> [*]`),
  ];
  const rows = ways.map(({ noun, from, to, who, guards, effects }) =>
    [noun, from, to, who.join(', '), guards.join(', '), effects.join(', ')].join(' | '),
  );
  return [
    '```mermaid',
    ...diagram,
    '```',
    '',
    '| Noun | From | To | By | Guards | Effects |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`.replace(/ {2,}/g, ' ')),
  ].join('\n');
}
