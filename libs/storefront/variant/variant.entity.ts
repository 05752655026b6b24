import { assignedTo, type AttributeMap, shownVariantAttributes } from '@app/catalog';
import {
  Computed,
  Decimal,
  Enum,
  Flag,
  Json,
  Level,
  Money,
  Parent,
  ReadModel,
  Text,
  VisibleTo,
} from '@app/shared/model';
import { StorefrontProduct } from '../product/product.entity';
import { AVAILABILITIES, type Availability, taxOf } from '../reading/availability';
import { ChannelRow } from '../reading/channel-row';
import { COMPANY_PRICES, type CompanyPrices, ofVariant } from '../reading/company-prices';
import { inChannel } from '../reading/in-channel';
import { shownValues } from '../reading/shown-values';

/** A variant of a product that the channel shows, with what one piece of it costs whoever has no prices of their own. */
@ReadModel('storefront_variant', { reach: inChannel, sort: 'sku' })
export class StorefrontVariant extends ChannelRow {
  @Parent(() => StorefrontProduct, { children: 'variants', order: 'sku' })
  productId: string;

  @Text({ max: 64, description: 'Stock keeping unit' }) sku: string;
  @Text({ max: 200, nullable: true, description: 'What sets it apart from its siblings' }) name: string | null;
  @Text({ max: 32, nullable: true, description: 'EAN, UPC or GTIN' }) barcode: string | null;
  @Decimal({ precision: 12, scale: 3, nullable: true, description: 'In kilograms' }) weight: number | null;

  @Money({ nullable: true, description: 'Of one piece, as the channel shows prices; null: it is not sold there' })
  price: Money | null;

  @Money({ nullable: true, description: 'What the price was before' }) priceBefore: Money | null;
  @VisibleTo(Level.Customer)
  @Computed('json', ofVariant, COMPANY_PRICES)
  companyPrices: CompanyPrices;

  @Decimal({ precision: 6, scale: 3, description: 'In percent, in the first country of the channel' }) taxRate: number;
  @Flag({ description: 'Whether prices have the tax in them' }) taxIncluded: boolean;

  @Computed('bigint', taxOf, { nullable: true, inDefault: false, description: 'In the price or on it, in minor units' })
  tax: number | null;

  @Enum(AVAILABILITIES) availability: Availability;
  @Json({ description: 'Free JSON for everybody' }) metadata: Record<string, unknown>;

  @Computed('json', (column) => assignedTo(`v.variant_id = ${column('id')} AND ${shownValues(column)}`), {
    description: 'Values by the codes of attributes; only when the mask asks for it',
    filterable: false,
    sortable: false,
    inDefault: false,
    members: shownVariantAttributes(shownValues),
  })
  attributes: AttributeMap;
}
