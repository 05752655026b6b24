import type { ReachContext, StateMachine } from '@app/shared/model';
import { ORDER_GUARDS, type OrderGuard } from './order-guards';
import { buys, sells } from './order-reach';
import { ORDER_EFFECTS, ORDER_TRANSITIONS, type OrderParty, type OrderTransition } from './order-transitions';

/** Where an order begins. */
export const FIRST_STATUS = 'draft';

/** The statuses with those that may follow, as the database keeps them (a migration says the same once more). */
export const ORDER_STATUSES = {
  draft: ['placed'],
  placed: ['confirmed', 'cancelled', 'expired'],
  confirmed: ['completed', 'cancelled'],
  completed: [],
  cancelled: [],
  expired: [],
} as const satisfies StateMachine;
export type OrderStatus = keyof typeof ORDER_STATUSES;

/**
 * Makes sure that the transitions are those of the statuses, that every status can be reached, and that no effect comes
 * after the number.
 *
 * @throws Error saying what does not fit
 */
export function assertMachine(
  statuses: StateMachine = ORDER_STATUSES,
  transitions: readonly OrderTransition[] = ORDER_TRANSITIONS,
): void {
  const known = new Set(Object.keys(statuses));
  const declared = Object.entries(statuses).flatMap(([from, tos]) => tos.map((to) => `${from} → ${to}`));
  const drawn = transitions.map(({ from, to }) => `${from} → ${to}`);
  const odd = [...declared.filter((way) => !drawn.includes(way)), ...drawn.filter((way) => !declared.includes(way))];
  if (odd.length > 0) throw new Error(`Statuses and transitions of orders differ in ${odd.join(', ')}`);
  const twice = drawn.find((way, index) => drawn.indexOf(way) !== index);
  if (twice) throw new Error(`Orders go ${twice} in two ways`);
  for (const { noun, from, who, guards, effects } of transitions) {
    const strange = [...guards.filter((name) => !(name in ORDER_GUARDS)), ...effects.filter(isStrange)];
    if (strange.length > 0) throw new Error(`${noun} names ${strange.join(', ')}, which nobody knows`);
    if (who.length === 0) throw new Error(`Nobody may do the ${noun} of what is ${from}`);
    if (effects.includes('number') && effects.at(-1) !== 'number') throw new Error(`${noun} goes on after the number`);
  }
  const reached = new Set([FIRST_STATUS]);
  for (const status of reached) for (const next of statuses[status] ?? []) reached.add(next);
  const lost = [...known].filter((status) => !reached.has(status));
  if (lost.length > 0) throw new Error(`No order can become ${lost.join(', ')}`);
}

const isStrange = (effect: string): boolean => !ORDER_EFFECTS.some((known) => known === effect);

/** SQL: whoever asks is of one of these parties. Nobody is the clock. */
const isParty = (who: readonly OrderParty[], asked: ReachContext): string => {
  const parties = { staff: sells, buyer: buys, clock: () => 'false' };
  return `(${who.map((party) => parties[party](asked)).join(' OR ')})`;
};

/** SQL for each condition of a transition, but for the status that it begins with. */
export const guardsOf = ({ guards }: OrderTransition, column: ReachContext['column']): [OrderGuard, string][] =>
  guards.map((guard) => [guard, ORDER_GUARDS[guard].condition(column)]);

/** SQL: whoever asks may take the transition, as far as it is about who they are. */
export const mayTake = ({ who }: OrderTransition, asked: ReachContext): string => isParty(who, asked);

/** SQL for the statuses that whoever asks may give an order next. */
export const nextStatuses = (column: ReachContext['column'], asked: ReachContext): string => {
  const ways = ORDER_TRANSITIONS.map((transition: OrderTransition) => {
    const conditions = [
      `${column('status')} = '${transition.from}'`,
      mayTake(transition, asked),
      ...guardsOf(transition, column).map(([, condition]) => condition),
    ];
    return `CASE WHEN ${conditions.join(' AND ')} THEN '${transition.to}' END`;
  });
  return `array_remove(ARRAY[${ways.join(', ')}]::text[], NULL)`;
};
