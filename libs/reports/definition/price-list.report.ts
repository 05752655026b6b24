import { Category, Price, Product, Variant } from '@app/catalog';
import { ofCompany } from '@app/organization';
import { Level } from '@app/shared/model';
import { ReportParameters } from '../parameter/report-parameters';
import { CurrencyParameter, ReferenceParameter } from '../parameter/parameter';
import { defineReport } from './report-definition';

class PriceListParameters extends ReportParameters {
  @ReferenceParameter('Category')
  category?: string;

  @CurrencyParameter()
  currency?: string;
}

/** What everything costs, wherever no channel and no price list says otherwise. Prices of different goods are no series to draw. */
export const priceList = defineReport<PriceListParameters>({
  code: 'price-list',
  title: 'Price list',
  description:
    'Every variant of one’s own companies with the general prices that are in force, an offer beside the usual one; for managers also what it costs',
  access: Level.Agent,
  parameters: PriceListParameters,
  columns: [
    { name: 'sku', label: 'SKU', type: 'text' },
    { name: 'product', label: 'Product', type: 'text' },
    { name: 'variant', label: 'Variant', type: 'text' },
    { name: 'category', label: 'Category', type: 'text' },
    { name: 'currency', label: 'Currency', type: 'currency' },
    { name: 'minimumQuantity', label: 'From pieces', type: 'integer', unit: 'pieces' },
    { name: 'price', label: 'Price', type: 'money', unit: 'currency' },
    { name: 'startsAt', label: 'Since', type: 'timestamp' },
    { name: 'endsAt', label: 'Until', type: 'timestamp' },
    { name: 'costCurrency', label: 'Cost in', type: 'currency', visibleTo: Level.Manager },
    { name: 'cost', label: 'Cost', type: 'money', unit: 'costCurrency', visibleTo: Level.Manager },
  ],
  facts: ({ table, bind, parameters: { category, currency } }) => {
    const variant = table(Variant, 'v');
    const product = table(Product, 'p', ofCompany('companyId'));
    const shelf = table(Category, 'c');
    const price = table(Price, 'pr');
    const currencyOf = price.column('price.currency');
    const [starts, ends] = ['startsAt', 'endsAt'].map((name) => price.column(name));
    const isGeneral = ['channelId', 'priceListId'].map((name) => `${price.column(name)} IS NULL`).join(' AND ');
    const isInForce = `coalesce(${starts} <= now(), true) AND coalesce(${ends} > now(), true)`;
    return {
      select: {
        sku: variant.column('sku'),
        product: product.column('name'),
        variant: variant.column('name'),
        category: shelf.column('name'),
        currency: currencyOf,
        minimumQuantity: price.column('minimumQuantity'),
        price: price.column('price.amount'),
        startsAt: starts,
        endsAt: ends,
        costCurrency: () => price.column('cost.currency'),
        cost: () => price.column('cost.amount'),
      },
      from:
        `${variant.from} JOIN ${product.from} ON ${variant.refersTo('productId', product)} ` +
        `LEFT JOIN ${shelf.from} ON ${product.refersTo('categoryId', shelf)} ` +
        `LEFT JOIN ${price.from} ON ${price.refersTo('variantId', variant)} AND ${isGeneral} AND ${isInForce}`,
      where: [
        `${variant.column('archivedAt')} IS NULL AND ${product.column('archivedAt')} IS NULL`,
        category && `${shelf.id} = ${bind(category, 'uuid')}`,
        currency && `${currencyOf} = ${bind(currency, 'text')}`,
      ],
    };
  },
  order: ['sku', 'currency', 'minimumQuantity', 'startsAt', 'endsAt'],
});
