import { assignedTo, type AttributeMap, shownProductAttributes } from '@app/catalog';
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
  Slug,
  Text,
  Timestamp,
  VisibleTo,
} from '@app/shared/model';
import { StorefrontCategory } from '../category/category.entity';
import { AVAILABILITIES, type Availability, taxOf } from '../reading/availability';
import { ChannelRow } from '../reading/channel-row';
import { COMPANY_PRICES, type CompanyPrices, ofProduct } from '../reading/company-prices';
import { inChannel } from '../reading/in-channel';
import { shownValues } from '../reading/shown-values';

/** A product that is active and that its listing shows in the channel. */
@ReadModel('storefront_product', { reach: inChannel, search: ['name', 'description'], sort: 'name' })
export class StorefrontProduct extends ChannelRow {
  @Text({ max: 200, description: 'What people read on the label' }) name: string;
  @Slug({ max: 200 }) slug: string;
  @Text({ max: 10_000, nullable: true }) description: string | null;

  @Parent(() => StorefrontCategory, { children: 'products', nullable: true, order: 'name' })
  categoryId: string | null;

  @Money({
    nullable: true,
    description: 'Of its cheapest variant, as the channel shows prices; null: none has a price',
  })
  price: Money | null;

  @Money({ nullable: true, description: 'What the price was before, of the same variant' }) priceBefore: Money | null;
  @VisibleTo(Level.Customer)
  @Computed('json', ofProduct, COMPANY_PRICES)
  companyPrices: CompanyPrices;

  @Decimal({ precision: 6, scale: 3, description: 'In percent, in the first country of the channel' }) taxRate: number;
  @Flag({ description: 'Whether prices have the tax in them' }) taxIncluded: boolean;

  @Computed('bigint', taxOf, { nullable: true, inDefault: false, description: 'In the price or on it, in minor units' })
  tax: number | null;

  @Enum(AVAILABILITIES, { description: 'Of its best variant' }) availability: Availability;
  @Timestamp({ nullable: true, description: 'It can be bought from then on; null: at once' })
  availableFrom: Date | null;
  @Json({ description: 'Free JSON for everybody' }) metadata: Record<string, unknown>;

  @Computed(
    'json',
    (column) => assignedTo(`v.product_id = ${column('id')} AND v.variant_id IS NULL AND ${shownValues(column)}`),
    {
      description: 'Values by the codes of attributes; only when the mask asks for it',
      filterable: false,
      sortable: false,
      inDefault: false,
      members: shownProductAttributes(shownValues),
    },
  )
  attributes: AttributeMap;
}
