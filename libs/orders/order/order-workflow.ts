import type { EntityManager } from 'typeorm';
import { Channel, returnBudgets } from '@app/organization';
import { read, together } from '@app/shared/database';
import { Conflict, Forbidden, Unprocessable } from '@app/shared/errors';
import type { ReachContext } from '@app/shared/model';
import { loadRows } from '@app/shared/resource';
import type { Act, HeldOrder } from '../ledger/held-order';
import { type Along, keepOrder } from '../ledger/keep-order';
import { releasePromises } from '../payment/release-promises';
import { pricesOf, setPrices } from '../pricing/price-lines';
import { promiseAll, release, stockedOf } from '../pricing/supply';
import { askRates, countryOf } from '../pricing/tax-rates';
import { applyPromotions, offersTo } from '../promotion/automatic';
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

/** What is done to an order, after what has to be known for it was asked for: by all effects in one message, before any is begun. */
interface Effect<T = unknown> {
  ask?(held: HeldOrder, act: Act): Promise<T>;
  run(held: HeldOrder, act: Act, known: T): Promise<void> | void;
}

const effect = <T>(each: Effect<T>): Effect => each;

const EFFECTS: Record<OrderEffect, Effect> = {
  reprice: effect({
    ask: (held, { manager }) =>
      together(
        () => channelOf(held, manager),
        () => pricesOf(held.order, held.lines, manager),
      ),
    run: ({ order, lines }, _act, [channel, prices]) => {
      assertDelivered(order, channel);
      setPrices(lines, prices);
    },
  }),
  promotions: effect({
    ask: offersTo,
    run: (held, act, offers) => applyPromotions(held, act, { spends: true, offers }),
  }),
  spending: { run: assertSpendingLimit },
  allocate: effect({ ask: stockedOf, run: promiseAll }),
  release: {
    run: ({ order, lines }, act) =>
      release(
        lines.map((line) => ({ line })),
        order,
        act,
      ),
  },
  vouchers: {
    run: async ({ order, events }, { manager }) => {
      const codes = await returnVouchers(order.id, manager);
      events.push(...codes.map((code): NewOrderEvent => ({ type: 'voucher_returned', parameters: { code } })));
    },
  },
  promises: { run: releasePromises },
  budgets: { run: ({ order }, { manager }) => returnBudgets(order.id, manager) },
  expiry: effect({
    ask: (held, { manager }) => channelOf(held, manager),
    run: ({ order }, _act, { orderExpiryHours: hours }) => {
      order.expiresAt = hours === null ? null : new Date(Date.now() + hours * 3_600_000);
    },
  }),
  number: {
    ask: (held, { manager }) => askRates(held, manager),
    run: (held) => {
      held.isNumbered = true;
    },
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
  const effects = transition.effects.map((name) => EFFECTS[name]);
  const [, known] = await together(
    () => assertAllowed(transition, order, act.manager, asked),
    () => together(...effects.map((each) => () => each.ask?.(held, act))),
  );
  order.status = transition.to as Order['status'];
  if (transition.to === 'placed') order.placedAt = new Date();
  if (transition.to === 'confirmed') order.confirmedAt = new Date();
  if (['completed', 'cancelled', 'expired'].includes(transition.to)) order.closedAt = new Date();
  for (const [index, each] of effects.entries()) await each.run(held, act, known[index]);
  const type = transition.event as NewOrderEvent['type'];
  held.events.push({
    type,
    parameters: { from: transition.from },
    ...(reason?.text && { personal: { reason: reason.text } }),
  });
  held.said.push({ model: Order, name: type, row: order });
  return keepOrder(held, act, along);
}

/** The channel of an order, which never changes; it is asked for once. */
function channelOf(held: HeldOrder, manager: EntityManager): Promise<Channel> {
  const load = async (): Promise<Channel> => {
    const [channel] = await loadRows(manager, Channel, 'r.id = $1', [held.order.channelId]);
    return channel;
  };
  return (held.channel ??= load());
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
  const conditions = [party, ...guards.map(([, condition]) => condition)];
  const [[, isParty, ...holds]] = await read(
    manager,
    `SELECT $1::uuid, ${conditions.map((each) => `coalesce(${each}, false)`).join(', ')} FROM "order" o WHERE o.id = $2`,
    [asked?.accountId ?? null, id],
  );
  if (isParty !== 't') throw new Forbidden(`The ${transition.noun} of this order is not yours`);
  const broken = guards.filter((_, index) => holds[index] !== 't').map(([name]) => name);
  if (broken.length === 0) return;
  const errors = broken.map((name) => ({ pointer: '', code: name, message: ORDER_GUARDS[name].message }));
  throw new Conflict(errors.map(({ message }) => message).join('; '), errors, { code: 'order_not_ready' });
}

/** @throws Unprocessable where the channel does not deliver to the country of the order */
function assertDelivered(order: Order, { countries }: Channel): void {
  const country = countryOf(order);
  if (!country || countries.length === 0 || countries.includes(country)) return;
  const message = `The channel does not deliver to ${country}`;
  throw new Unprocessable(message, [{ pointer: '/shippingAddress/country', code: 'country', message }], {
    code: 'not_delivered',
  });
}
