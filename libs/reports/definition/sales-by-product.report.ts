import { Product, Variant } from '@app/catalog';
import { Level } from '@app/shared/model';
import { SalesParameters } from '../parameter/report-parameters';
import { AMOUNTS, amountsOf, CURRENCY, linesOf, ORDERS_OF_LINES } from '../sales/sale';
import { defineReport } from './report-definition';

/** What was sold of each product. */
export const salesByProduct = defineReport<SalesParameters>({
  code: 'sales-by-product',
  title: 'Sales by product',
  description:
    'What was sold of each product, without shipping; what is gone from the catalog goes by its name of then',
  access: Level.Agent,
  parameters: SalesParameters,
  columns: [
    { name: 'product', label: 'Product', type: 'text' },
    CURRENCY,
    ORDERS_OF_LINES,
    { name: 'quantity', label: 'Quantity', type: 'integer', unit: 'pieces', aggregate: 'sum("quantity")' },
    { name: 'returned', label: 'Returned', type: 'integer', unit: 'pieces', aggregate: 'sum("returned")' },
    ...AMOUNTS,
  ],
  facts: (context) => {
    const { order, line, from, where } = linesOf(context);
    const variant = context.table(Variant, 'v');
    const product = context.table(Product, 'p');
    return {
      select: {
        productId: product.id,
        product: `coalesce(${product.column('name')}, ${line.column('productName')})`,
        orderId: order.id,
        quantity: line.column('quantity'),
        returned: line.column('returned'),
        ...amountsOf(line),
      },
      from:
        `${from} LEFT JOIN ${variant.from} ON ${line.refersTo('variantId', variant)} ` +
        `LEFT JOIN ${product.from} ON ${variant.refersTo('productId', product)}`,
      where,
    };
  },
  keys: ['productId'],
  order: ['currency', '-gross', 'product'],
  chart: { kind: 'bar', by: 'product', values: ['gross'] },
});
