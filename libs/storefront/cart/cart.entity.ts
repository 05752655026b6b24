import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  UpdateDateColumn,
} from 'typeorm';
import type { Address } from '@app/minor';
import { Account, Channel, Company, ShippingMethod } from '@app/organization';
import { Order } from '@app/orders';

const optional = { nullable: true, onDelete: 'SET NULL' } as const;

/**
 * What somebody means to buy in a channel: of an account, or of whoever has its token. It is no model, for nobody else may ask
 * for it by any list; what it costs is never kept, but looked up each time.
 */
@Entity()
@Index(['tokenHash'], { unique: true })
@Index('cart_open', ['accountId', 'channelId'], { unique: true, where: '"order_id" IS NULL' })
@Index('cart_guest_email', { synchronize: false })
@Index(['accountId'])
@Index(['channelId'])
@Index(['shippingMethodId'])
@Index(['buyerCompanyId'])
@Index(['orderId'])
@Index(['expiresAt'])
@Index('cart_reserved_by', ['reservedBy'], { where: '"reserved_by" IS NOT NULL' })
@Check('num_nonnulls("token_hash", "account_id") = 1')
export class Cart {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid' }) channelId: string;

  /** SHA-256 of the token, in base64url; the token itself is nowhere. */
  @Column({ type: 'varchar', length: 43, nullable: true }) tokenHash: string | null;
  @Column({ type: 'uuid', nullable: true }) accountId: string | null;

  /** For whom the account buys; its price lists count. */
  @Column({ type: 'uuid', nullable: true }) buyerCompanyId: string | null;

  @Column({ type: 'varchar', length: 254, nullable: true }) email: string | null;
  @Column({ type: 'jsonb', nullable: true }) shippingAddress: Address | null;
  @Column({ type: 'jsonb', nullable: true }) billingAddress: Address | null;
  @Column({ type: 'uuid', nullable: true }) shippingMethodId: string | null;
  @Column({ type: 'varchar', array: true, default: [] }) codes: string[];

  /** Until when all of its pieces are kept for it; null: they are not. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) reservedUntil: Date | null;
  /** What tells the IP address apart that they are kept for, and is none. */
  @Column({ type: 'varchar', length: 43, nullable: true }) reservedBy: string | null;
  /** What it has become; from then on it only says that. */
  @Column({ type: 'uuid', nullable: true }) orderId: string | null;

  @Column({ type: 'timestamptz', precision: 3 }) expiresAt: Date;
  @CreateDateColumn({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @UpdateDateColumn({ type: 'timestamptz', precision: 3 }) updatedAt: Date;

  @ManyToOne(() => Channel, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'channel_id' }) channel: Channel;
  @ManyToOne(() => Account, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account: Account;
  @ManyToOne(() => Company, optional) @JoinColumn({ name: 'buyer_company_id' }) buyerCompany: Company;
  @ManyToOne(() => ShippingMethod, optional) @JoinColumn({ name: 'shipping_method_id' }) method: ShippingMethod;
  @ManyToOne(() => Order, optional) @JoinColumn({ name: 'order_id' }) order: Order;
}
