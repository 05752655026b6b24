import type { EntityManager } from 'typeorm';
import { Channel } from '@app/organization';
import { together } from '@app/shared/database';
import { publish } from '@app/shared/event';
import { Conflict, Forbidden, Unprocessable } from '@app/shared/errors';
import type { ReachContext } from '@app/shared/model';
import { loadRows } from '@app/shared/resource';
import type { Act, HeldOrder } from '../ledger/held-order';
import { type Along, keepOrder } from '../ledger/keep-order';
import { priceLines } from '../pricing/price-lines';
import { promise, release } from '../pricing/supply';
import { countryOf } from '../pricing/tax-rates';
import { applyPromotions } from '../promotion/automatic';
import { type NewOrderEvent } from '../order-event/chain';
import { returnVouchers } from '../voucher-use/spend-voucher';
import { ORDER_GUARDS } from './order-guards';
import { guardsOf, mayTake } from './order-machine';
import { ORDER_TRANSITIONS, type OrderEffect, type OrderTransition } from './order-transitions';
import { Order } from './order.entity';
import { assertSpendingLimit } from './spending-limit';

/** Why an order goes on, for its events. */
export interface Reason {
  text?: string;
}

/** Who wants it to go on. */
export type Asked = Pick<ReachContext, 'level'> & { accountId: string | null };

const EFFECTS: Record<OrderEffect, (held: HeldOrder, act: Act) => Promise<void> | void> = {
  reprice: async ({ order, lines }, { manager }) => {
    await together(
      () => assertDelivered(order, manager),
      () => priceLines(order, lines, manager),
    );
  },
  promotions: (held, act) => applyPromotions(held, act, { spends: true }),
  spending: assertSpendingLimit,
  allocate: ({ order, lines }, act) => promise(order, lines, act),
  release: ({ order, lines }, act) =>
    release(
      lines.map((line) => ({ line })),
      order,
      act,
    ),
  vouchers: async ({ order, events }, { manager }) => {
    const codes = await returnVouchers(order.id, manager);
    events.push(...codes.map((code): NewOrderEvent => ({ type: 'voucher_returned', parameters: { code } })));
  },
  expiry: async ({ order }, { manager }) => {
    const { orderExpiryHours: hours } = await channelOf(order, manager);
    order.expiresAt = hours === null ? null : new Date(Date.now() + hours * 3_600_000);
  },
  number: (held) => {
    held.isNumbered = true;
  },
};

/**
 * Brings a held order from one status to the next, with all that follows from it, and keeps it.
 *
 * @param noun of the transition, as in `placement`
 * @param asked who wants it; without, it is the program itself: the clock, or a checkout
 * @param along what is asked for behind all that it writes
 * @returns what came along
 * @throws Conflict where the machine knows no such way from here, or a guard forbids it
 * @throws Forbidden for who may not
 */
export async function advance<T = void>(
  held: HeldOrder,
  noun: string,
  act: Act,
  { asked, reason }: { asked?: Asked; reason?: Reason } = {},
  along: Along<T> = () => Promise.resolve(undefined as T),
): Promise<T> {
  const { order } = held;
  const transition = transitionOf(order, noun);
  await assertAllowed(transition, order, act.manager, asked);
  order.status = transition.to as Order['status'];
  if (transition.to === 'placed') order.placedAt = new Date();
  if (transition.to === 'confirmed') order.confirmedAt = new Date();
  if (['completed', 'cancelled', 'expired'].includes(transition.to)) order.closedAt = new Date();
  for (const effect of transition.effects) await EFFECTS[effect](held, act);
  const type = transition.event as NewOrderEvent['type'];
  held.events.push({
    type,
    parameters: { from: transition.from },
    ...(reason?.text && { personal: { reason: reason.text } }),
  });
  return keepOrder(held, act, async () => {
    const [, came] = await together(() => publish(act.manager, { model: Order, name: type, row: order }), along);
    return came;
  });
}

async function channelOf({ channelId }: Order, manager: EntityManager): Promise<Channel> {
  const [channel] = await loadRows(manager, Channel, 'r.id = $1', [channelId]);
  return channel;
}

function transitionOf({ status }: Order, noun: string): OrderTransition {
  const ways: readonly OrderTransition[] = ORDER_TRANSITIONS;
  const way = ways.find((each) => each.noun === noun && each.from === status);
  if (way) return way;
  const froms = ways.filter((each) => each.noun === noun).map(({ from }) => from);
  const message = `The order is ${status}; its ${noun} is for what is ${froms.join(' or ')}`;
  throw new Conflict(message, [{ pointer: '/status', code: 'transition', message }], { code: 'illegal_transition' });
}

/** Asks who it is and what holds, by one statement. */
async function assertAllowed(
  transition: OrderTransition,
  { id }: Order,
  manager: EntityManager,
  asked: Asked | undefined,
): Promise<void> {
  const metadata = manager.connection.getMetadata(Order);
  const column = (path: string): string => `o."${metadata.findColumnWithPropertyPath(path)?.databaseName ?? path}"`;
  const guards = guardsOf(transition, column);
  const party = asked ? mayTake(transition, { level: asked.level, account: '$1::uuid', column }) : 'true';
  const [row] = await manager.query<{ party: boolean; guards: boolean[] }[]>(
    `SELECT $1::uuid AS account, coalesce(${party}, false) AS party,
            ARRAY[${guards.map(([, condition]) => `coalesce(${condition}, false)`).join(', ')}]::boolean[] AS guards
     FROM "order" o WHERE o.id = $2`,
    [asked?.accountId ?? null, id],
  );
  if (!row.party) throw new Forbidden(`The ${transition.noun} of this order is not yours`);
  const broken = guards.filter((_, index) => !row.guards[index]).map(([name]) => name);
  if (broken.length === 0) return;
  const errors = broken.map((name) => ({ pointer: '', code: name, message: ORDER_GUARDS[name].message }));
  throw new Conflict(errors.map(({ message }) => message).join('; '), errors, { code: 'order_not_ready' });
}

/** @throws Unprocessable where the channel does not deliver to the country of the order */
async function assertDelivered(order: Order, manager: EntityManager): Promise<void> {
  const country = countryOf(order);
  const { countries } = await channelOf(order, manager);
  if (!country || countries.length === 0 || countries.includes(country)) return;
  const message = `The channel does not deliver to ${country}`;
  throw new Unprocessable(message, [{ pointer: '/shippingAddress/country', code: 'country', message }], {
    code: 'not_delivered',
  });
}
