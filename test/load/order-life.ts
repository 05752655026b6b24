import fc from 'fast-check';
import type { Shop } from '../orders/shop';
import type { Json } from '../support/request';
import type { Book } from './order-book';

/** Something that somebody tries to do to an order; numbers pick one of what there is, so that most tries make sense. */
export interface Attempt extends Goods {
  what: (typeof DEEDS)[number];
  who: (typeof ROLES)[number];
  /** Picks a line, a payment, a fulfilment and the like. */
  pick: number;
  quantity: number;
  amount: number;
  flag: boolean;
}

/** Something to sell, and what a piece costs. */
export interface Goods {
  variantId: string;
  price: number;
}

/** An attempt that does not know yet what is sold. */
export type Intent = Omit<Attempt, keyof Goods>;

/** Who tries: three of the company that sells, who buys, somebody of another company, and another customer. */
export const ROLES = ['manager', 'manager', 'manager', 'agent', 'agent', 'buyer', 'outsider', 'customer'] as const;

export const DEEDS = [
  ...(['confirmation', 'confirmation', 'cancellation', 'completion'] as const),
  ...(['pay', 'pay', 'charge', 'void', 'refund', 'refundLine'] as const),
  ...(['pack', 'pack', 'shipment', 'shipment', 'delivery', 'unship'] as const),
  ...(['return', 'receipt', 'unreturn'] as const),
  ...(['addLine', 'resize', 'removeLine', 'discount', 'undiscount', 'delivery price'] as const),
] as const;

export const intents = fc.array(
  fc.record<Intent>({
    what: fc.constantFrom(...DEEDS),
    who: fc.constantFrom(...ROLES),
    pick: fc.nat(5),
    quantity: fc.integer({ min: 1, max: 4 }),
    amount: fc.integer({ min: 1, max: 4000 }),
    flag: fc.boolean(),
  }),
  { minLength: 16, maxLength: 30 },
);

const surely = (what: Attempt['what'], more: Partial<Intent> = {}): Intent => ({
  ...{ what, who: 'manager', pick: 0, quantity: 3, amount: 1, flag: true },
  ...more,
});

const SHIPPED = [surely('confirmation'), surely('pay'), surely('pack')];

/** How far orders have come before all is tried with them: by turns, for chance alone seldom gets there. */
export const BEGINNINGS: readonly (readonly Intent[])[] = [
  [],
  [surely('confirmation')],
  SHIPPED,
  [...SHIPPED, surely('return'), surely('refund', { flag: false })],
  [...SHIPPED, surely('return'), surely('refundLine'), surely('completion')],
  [
    ...[surely('confirmation'), surely('pay'), surely('pack', { pick: 2, quantity: 2 })],
    ...[surely('return', { quantity: 1 }), surely('completion')],
  ],
  [surely('pay'), surely('removeLine'), surely('refund', { amount: 700 })],
  [surely('pay'), surely('refund', { amount: 700 }), surely('resize', { quantity: 1 }), surely('addLine')],
];

/** What there is to be picked. */
export type Parts = Readonly<
  Record<'lines' | 'discounts' | 'payments' | 'fulfilments' | 'returns', readonly { id: string }[]>
>;

/** The one of these that is meant, if there are any. */
export const chosen = <T>(rows: readonly T[], { pick }: Intent): T | undefined => rows[pick % rows.length];

/** The amount that the attempt names; undefined: all. */
export function moneyIn({ what, pick, flag, amount }: Intent): { amount: number; currency: string } | undefined {
  const isNamed = what === 'pay' ? pick > 2 : flag;
  return isNamed ? { amount, currency: 'EUR' } : undefined;
}

/** Whether somebody may try that at all. */
export function mayTry({ what, who }: Attempt, { status }: Book): boolean {
  if (who === 'manager') return true;
  if (who === 'agent') return what !== 'refund' && what !== 'refundLine';
  return who === 'buyer' && (what === 'unreturn' || (what === 'cancellation' && status === 'placed'));
}

/** Method, path below `/v1/orders`, and body. */
export type Request = [method: 'post' | 'patch' | 'delete', path: string, body?: Json];

/** The request of an attempt; undefined where there is nothing to do it to. */
export function requestOf(attempt: Attempt, id: string, parts: Parts, shop: Shop): Request | undefined {
  const { what, pick, quantity, amount, flag, variantId } = attempt;
  const at = (rows: keyof Parts): string | undefined => {
    const part = chosen(parts[rows], attempt)?.id;
    return part && `${rows}/${part}`;
  };
  const below = (rows: keyof Parts, noun: string, body: Json = {}): Request | undefined => {
    const path = at(rows);
    return path ? ['post', `${path}/${noun}`, body] : undefined;
  };
  const named = moneyIn(attempt);
  const money = named ? { amount: named } : {};
  const line = { orderLineId: chosen(parts.lines, attempt)?.id, quantity };
  const warehouseId = shop.warehouse.id;
  switch (what) {
    case 'pay':
      return ['post', `${id}/payments`, { provider: 'manual', capture: flag, ...money }];
    case 'charge':
      return below('payments', 'charges', money);
    case 'void':
      return below('payments', 'voids');
    case 'refund':
      return below('payments', 'refunds', money);
    case 'refundLine':
      return ['post', `${id}/refunds`, { lines: [line] }];
    case 'pack':
      return ['post', `${id}/fulfilments`, { warehouseId, ship: flag, ...(pick > 1 && { lines: [line] }) }];
    case 'shipment':
    case 'delivery':
      return below('fulfilments', what);
    case 'unship':
      return below('fulfilments', 'cancellation');
    case 'return':
      return ['post', `${id}/returns`, { received: flag, lines: [{ ...line, restock: pick > 1, warehouseId }] }];
    case 'receipt':
      return below('returns', 'receipt');
    case 'unreturn':
      return below('returns', 'cancellation');
    case 'addLine':
      return ['post', 'lines', { orderId: id, variantId, quantity, ...(flag && { discountPercent: 10 }) }];
    case 'resize':
      return ['patch', at('lines') as string, { quantity }];
    case 'removeLine':
      return ['delete', at('lines') as string];
    case 'discount':
      return [
        'post',
        'discounts',
        { orderId: id, ...(flag ? { percent: quantity * 5 } : { fixed: { amount, currency: 'EUR' } }) },
      ];
    case 'undiscount': {
      const path = at('discounts');
      return path ? ['delete', path] : undefined;
    }
    case 'delivery price':
      return ['patch', id, { shippingPrice: { amount, currency: 'EUR' } }];
    default:
      return ['post', `${id}/${what}`, {}];
  }
}

/** What must be true of an order whatever is tried, each as SQL that answers whether it is; `$1` is its id, `$2` what was received. */
export const TRUTHS: Readonly<Record<string, string>> = {
  'Σ lines + shipping − discounts = total': `
    SELECT o.total_gross = o.shipping_gross + coalesce(sum(l.total_gross), 0)
      AND o.total_gross = o.subtotal_amount - o.discount_amount + o.shipping_gross AS ok
    FROM "order" o LEFT JOIN order_line l ON l.order_id = o.id WHERE o.id = $1 GROUP BY o.id`,
  'charged is what payments took and kept, and the status says it': `
    SELECT o.charged_amount = coalesce(sum(p.charged_amount - p.refunded_amount), 0)
      AND o.charge_status = CASE WHEN o.charged_amount > o.total_gross - o.credited THEN 'overcharged'
        WHEN o.charged_amount = o.total_gross - o.credited THEN 'full' WHEN o.charged_amount = 0 THEN 'none' ELSE 'partial' END AS ok
    FROM "order" o LEFT JOIN payment p ON p.order_id = o.id WHERE o.id = $1 GROUP BY o.id`,
  'credited is what refunds and cheaper orders say, and no more than it costs': `
    SELECT o.credited BETWEEN 0 AND o.total_gross AND o.credited = CASE WHEN o.status IN ('cancelled', 'expired') THEN 0
      ELSE (SELECT coalesce(sum((e.parameters->>'credited')::bigint), 0) FROM order_event e WHERE e.order_id = o.id) END AS ok
    FROM "order" o WHERE o.id = $1`,
  'refunded ≤ charged, and is what refunds and events say': `
    SELECT coalesce(bool_and(p.refunded_amount <= p.charged_amount
      AND p.refunded_amount = (SELECT coalesce(sum(r.amount_amount), 0) FROM refund r WHERE r.payment_id = p.id AND r.status = 'succeeded')
      AND p.charged_amount = (SELECT coalesce(sum(e.amount_amount), 0) FROM payment_event e
        WHERE e.payment_id = p.id AND e.kind = 'charge' AND e.outcome = 'succeeded')), true) AS ok
    FROM payment p WHERE p.order_id = $1`,
  'returned ≤ fulfilled ≤ ordered, and are what fulfilments and returns say': `
    SELECT bool_and(l.returned <= l.fulfilled AND l.fulfilled <= l.quantity
      AND l.fulfilled = (SELECT coalesce(sum(f.quantity), 0) FROM fulfilment_line f JOIN fulfilment ON fulfilment.id = f.fulfilment_id
        WHERE f.order_line_id = l.id AND fulfilment.status IN ('shipped', 'delivered'))
      AND l.returned = (SELECT coalesce(sum(r.quantity), 0) FROM return_line r JOIN order_return ON order_return.id = r.return_id
        WHERE r.order_line_id = l.id AND order_return.status = 'received')) AS ok
    FROM order_line l WHERE l.order_id = $1`,
  'the status of fulfilment says it': `
    SELECT o.fulfilment_status = CASE WHEN sum(l.fulfilled) = 0 THEN 'unfulfilled' WHEN sum(l.returned) = sum(l.fulfilled) THEN 'returned'
      WHEN sum(l.returned) > 0 THEN 'partially_returned' WHEN sum(l.fulfilled) = sum(l.quantity) THEN 'fulfilled' ELSE 'partial' END AS ok
    FROM "order" o JOIN order_line l ON l.order_id = o.id WHERE o.id = $1 GROUP BY o.id`,
  'on hand + shipped − restocked = received, of each variant': `
    SELECT coalesce(bool_and(s.on_hand + ordered.fulfilled - (SELECT coalesce(sum(r.quantity), 0) FROM return_line r
        JOIN order_return ON order_return.id = r.return_id JOIN order_line l ON l.id = r.order_line_id
        WHERE order_return.order_id = $1 AND order_return.status = 'received' AND r.restock AND l.variant_id = s.variant_id)
      = $2::int), true) AS ok
    FROM (SELECT variant_id, sum(fulfilled) AS fulfilled FROM order_line WHERE order_id = $1 GROUP BY 1) ordered
    JOIN stock s ON s.variant_id = ordered.variant_id`,
  'allocated is what is ordered and not shipped, of each variant': `
    SELECT coalesce(bool_and(s.backordered = 0
      AND s.allocated = CASE WHEN o.status IN ('placed', 'confirmed') THEN ordered.quantity - ordered.fulfilled ELSE 0 END), true) AS ok
    FROM (SELECT order_id, variant_id, sum(quantity) AS quantity, sum(fulfilled) AS fulfilled FROM order_line
      WHERE order_id = $1 GROUP BY 1, 2) ordered
    JOIN "order" o ON o.id = ordered.order_id JOIN stock s ON s.variant_id = ordered.variant_id`,
};
