import { Category, Product, Variant } from '@app/catalog';
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

/** What everything costs. */
export const priceList = defineReport<PriceListParameters>({
  code: 'price-list',
  title: 'Price list',
  description: 'Every variant with its price; for managers also what it costs',
  access: Level.Agent,
  parameters: PriceListParameters,
  columns: [
    { name: 'sku', label: 'SKU', type: 'text' },
    { name: 'product', label: 'Product', type: 'text' },
    { name: 'variant', label: 'Variant', type: 'text' },
    { name: 'category', label: 'Category', type: 'text' },
    { name: 'currency', label: 'Currency', type: 'currency' },
    { name: 'price', label: 'Price', type: 'money', unit: 'currency' },
    { name: 'costCurrency', label: 'Cost in', type: 'currency', visibleTo: Level.Manager },
    { name: 'cost', label: 'Cost', type: 'money', unit: 'costCurrency', visibleTo: Level.Manager },
  ],
  facts: ({ table, bind, parameters: { category, currency } }) => {
    const variant = table(Variant, 'v');
    const product = table(Product, 'p');
    const shelf = table(Category, 'c');
    const price = (part: string): string =>
      `coalesce(${variant.column(`price.${part}`)}, ${product.column(`price.${part}`)})`;
    return {
      select: {
        sku: variant.column('sku'),
        product: product.column('name'),
        variant: variant.column('name'),
        category: shelf.column('name'),
        currency: price('currency'),
        price: price('amount'),
        costCurrency: () => variant.column('cost.currency'),
        cost: () => variant.column('cost.amount'),
      },
      from:
        `${variant.from} JOIN ${product.from} ON ${variant.refersTo('productId', product)} ` +
        `LEFT JOIN ${shelf.from} ON ${product.refersTo('categoryId', shelf)}`,
      where: [
        `${variant.column('archivedAt')} IS NULL AND ${product.column('archivedAt')} IS NULL`,
        category && `${shelf.id} = ${bind(category, 'uuid')}`,
        currency && `${price('currency')} = ${bind(currency, 'text')}`,
      ],
    };
  },
  order: ['sku'],
});
