import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawOrders } from './order-drawing';
import { assertMachine, ORDER_STATUSES } from './order-machine';
import { ORDER_TRANSITIONS, type OrderTransition } from './order-transitions';

describe('the life of an order', () => {
  const transitions: readonly OrderTransition[] = ORDER_TRANSITIONS;
  const changed = (change: Partial<OrderTransition>): OrderTransition[] => [
    { ...transitions[0], ...change },
    ...transitions.slice(1),
  ];

  it('makes sense', () => expect(() => assertMachine()).not.toThrow());

  it.each<[string, OrderTransition[]]>([
    ['differ in draft → placed', transitions.slice(1)],
    ['nobody knows', changed({ guards: ['isNice' as never] })],
    ['nobody knows', changed({ effects: ['dance' as never] })],
    ['goes on after the number', changed({ effects: ['number', 'allocate'] })],
    ['Nobody may', changed({ who: [] })],
    ['in two ways', [...transitions, transitions[0]]],
  ])('is refused where it would not: %s', (message, wrong) => {
    expect(() => assertMachine(ORDER_STATUSES, wrong)).toThrow(message);
  });

  it('is refused where a status cannot be reached', () => {
    expect(() => assertMachine({ ...ORDER_STATUSES, lost: [] })).toThrow('No order can become lost');
  });

  it('is drawn in the guide as it is', () => {
    const guide = readFileSync(join(__dirname, '../../../docs/guides/orders.md'), 'utf8');
    expect(guide).toContain(`<!-- drawn -->\n\n${drawOrders()}\n\n<!-- /drawn -->`);
  });
});
