import { Check } from 'typeorm';
import {
  BigInteger,
  Decimal,
  Integer,
  Level,
  Model,
  Money,
  Parent,
  type Reach,
  Row,
  TextList,
} from '@app/shared/model';
import { companiesOf, type Role } from '../company/company-reach';
import { ShippingMethod } from '../shipping-method/shipping-method.entity';

const ofMethod =
  (least: Role): Reach =>
  (row) =>
    row.level >= Level.Admin ||
    (row.level > Level.Guest &&
      `${row.column('methodId')} IN (SELECT method.id FROM shipping_method method JOIN channel ON channel.id = method.channel_id ` +
        `WHERE channel.company_id IN (${companiesOf(row, least)}))`);

/** What a way of delivery costs, for orders of some weight, total and country. The first that fits counts. */
@Model({ reach: ofMethod('buyer'), change: ofMethod('manager'), visibleTo: Level.Customer, sort: 'methodId,position' })
@Check('"least_weight" < "most_weight"')
@Check('"least_total" < "most_total"')
export class ShippingRate extends Row {
  @Parent(() => ShippingMethod, {
    children: 'rates',
    visibleTo: Level.Customer,
    order: 'position',
    onDelete: 'CASCADE',
  })
  methodId: string;

  @Integer({ default: 0, description: 'The lowest is tried first' }) position: number;

  @TextList({ max: 2, size: 300, default: [], description: 'ISO 3166-1 alpha-2; none: everywhere' })
  countries: string[];

  @Decimal({ precision: 12, scale: 3, nullable: true, min: 0, description: 'In kilograms, inclusive' })
  leastWeight: number | null;

  @Decimal({ precision: 12, scale: 3, nullable: true, min: 0, description: 'In kilograms, exclusive' })
  mostWeight: number | null;

  @BigInteger({ min: 0, nullable: true, description: 'Total of the order in minor units of the price, inclusive' })
  leastTotal: number | null;

  @BigInteger({ min: 0, nullable: true, description: 'Total of the order in minor units of the price, exclusive' })
  mostTotal: number | null;

  @Money() price: Money;
}
