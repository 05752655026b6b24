import type { Money } from '@app/shared/model';
import { signatureHeaders } from '@app/shared/webhook';
import type { Level } from '@app/shared/model';
import { type Api, type Json, readReply, type Reply } from '../support/request';

/** The secret of the notices of the test provider. */
export const NOTICE_SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

export const euros = (amount: number): Money => ({ amount, currency: 'EUR' });

let keys = 0;

/** Does something with money or goods, with a key of its own. */
export const act = (api: Api, as: Level, path: string, body: Json = {}, headers = {}): Promise<Reply> =>
  api.post(`/v1/orders/${path}`, body, { as, headers: { 'idempotency-key': `act-${keys++}`, ...headers } });

/** A notice, as the test provider would send it. */
export async function notify(api: Api, notice: Json, secret = NOTICE_SECRET, at = new Date()): Promise<Reply> {
  const body = JSON.stringify(notice);
  const answer = await fetch(`${api.url}/v1/orders/payments/providers/test/notices`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...signatureHeaders({ id: String(notice.reference), at, body }, [secret]),
    },
    body,
  });
  return readReply(answer);
}
