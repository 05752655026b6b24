import type { Row } from './json';

/** Runs a statement of the transaction, prepared under its name. */
export type Run = (name: string, text: string, values: unknown[]) => Promise<Row[]>;

const HOLD = `SELECT stock.id FROM stock JOIN order_line line ON line.variant_id = stock.variant_id
  WHERE line.order_id = $1 ORDER BY stock.id FOR NO KEY UPDATE OF stock`;

const ALLOCATE = `UPDATE stock SET allocated = stock.allocated + line.quantity, version = stock.version + 1, updated_at = now()
  FROM order_line line WHERE line.order_id = $1 AND stock.variant_id = line.variant_id`;

const PROMISE = `INSERT INTO allocation (id, stock_id, key, quantity)
  SELECT gen_random_uuid(), stock.id, line.id, line.quantity
  FROM order_line line JOIN stock ON stock.variant_id = line.variant_id WHERE line.order_id = $1`;

const EVENT = `INSERT INTO order_event (id, order_id, sequence, type, actor_id, parameters, correlation_id, previous_hash, hash)
  SELECT gen_random_uuid(), id, event_count + 1, 'placed', $2, '{"from":"draft"}', gen_random_uuid()::text, event_head, $3
  FROM "order" WHERE id = $1`;

const AUDIT = `INSERT INTO audit_entry (id, account_id, address, request_id, model, row_id, action, version_before, version_after, changes)
  SELECT gen_random_uuid(), $2, '127.0.0.1', $3, model, row_id, 'updated', 1, 2, '{"status":{"new":"placed","old":"draft"}}'
  FROM (SELECT 'Stock' AS model, stock.id AS row_id FROM order_line line JOIN stock ON stock.variant_id = line.variant_id
    WHERE line.order_id = $1 UNION ALL SELECT 'Order', $1) entry`;

const NUMBER = `INSERT INTO order_counter AS counter (company_id, last) SELECT company_id, 1 FROM "order" WHERE id = $1
  ON CONFLICT (company_id) DO UPDATE SET last = counter.last + 1 RETURNING last`;

const PLACE = `UPDATE "order" SET status = 'placed', number = $2, placed_at = now(), version = version + 1, updated_at = now(),
  event_count = event_count + 1, event_head = $3 WHERE id = $1 RETURNING id, number, status, version`;

const KEY = `INSERT INTO idempotency_key (scope, key, fingerprint, status, headers, body, expires_at)
  VALUES ($1, $2, $3, 200, '{}', $4, now() + interval '24 hours')`;

const CURRENT = `SELECT EXISTS (SELECT 1 FROM account WHERE id = $1 AND auth_version = $2 AND status = 'active')`;

/**
 * Places a draft of which all is known: it writes what an order writes, and neither looks up prices, taxes and stock nor asks
 * whether anybody may. What is the same for all stands in the SQL.
 *
 * @param key that the client has given to the request
 * @param digest 64 digits that no other event has, for its place in the chain
 * @returns the answer
 */
export async function placeOrder(
  run: Run,
  { id, account, version, key, digest }: { id: string; account: string; version: number; key: string; digest: string },
): Promise<string> {
  const [[current]] = await run('current', CURRENT, [account, version]);
  if (current !== 't') throw new Error('Not current');
  await run('hold', HOLD, [id]);
  await run('allocate', ALLOCATE, [id]);
  await run('promise', PROMISE, [id]);
  await run('event', EVENT, [id, account, digest]);
  await run('audit', AUDIT, [id, account, digest]);
  const [[number]] = await run('number', NUMBER, [id]);
  const [[, , status, now]] = await run('place', PLACE, [id, number, digest]);
  const answer = `{"id":"${id}","number":${number},"status":"${status}","version":${now}}`;
  await run('key', KEY, [account, key, digest.slice(0, 43), answer]);
  return answer;
}
