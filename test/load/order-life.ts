import fc from 'fast-check';
import type { Shop } from '../orders/shop';
import type { Json } from '../support/request';

/** Something that somebody tries to do to an order; numbers pick one of what there is, so that most tries make sense. */
export interface Attempt {
  what: (typeof DEEDS)[number];
  who: (typeof ROLES)[number];
  /** Picks a line, a payment, a fulfilment and the like. */
  pick: number;
  quantity: number;
  amount: number;
  flag: boolean;
}

/** Who tries: three of the company that sells, somebody of another one, and a customer. */
export const ROLES = ['manager', 'manager', 'manager', 'agent', 'agent', 'outsider', 'customer'] as const;

export const DEEDS = [
  ...[
    'confirmation',
    'confirmation',
    'cancellation',
    'completion',
    'pay',
    'pay',
    'charge',
    'void',
    'refund',
    'refundLine',
  ],
  ...[
    'pack',
    'pack',
    'shipment',
    'shipment',
    'delivery',
    'unship',
    'return',
    'receipt',
    'unreturn',
    'addLine',
    'resize',
  ],
] as const;

export const attempts = fc.array(
  fc.record<Attempt>({
    what: fc.constantFrom(...DEEDS),
    who: fc.constantFrom(...ROLES),
    pick: fc.nat(5),
    quantity: fc.integer({ min: 1, max: 4 }),
    amount: fc.integer({ min: 1, max: 4000 }),
    flag: fc.boolean(),
  }),
  { minLength: 16, maxLength: 30 },
);

const surely = (what: Attempt['what']): Attempt => ({
  what,
  who: 'manager',
  pick: 0,
  quantity: 3,
  amount: 1,
  flag: true,
});

/** How far orders have come before all is tried with them: by turns, for chance alone seldom gets there. */
export const BEGINNINGS: readonly (readonly Attempt[])[] = [
  [],
  [surely('confirmation')],
  [surely('confirmation'), surely('pay'), surely('pack')],
  [surely('confirmation'), surely('pay'), surely('pack'), surely('return'), { ...surely('refund'), flag: false }],
];

/** What there is to be picked. */
export interface Parts {
  lines: Json[];
  payments: Json[];
  fulfilments: Json[];
  returns: Json[];
}

/** A request: path below `/v1/orders`, and body; undefined where there is nothing to do it to. */
export function requestOf(
  attempt: Attempt,
  id: string,
  parts: Parts,
  shop: Shop,
  variantId: string,
): [string, Json] | undefined {
  const { what, pick, quantity, amount, flag } = attempt;
  const one = (rows: Json[]): string | undefined => rows[pick % rows.length]?.id as string | undefined;
  const below = (rows: Json[], noun: string, path: string, body: Json = {}): [string, Json] | undefined => {
    const part = one(rows);
    return part === undefined ? undefined : [`${path}/${part}/${noun}`, body];
  };
  const money = { amount, currency: 'EUR' };
  const line = { orderLineId: one(parts.lines), quantity };
  const warehouseId = shop.warehouse.id;
  switch (what) {
    case 'pay':
      return [`${id}/payments`, { provider: 'manual', capture: flag, ...(pick > 2 && { amount: money }) }];
    case 'charge':
      return below(parts.payments, 'charges', 'payments', flag ? { amount: money } : {});
    case 'void':
      return below(parts.payments, 'voids', 'payments');
    case 'refund':
      return below(parts.payments, 'refunds', 'payments', flag ? { amount: money } : {});
    case 'refundLine':
      return [`${id}/refunds`, { lines: [line] }];
    case 'pack':
      return [`${id}/fulfilments`, { warehouseId, ship: flag, ...(pick > 1 && { lines: [line] }) }];
    case 'shipment':
      return below(parts.fulfilments, 'shipment', 'fulfilments');
    case 'delivery':
      return below(parts.fulfilments, 'delivery', 'fulfilments');
    case 'unship':
      return below(parts.fulfilments, 'cancellation', 'fulfilments');
    case 'return':
      return [`${id}/returns`, { received: flag, lines: [{ ...line, restock: pick > 1, warehouseId }] }];
    case 'receipt':
      return below(parts.returns, 'receipt', 'returns');
    case 'unreturn':
      return below(parts.returns, 'cancellation', 'returns');
    case 'addLine':
      return ['lines', { orderId: id, variantId, quantity }];
    case 'resize':
      return one(parts.lines) === undefined ? undefined : [`lines/${one(parts.lines)}`, { quantity }];
    default:
      return [`${id}/${what}`, {}];
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
  'on hand + shipped − restocked = received': `
    SELECT s.on_hand + (SELECT coalesce(sum(l.fulfilled), 0) FROM order_line l WHERE l.order_id = $1)
      - (SELECT coalesce(sum(r.quantity), 0) FROM return_line r JOIN order_return ON order_return.id = r.return_id
         WHERE order_return.order_id = $1 AND order_return.status = 'received' AND r.restock) = $2::int AS ok
    FROM stock s WHERE s.variant_id = (SELECT variant_id FROM order_line WHERE order_id = $1 LIMIT 1)`,
  'allocated is what is ordered and not shipped': `
    SELECT s.allocated = CASE WHEN o.status IN ('placed', 'confirmed') THEN (SELECT sum(l.quantity - l.fulfilled)
      FROM order_line l WHERE l.order_id = o.id) ELSE 0 END AND s.backordered = 0 AS ok
    FROM "order" o, stock s WHERE o.id = $1 AND s.variant_id = (SELECT variant_id FROM order_line WHERE order_id = $1 LIMIT 1)`,
};
