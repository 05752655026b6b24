import { Column, Index, Unique } from 'typeorm';
import { AppendOnlyRow, Enum, Id, Integer, Json, Level, Model, Parent, Text } from '@app/shared/model';
import { Order } from '../order/order.entity';
import { ofSeller, throughOrder } from '../order/order-reach';

/** What can happen to an order; Saleor's list of order events was the pattern. */
export const ORDER_EVENT_TYPES = [
  'created',
  'imported',
  'changed',
  'placed',
  'confirmed',
  'completed',
  'cancelled',
  'expired',
  'repriced',
  'oversold',
  'line_added',
  'line_changed',
  'line_removed',
  'discount_added',
  'discount_changed',
  'discount_removed',
  'voucher_used',
  'voucher_returned',
  'note_added',
  'note_changed',
  'note_removed',
  'payment_authorised',
  'payment_charged',
  'payment_voided',
  'payment_failed',
  'payment_refunded',
  'refund_failed',
  'fulfilment_created',
  'fulfilment_shipped',
  'fulfilment_delivered',
  'fulfilment_cancelled',
  'tracking_changed',
  'return_requested',
  'return_received',
  'return_cancelled',
  'stock_restocked',
  'replacement_created',
  'invoice_issued',
  'packing_slip_issued',
  'email_sent',
  'personal_data_erased',
] as const;
export type OrderEventType = (typeof ORDER_EVENT_TYPES)[number];

/**
 * Something that has happened to an order. The database takes events and refuses to change them; each is chained to the
 * one before by a hash, and the order knows the last of them (`docs/decisions/0080`).
 */
@Model({ reach: throughOrder(ofSeller), visibleTo: Level.Agent, sort: '-createdAt' })
@Unique(['orderId', 'sequence'])
@Index(['type', 'createdAt', 'id'])
export class OrderEvent extends AppendOnlyRow {
  @Parent(() => Order, { children: 'events', order: 'sequence', visibleTo: Level.Agent, cap: 200 })
  orderId: string;

  @Integer({ min: 1, description: 'Its place among the events of the order' }) sequence: number;
  @Enum(ORDER_EVENT_TYPES) type: OrderEventType;
  @Id({ nullable: true, description: 'The account that did it; null for the clock and the command line' })
  actorId: string | null;

  @Json({ description: 'What it was about, but for personal data' }) parameters: Record<string, unknown>;
  @Json({ nullable: true, description: 'Personal data that it was about; null: there was none, or it was erased' })
  personal: Record<string, unknown> | null;

  @Text({ max: 64, nullable: true, description: 'What the hash knows of personal data: a salted digest' })
  personalDigest: string | null;

  /** Goes with the personal data, so that nobody can guess it from the digest. Not a field. */
  @Column({ type: 'varchar', length: 64, nullable: true, select: false })
  personalSalt: string | null;

  @Text({ max: 128, nullable: true, description: '`X-Request-Id` of the request that caused it' }) correlationId:
    string | null;
  @Text({ max: 64, nullable: true, description: 'The hash of the event before; null: it is the first' }) previousHash:
    string | null;
  @Text({ max: 64, description: 'SHA-256, in hexadecimal, of all of the above' }) hash: string;
}
