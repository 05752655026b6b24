import type { EntityManager } from 'typeorm';
import type { Order } from '../order/order.entity';

/**
 * Which of these warehouses goods of an order may leave or come back to: those of its company, and those that serve its
 * channel, whosever they are, for pieces are promised from there.
 */
export async function servingWarehouses(
  { companyId, channelId }: Pick<Order, 'companyId' | 'channelId'>,
  ids: readonly string[],
  manager: EntityManager,
): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT w.id FROM warehouse w WHERE w.id = ANY($1::uuid[]) AND (w.company_id = $2
       OR EXISTS (SELECT FROM warehouse_channel serves WHERE serves.warehouse_id = w.id AND serves.channel_id = $3))`,
    [ids, companyId, channelId],
  );
  return new Set(rows.map(({ id }) => id));
}
