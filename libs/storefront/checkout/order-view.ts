import type { EntityManager } from 'typeorm';

const ORDER = `
SELECT json_build_object('id', o.id, 'number', o.number, 'status', o.status, 'chargeStatus', o.charge_status,
  'fulfilmentStatus', o.fulfilment_status, 'placedAt', o.placed_at,
  'total', json_build_object('net', o.total_net, 'tax', o.total_tax, 'gross', o.total_gross, 'currency', o.total_currency),
  'payments', coalesce((SELECT json_agg(json_build_object('id', p.id, 'provider', p.provider, 'status', p.status,
    'amount', json_build_object('amount', p.amount_amount, 'currency', p.amount_currency)) ORDER BY p.created_at, p.id)
    FROM payment p WHERE p.order_id = o.id), '[]'))::text AS text
FROM "order" o WHERE o.id = $1`;

/** The JSON text of what a buyer is told of an order: how far it is, and how far it is paid. */
export async function showOrder(id: string, manager: EntityManager): Promise<string> {
  const [{ text }] = await manager.query<[{ text: string }]>(ORDER, [id]);
  return text;
}

const text = { type: 'string' };
const integer = { type: 'integer' };

/** The same for OpenAPI. */
export const PLACED_ORDER = {
  type: 'object',
  required: ['id', 'number', 'status', 'chargeStatus', 'fulfilmentStatus', 'placedAt', 'total', 'payments'],
  properties: {
    ...{ id: text, number: integer, status: text, chargeStatus: text, fulfilmentStatus: text, placedAt: text },
    total: { type: 'object', properties: { net: integer, tax: integer, gross: integer, currency: text } },
    payments: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          ...{ id: text, provider: text, status: text },
          amount: { type: 'object', properties: { amount: integer, currency: text } },
        },
      },
    },
  },
};
