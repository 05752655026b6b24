import type { BulkTable, Random } from '@app/shared/seed';
import { hashOf } from '../order-event/chain';
import type { OrderEvent, OrderEventType } from '../order-event/order-event.entity';

/** The events of an order, as they are written one after the other. */
export class OrderChain {
  count = 0;
  head: string | null = null;
  /** When the last of them happened. */
  at: Date;

  constructor(
    private readonly orderId: string,
    private readonly table: BulkTable<OrderEvent>,
    private readonly random: Random,
  ) {}

  say(type: OrderEventType, createdAt: Date, parameters: Record<string, unknown>): void {
    const { orderId, head: previousHash } = this;
    this.at = createdAt;
    const event = { orderId, sequence: ++this.count, type, createdAt, actorId: null, parameters, previousHash };
    this.head = hashOf({ ...event, personalDigest: null, correlationId: null });
    this.table.add({ id: this.random.uuid(createdAt), ...event, hash: this.head });
  }
}
