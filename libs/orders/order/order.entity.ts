import { Check, Index, Unique } from 'typeorm';
import { Address, Tag } from '@app/minor';
import { Account, Channel, Company, ShippingMethod, TAX_DISPLAYS } from '@app/organization';
import {
  BigInteger,
  Computed,
  Decimal,
  Email,
  Enum,
  Flag,
  Integer,
  Level,
  ManyToMany,
  Model,
  Money,
  Parent,
  Row,
  State,
  Text,
  Timestamp,
  VisibleTo,
} from '@app/shared/model';
import { TaxedMoney } from '../totals/taxed-money';
import { FIRST_STATUS, nextStatuses, ORDER_STATUSES, type OrderStatus } from './order-machine';
import { ofParties, ofSeller } from './order-reach';

/** Where an order comes from. */
export const ORDER_ORIGINS = ['staff', 'storefront', 'import', 'replacement'] as const;
export type OrderOrigin = (typeof ORDER_ORIGINS)[number];

/** How much of an order is paid for. */
export const CHARGE_STATUSES = ['none', 'partial', 'full', 'overcharged'] as const;
export type ChargeStatus = (typeof CHARGE_STATUSES)[number];

/** How much of an order is with the buyer. */
export const FULFILMENT_STATUSES = ['unfulfilled', 'partial', 'fulfilled', 'partially_returned', 'returned'] as const;
export type FulfilmentStatus = (typeof FULFILMENT_STATUSES)[number];

const sellers = { visibleTo: Level.Agent, order: '-createdAt' } as const;
const parties = { visibleTo: Level.Customer, order: '-createdAt' } as const;

/** Shown total, as the prices of the order are: without tax or with it. */
const SHOWN_TOTAL = `CASE "tax_display" WHEN 'net' THEN "total_net" ELSE "total_gross" END`;
const SHOWN_SHIPPING = `CASE "tax_display" WHEN 'net' THEN "shipping_net" ELSE "shipping_gross" END`;

/** How much of something is paid, as SQL. */
const chargedOf = (owed: string): string =>
  `CASE WHEN "charged_amount" > ${owed} THEN 'overcharged' WHEN "charged_amount" = ${owed} THEN 'full' WHEN "charged_amount" = 0 THEN 'none' ELSE 'partial' END`;

/** What somebody buys of a company, from the first draft to the last refund. It is never deleted. */
@Model({
  reach: ofParties,
  change: ofSeller,
  visibleTo: Level.Customer,
  search: ['externalReference', 'email'],
  sort: '-createdAt',
  requiresMatch: true,
  events: {
    placed: 'It was placed',
    confirmed: 'It was confirmed',
    completed: 'It was completed',
    cancelled: 'It was cancelled',
    expired: 'Nobody has paid or confirmed it in time',
  },
})
@Unique(['companyId', 'number'])
@Check(`("number" IS NULL) = ("status" = 'draft' OR "origin" = 'import')`)
@Check(`("placed_at" IS NULL) = ("status" = 'draft')`)
@Check('"total_net" + "total_tax" = "total_gross" AND "shipping_net" + "shipping_tax" = "shipping_gross"')
@Check(`"tax_exempt" OR "subtotal_amount" - "discount_amount" + ${SHOWN_SHIPPING} = ${SHOWN_TOTAL}`)
@Check('"discount_amount" >= 0 AND "subtotal_amount" >= 0 AND "shipping_gross" >= 0 AND "charged_amount" >= 0')
@Check(
  `ARRAY["subtotal_currency", "discount_currency", "shipping_currency", "total_currency", "charged_currency"] <@ ARRAY["currency"]`,
)
@Check('"credited" >= 0')
// The second is how the version before credits writes it, which may still be running.
@Check(`"charge_status" IN (${chargedOf('greatest("total_gross" - "credited", 0)')}, ${chargedOf('"total_gross"')})`)
@Index('order_guest_email', { synchronize: false })
@Index(['status', 'createdAt', 'id'])
@Index(['status', 'expiresAt'])
export class Order extends Row {
  @Parent(() => Company, { children: 'orders', ...sellers, description: 'That sells; the channel says it' })
  companyId: string;

  @Parent(() => Channel, { children: 'orders', ...sellers })
  channelId: string;

  @Integer({
    nullable: true,
    min: 1,
    description: 'Counts the orders of the company, without gaps; none for drafts, and for what was imported',
  })
  number: number | null;

  @State(ORDER_STATUSES, { initial: FIRST_STATUS }) status: OrderStatus;

  @Computed('text', nextStatuses, {
    array: true,
    filterable: false,
    description: 'The statuses that whoever asks may give it now',
  })
  transitions: OrderStatus[];

  @Enum(ORDER_ORIGINS, { default: 'staff' }) origin: OrderOrigin;

  @Parent(() => Account, { children: 'orders', ...parties, nullable: true, description: 'Who buys' })
  customerId: string | null;

  @Email({ nullable: true, privacy: 'personal', description: 'Of who buys, where there is no account' })
  email: string | null;

  @Parent(() => Company, { children: 'purchases', ...parties, nullable: true, description: 'That buys' })
  buyerCompanyId: string | null;

  @VisibleTo(Level.Agent)
  @Parent(() => Account, { children: 'takenOrders', ...sellers, nullable: true, description: 'Who has taken it down' })
  authorId: string | null;

  @Text({ max: 3, min: 3, description: 'ISO 4217; that of the channel' }) currency: string;
  @Enum(TAX_DISPLAYS, { description: 'What its prices are: without tax or with it' })
  taxDisplay: (typeof TAX_DISPLAYS)[number];

  @Flag({ default: false, description: 'Whether no tax is taken' }) taxExempt: boolean;

  @Address({ nullable: true, privacy: 'personal' }) billingAddress: Address | null;
  @Address({ nullable: true, privacy: 'personal', description: 'The billing address, where there is none' })
  shippingAddress: Address | null;

  @Parent(() => ShippingMethod, { nullable: true, onDelete: 'SET NULL' }) shippingMethodId: string | null;
  @Text({ max: 120, nullable: true, description: 'As it was called' }) shippingMethodName: string | null;
  @Money({ nullable: true, description: 'As taxDisplay says; null: what the rates of the method say' })
  shippingPrice: Money | null;

  @Decimal({ precision: 6, scale: 3, default: 0, min: 0, max: 100, description: 'In percent' })
  shippingTaxRate: number;

  @Money({ description: 'Of all lines before discounts, as taxDisplay says' }) subtotal: Money;
  @Money({ description: 'Of lines and order together, as taxDisplay says' }) discount: Money;
  @TaxedMoney() shipping: TaxedMoney;
  @TaxedMoney({ description: 'Lines without their discounts, and shipping' }) total: TaxedMoney;

  @Money({ description: 'What was charged and not refunded' }) charged: Money;
  @BigInteger({
    default: 0,
    min: 0,
    description: 'Minor units by which refunds have lowered what is owed: the total less this',
  })
  credited: number;

  @Enum(CHARGE_STATUSES, { default: 'full', description: 'How much is charged of what is owed' })
  chargeStatus: ChargeStatus;
  @Enum(FULFILMENT_STATUSES, { default: 'unfulfilled' }) fulfilmentStatus: FulfilmentStatus;

  @Timestamp({ nullable: true }) placedAt: Date | null;
  @Timestamp({ nullable: true }) confirmedAt: Date | null;
  @Timestamp({ nullable: true, description: 'When it was completed, cancelled or expired' }) closedAt: Date | null;
  @Timestamp({ nullable: true, description: 'When it expires, if nobody pays or confirms it' }) expiresAt: Date | null;

  @ManyToMany(() => Tag, { inverse: 'orders', writtenAs: 'tagIds', order: 'name', visibleTo: Level.Customer })
  tags: Tag[];

  @VisibleTo(Level.Agent)
  @Integer({ default: 0, min: 0, description: 'How many events it has' })
  eventCount: number;

  @VisibleTo(Level.Agent)
  @Text({ max: 64, nullable: true, description: 'The hash of the last of them' })
  eventHead: string | null;
}
