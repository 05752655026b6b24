import { Column, Index } from 'typeorm';
import { AppendOnlyRow, Enum, Id, Integer, Level, Model, Parent, Text, Timestamp } from '@app/shared/model';
import { through } from '../company/reach-through';
import { WebhookSubscription } from './webhook-subscription.entity';

/** Where a delivery stands. The last two are final. */
export const DELIVERY_STATUSES = ['pending', 'succeeded', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** A message to a subscriber, and what came of the attempts to deliver it. Nobody changes it but who delivers. */
@Model({
  reach: through('subscriptionId', 'webhook_subscription', 'manager'),
  visibleTo: Level.Customer,
  sort: '-createdAt',
})
@Index(['finishedAt'], { where: `"finished_at" IS NOT NULL` })
@Index(['nextAttemptAt'], { where: `"status" = 'pending'` })
export class WebhookDelivery extends AppendOnlyRow {
  @Parent(() => WebhookSubscription, {
    children: 'deliveries',
    visibleTo: Level.Customer,
    order: '-createdAt',
    onDelete: 'CASCADE',
  })
  subscriptionId: string;

  @Id({ description: '`webhook-id`: the same in every attempt and in replays' }) eventId: string;
  @Text({ max: 120, description: 'As in `product.updated`; `ping` for a test' }) type: string;
  @Timestamp({ description: 'When it happened' }) occurredAt: Date;
  @Text({ max: 64, nullable: true, description: 'What kind of row it happened to' }) model: string | null;
  @Id({ nullable: true }) rowId: string | null;
  @Integer({ nullable: true, description: 'Which it had then' }) rowVersion: number | null;

  @Enum(DELIVERY_STATUSES, { default: 'pending' }) status: DeliveryStatus;
  @Integer({ default: 0, description: 'How often it was sent' }) attempts: number;
  @Integer({ nullable: true, description: 'Of the last answer' }) statusCode: number | null;
  @Text({ max: 1000, nullable: true, description: 'How the last answer begins' }) answer: string | null;
  @Text({ max: 2000, nullable: true, description: 'Why the last attempt failed' }) error: string | null;
  @Integer({ nullable: true, description: 'Milliseconds that the last attempt took' }) duration: number | null;
  @Timestamp({ nullable: true }) nextAttemptAt: Date | null;
  @Timestamp({ nullable: true }) finishedAt: Date | null;
  @Id({ nullable: true, description: 'The delivery that this one repeats' }) replayOf: string | null;

  /** The names of the fields that have changed, of all levels. Not a field. */
  @Column({ type: 'varchar', array: true, nullable: true, select: false })
  changed: string[] | null;

  /** What is sent, as the first attempt has put it together: it is for the receiver alone. Not a field. */
  @Column({ type: 'text', nullable: true, select: false })
  body: string | null;

  /** When that was forgotten, since it told of somebody who is. Not a field. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  forgottenAt: Date | null;

  /** The job of the next attempt. Not a field. */
  @Column({ type: 'uuid', nullable: true })
  jobId: string | null;
}
