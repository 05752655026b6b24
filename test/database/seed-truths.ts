/** What must hold of what was sown, each as SQL that finds what does not. */
export const TRUTHS: Readonly<Record<string, string>> = {
  'sums of orders are those of their lines': `
    SELECT o.id FROM "order" o LEFT JOIN order_line l ON l.order_id = o.id GROUP BY o.id
    HAVING sum(l.total_gross) + o.shipping_gross IS DISTINCT FROM o.total_gross
        OR sum(l.unit_price_amount * l.quantity) IS DISTINCT FROM o.subtotal_amount`,
  'numbers have no gaps, and the counter knows the last': `
    SELECT company_id FROM "order" o WHERE number IS NOT NULL GROUP BY company_id
    HAVING count(*) <> max(number) OR max(number) <> (SELECT last FROM order_counter c WHERE c.company_id = o.company_id)`,
  'what was charged is in payments': `
    SELECT o.id FROM "order" o LEFT JOIN payment p ON p.order_id = o.id GROUP BY o.id
    HAVING coalesce(sum(p.charged_amount - p.refunded_amount), 0) <> o.charged_amount`,
  'what was credited went back for what came back, and nothing is due for it': `
    SELECT o.id FROM "order" o LEFT JOIN refund r ON r.order_id = o.id GROUP BY o.id
    HAVING coalesce(sum(r.amount_amount), 0) <> o.credited
        OR o.charge_status <> CASE WHEN o.charged_amount = o.total_gross - o.credited THEN 'full' ELSE 'none' END`,
  'what was paid and given back is in the events of payments': `
    SELECT p.id FROM payment p JOIN payment_event e ON e.payment_id = p.id GROUP BY p.id
    HAVING coalesce(sum(e.amount_amount) FILTER (WHERE e.kind = 'charge'), 0) <> p.charged_amount
        OR coalesce(sum(e.amount_amount) FILTER (WHERE e.kind = 'refund'), 0) <> p.refunded_amount`,
  'refunds are those of payments and of their lines': `
    SELECT r.id FROM refund r JOIN payment p ON p.id = r.payment_id
    WHERE p.refunded_amount <> r.amount_amount OR r.amount_amount <> (SELECT sum(amount_amount) FROM refund_line l WHERE l.refund_id = r.id)`,
  'what was shipped is in fulfilments, what came back in returns': `
    SELECT l.id FROM order_line l
    WHERE l.fulfilled <> (SELECT coalesce(sum(f.quantity), 0) FROM fulfilment_line f WHERE f.order_line_id = l.id)
       OR l.returned <> (SELECT coalesce(sum(b.quantity), 0) FROM return_line b JOIN order_return r ON r.id = b.return_id
                         WHERE b.order_line_id = l.id AND r.status = 'received')`,
  'stock is the sum of its movements': `
    SELECT s.id FROM stock s LEFT JOIN stock_movement m ON m.stock_id = s.id GROUP BY s.id
    HAVING coalesce(sum(m.quantity), 0) <> s.on_hand`,
  'every movement knows what was on hand then': `
    SELECT id FROM (SELECT id, on_hand_after, sum(quantity) OVER (PARTITION BY stock_id ORDER BY created_at, quantity < 0, id) AS sum,
                           count(*) OVER (PARTITION BY stock_id, created_at) AS peers FROM stock_movement) m
    WHERE peers = 1 AND sum <> on_hand_after`,
  'what is promised is allocated': `
    SELECT s.id FROM stock s LEFT JOIN allocation a ON a.stock_id = s.id GROUP BY s.id
    HAVING coalesce(sum(a.quantity), 0) <> s.allocated`,
  'variants are chosen by what their attributes say': `
    SELECT v.id FROM variant v JOIN assigned_value a ON a.variant_id = v.id AND a.combination_key IS NOT NULL GROUP BY v.id
    HAVING v.combination <> md5(string_agg(a.attribute_id || a.combination_key, ',' ORDER BY a.attribute_id))`,
  'prices have a history': `
    SELECT p.id FROM price p LEFT JOIN price_change c ON c.price_id = p.id WHERE c.after_amount IS DISTINCT FROM p.price_amount`,
};
