import { Check, Column, Index } from 'typeorm';
import { Flag, Level, Model, Parent, Row, Text, TextList, Timestamp } from '@app/shared/model';
import { Account } from '../account/account.entity';
import { ofCompany } from '../company/company-reach';
import { Company } from '../company/company.entity';

/** Whom we tell by HTTP what happens to the rows of a company. */
@Model({
  reach: ofCompany('companyId', 'manager'),
  change: ofCompany('companyId', 'manager'),
  visibleTo: Level.Customer,
  sort: '-createdAt',
})
@Check(`"url" LIKE 'https://%'`)
@Check('cardinality("event_types") > 0')
@Check('("previous_secret" IS NULL) = ("previous_secret_until" IS NULL)')
@Index('webhook_subscription_event_types', { synchronize: false })
export class WebhookSubscription extends Row {
  @Parent(() => Company, {
    children: 'webhookSubscriptions',
    visibleTo: Level.Customer,
    nullable: true,
    order: '-createdAt',
    onDelete: 'CASCADE',
    description: 'Whose events, with those of all companies below; null: all that happens, for administrators',
  })
  companyId: string | null;

  @Parent(() => Account, {
    onDelete: 'CASCADE',
    description: 'In whose name: who made or last changed it. Messages hold what that account may read',
  })
  accountId: string;

  @Text({ max: 2000, description: 'Where messages are sent to; https' }) url: string;
  @TextList({ max: 120, size: 200, description: 'As in `product.updated`' }) eventTypes: string[];
  @Text({ max: 500, nullable: true }) description: string | null;
  @Flag({ default: true, description: 'Whether it is told of events' }) active: boolean;

  @Timestamp({ nullable: true, description: 'Since when no message was taken' }) failingSince: Date | null;
  @Timestamp({
    nullable: true,
    description: 'Until when nothing is sent, since several messages in a row were not answered',
  })
  pausedUntil: Date | null;

  @Timestamp({ nullable: true, description: 'When it was switched off by itself' }) disabledAt: Date | null;
  @Text({ max: 500, nullable: true, description: 'Why' }) disabledReason: string | null;

  @Timestamp({ nullable: true, description: 'Until when messages are signed by the secret before the last, too' })
  previousSecretUntil: Date | null;

  /** What messages are signed by; it has to be known for that, so no hash of it would do. Not a field. */
  @Column({ type: 'varchar', length: 100, select: false })
  secret: string;

  /** How many messages in a row were not answered; while it is paused, none is counted. Not a field. */
  @Column({ type: 'integer', select: false, default: 0 })
  unanswered: number;

  /** The one before, while receivers may not have the new one yet. Not a field. */
  @Column({ type: 'varchar', length: 100, select: false, nullable: true })
  previousSecret: string | null;
}
