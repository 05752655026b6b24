import type { EntityManager } from 'typeorm';
import type { Account } from '../account/account.entity';

/** SQL: a text names the account, by its id or by its address. */
const names = (text: string): string => `(strpos(${text}, $1::text) > 0 OR strpos(lower(${text}), $2) > 0)`;

const MESSAGES = `
  UPDATE webhook_delivery SET forgotten_at = clock_timestamp(), body = NULL, answer = NULL
  WHERE ${names('body')} OR ${names('answer')} OR (status = 'pending' AND body IS NULL)`;

/**
 * Forgets somebody in texts that are kept as they went out: messages of webhooks, with what their receivers have said to them, and
 * answers to requests with an `Idempotency-Key`, whoever has asked. A message that is to be sent again is put together anew from what
 * there is then; one that is on its way now is not kept afterwards.
 */
export async function forgetInTexts({ id, email }: Account, manager: EntityManager): Promise<void> {
  const who = [id, email.toLowerCase()];
  await manager.query(MESSAGES, who);
  await manager.query(`DELETE FROM idempotency_key WHERE scope = 'account:' || $1 OR ${names('body')}`, who);
}
