import type { DeepPartial } from 'typeorm';
import { type Act, type HeldOrder, newHeldOrder } from '../ledger/held-order';
import { keepOrder, settle } from '../ledger/keep-order';
import { addLines, type NewLine } from '../order-line/line-edits';
import { nameDelivery, openOrder } from './order-header';
import { Order } from './order.entity';

/**
 * Opens a draft with its lines. It is not held any more when it is kept: hold it again to change it.
 *
 * @param draft what a body may say of it, and where it comes from
 * @throws as {@link addLines}
 */
export async function openDraft(draft: DeepPartial<Order>, lines: readonly NewLine[], act: Act): Promise<HeldOrder> {
  const held = await newDraft(draft, lines, act);
  await keepOrder(held, act);
  return held;
}

/**
 * What an order would come to, without there being one: a draft that is never kept, and writes nothing.
 *
 * @throws as {@link openDraft}
 */
export async function quoteOrder(draft: DeepPartial<Order>, lines: readonly NewLine[], act: Act): Promise<HeldOrder> {
  const held = await newDraft(draft, lines, act);
  await settle(held, act);
  return held;
}

async function newDraft(draft: DeepPartial<Order>, lines: readonly NewLine[], act: Act): Promise<HeldOrder> {
  const order = act.manager.create(Order, draft);
  await openOrder(order, act.manager);
  await nameDelivery(order, act.manager);
  const held = newHeldOrder(order);
  held.events.push({ type: 'created', parameters: { origin: order.origin } });
  await addLines(held, lines, act);
  return held;
}
