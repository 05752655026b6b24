import type { EntityManager } from 'typeorm';
import { type Change, recordChanges } from '@app/shared/audit';
import { read, together } from '@app/shared/database';
import { fieldsOf, isSameValue, type ModelClass } from '@app/shared/model';
import { saveChanges } from '@app/shared/resource';
import { OrderDiscount } from '../order-discount/order-discount.entity';
import { seal, type SealedEvent } from '../order-event/chain';
import { OrderEvent } from '../order-event/order-event.entity';
import { OrderLine } from '../order-line/order-line.entity';
import { Order } from '../order/order.entity';
import { deliveryPrice } from '../pricing/delivery';
import { tax } from '../pricing/tax-rates';
import { creditAfter, owedOf } from './credit';
import { chargeStatusOf, derive } from './derive';
import type { Act, HeldOrder } from './held-order';
import { saveRows } from './save-rows';

/**
 * Writes a held order with its lines and discounts: sums and statuses anew, what has happened, and who did it. The number
 * comes last, for from then on everybody else who places an order of the company waits.
 */
export const keepOrder = <T = void>(held: HeldOrder, act: Act, along?: Along<T>): Promise<T> =>
  keepOrders([held], act, along);

/** What is asked for behind what is written and in the same message, so that those who wait for a number wait less. */
export type Along<T> = () => Promise<T>;

/** The same of several orders, by as many statements as of one where nothing has to be looked up. @returns what came along */
export async function keepOrders<T = void>(
  all: readonly HeldOrder[],
  act: Act,
  along: Along<T> = () => Promise.resolve(undefined as T),
): Promise<T> {
  const { manager, origin } = act;
  for (const held of all) {
    await settle(held, act);
    held.order.version = (held.before.order?.version ?? 0) + 1;
  }
  const numbered = all.filter(({ isNumbered }) => isNumbered);
  const events = all.flatMap((held) => chain(held, act));
  const parts = (): Promise<unknown> =>
    together(
      () => saveParts(all, act),
      () => insertEvents(events, act),
    );
  // What a new order consists of comes behind it; else all that can comes before the number, for which others wait.
  const isBefore = numbered.length > 0 && all.every(({ before }) => before.order);
  const [, , numbers] = await together(
    () => Promise.all(all.flatMap(({ written }) => written)),
    () => isBefore && parts(),
    () => Promise.all(numbered.map(({ order }) => nextNumber(order.companyId, act))),
  );
  for (const [index, { order }] of numbered.entries()) order.number = numbers[index];
  const [, , , came] = await together(
    () => saveOrders(all, act),
    () => !isBefore && parts(),
    () =>
      recordChanges(
        manager,
        origin,
        all.flatMap(changesOf),
        all.flatMap(({ said }) => said),
      ),
    along,
  );
  return came;
}

/** Of one order that was there before, what is different is enough. */
export async function saveOrders(all: readonly HeldOrder[], { manager }: Act): Promise<void> {
  const orders = all.map(({ order }) => order);
  const before = all.length === 1 ? all[0].before.order : undefined;
  await (before ? saveChanges(manager, Order, orders[0], before) : saveRows(manager, Order, orders));
}

/** What the audit log is told. */
function changesOf(held: HeldOrder): Change[] {
  const { order, before } = held;
  const change: Change = before.order
    ? { model: Order, action: 'updated', before: before.order, after: order }
    : { model: Order, action: 'created', after: order };
  return [...held.changes, change, ...partChanges(held)];
}

/** Looks up taxes and what delivery costs, and adds all up. */
export async function settle(held: HeldOrder, { manager }: Act): Promise<void> {
  await tax(held, manager);
  // What delivery costs may depend on what the lines come to.
  derive(held, 0);
  derive(held, await deliveryPrice(held, manager));
  const { order, before } = held;
  if (before.order) order.credited = creditAfter(before.order, order);
  order.chargeStatus = chargeStatusOf(order.charged.amount, owedOf(order));
  noteDifference(held);
}

/** What is to pay, or to give back, because what was placed has changed. */
function noteDifference({ order, before, events }: HeldOrder): void {
  if (!before.order || before.order.status === 'draft' || order.origin === 'import') return;
  const [old, now] = [before.order.total.gross, order.total.gross];
  if (old === now) return;
  const { currency } = order;
  const credited = order.credited - before.order.credited;
  events.push({
    type: 'repriced',
    parameters: { before: old, after: now, difference: now - old, currency, ...(credited !== 0 && { credited }) },
  });
}

/** Takes events into the chain of the order; they are to be written by {@link insertEvents}. */
export function chain({ order, events }: HeldOrder, { origin }: Act): SealedEvent[] {
  const sealed = seal(events, { orderId: order.id, count: order.eventCount, head: order.eventHead }, origin);
  order.eventCount += sealed.length;
  order.eventHead = sealed.at(-1)?.hash ?? order.eventHead;
  return sealed;
}

/** Writes events that are in the chain. */
export const insertEvents = (events: readonly SealedEvent[], { manager }: Act): Promise<void> =>
  saveRows<OrderEvent>(manager, OrderEvent, events);

/** Writes lines and discounts: what is gone, what is new, and what is different. */
export async function saveParts(all: readonly HeldOrder[], { manager }: Act): Promise<void> {
  const lines = all.map((held) => differences(OrderLine, held.lines, held.before.lines));
  const discounts = all.map((held) => differences(OrderDiscount, held.discounts, held.before.discounts));
  await together(
    () => replace(manager, OrderLine, lines),
    () => replace(manager, OrderDiscount, discounts),
  );
}

async function replace(manager: EntityManager, model: ModelClass<Part>, parts: readonly Differences[]): Promise<void> {
  const gone = parts.flatMap((each) => each.gone.map(({ id }) => id));
  await together(
    () =>
      gone.length > 0 &&
      read(manager, `DELETE FROM "${manager.connection.getMetadata(model).tableName}" WHERE id = ANY ($1)`, [gone]),
    () =>
      saveRows(
        manager,
        model,
        parts.flatMap(({ changed }) => changed),
      ),
  );
}

type Part = OrderLine | OrderDiscount;

interface Differences {
  gone: Part[];
  changed: Part[];
}

function differences(model: ModelClass<Part>, now: readonly Part[], then: readonly Part[]): Differences {
  const known = new Map(then.map((part) => [part.id, part]));
  return {
    gone: goneOf(now, then),
    changed: now.filter((part) => isChanged(model, part, known.get(part.id))),
  };
}

function goneOf(now: readonly Part[], then: readonly Part[]): Part[] {
  const ids = new Set(now.map(({ id }) => id));
  return then.filter(({ id }) => !ids.has(id));
}

/** Whether the database would keep it as something else. */
function isChanged(model: ModelClass, now: Part, then: Part | undefined): boolean {
  const fields = fieldsOf(model);
  const before = new Map<string, unknown>(Object.entries(then ?? {}));
  return !then || Object.entries(now).some(([name, value]) => !isSameValue(fields.get(name), value, before.get(name)));
}

/** What the audit log is told of lines and discounts: what somebody has said of them, not what follows from it. */
function partChanges({ lines, discounts, before }: HeldOrder): Change[] {
  const changesTo = (model: ModelClass, now: readonly Part[], then: readonly Part[]): Change[] => {
    const known = new Map(then.map((part) => [part.id, part]));
    return [
      ...goneOf(now, then).map((part): Change => ({ model, action: 'removed', before: part })),
      ...now
        .filter((part) => part.version !== known.get(part.id)?.version)
        .map((part): Change => {
          const old = known.get(part.id);
          return old
            ? { model, action: 'updated', before: old, after: part }
            : { model, action: 'created', after: part };
        }),
    ];
  };
  return [...changesTo(OrderLine, lines, before.lines), ...changesTo(OrderDiscount, discounts, before.discounts)];
}

/** The number after the last of a company; nobody else gets one until the transaction ends, so that none is left out. */
async function nextNumber(companyId: string, { manager }: Act): Promise<number> {
  const [[last]] = await read(
    manager,
    `INSERT INTO order_counter AS counter (company_id, last) VALUES ($1, 1)
     ON CONFLICT (company_id) DO UPDATE SET last = counter.last + 1 RETURNING last`,
    [companyId],
  );
  return Number(last);
}
