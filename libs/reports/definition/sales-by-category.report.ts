import { Category, Product, Variant } from '@app/catalog';
import { Level } from '@app/shared/model';
import { SalesParameters } from '../parameter/report-parameters';
import { AMOUNTS, amountsOf, CURRENCY, linesOf, ORDERS_OF_LINES } from '../sales/sale';
import { defineReport } from './report-definition';

/** What was sold of each category. */
export const salesByCategory = defineReport<SalesParameters>({
  code: 'sales-by-category',
  title: 'Sales by category',
  description: 'What was sold of the products of each category, without shipping',
  access: Level.Agent,
  parameters: SalesParameters,
  columns: [
    { name: 'category', label: 'Category', type: 'text' },
    CURRENCY,
    ORDERS_OF_LINES,
    { name: 'quantity', label: 'Quantity', type: 'integer', unit: 'pieces', aggregate: 'sum("quantity")' },
    ...AMOUNTS,
  ],
  facts: (context) => {
    const { order, line, from, where } = linesOf(context);
    const variant = context.table(Variant, 'v');
    const product = context.table(Product, 'p');
    const category = context.table(Category, 'c');
    return {
      select: {
        categoryId: category.id,
        category: category.column('name'),
        orderId: order.id,
        quantity: line.column('quantity'),
        ...amountsOf(line),
      },
      from:
        `${from} LEFT JOIN ${variant.from} ON ${line.refersTo('variantId', variant)} ` +
        `LEFT JOIN ${product.from} ON ${variant.refersTo('productId', product)} ` +
        `LEFT JOIN ${category.from} ON ${product.refersTo('categoryId', category)}`,
      where,
    };
  },
  keys: ['categoryId'],
  order: ['currency', '-gross', 'category'],
  chart: { kind: 'bar', by: 'category', values: ['gross'] },
});
