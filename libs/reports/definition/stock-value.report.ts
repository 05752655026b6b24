import { Product, Stock, Variant, Warehouse } from '@app/catalog';
import { Level } from '@app/shared/model';
import { CurrencyParameter, ReferenceParameter } from '../parameter/parameter';
import { ReportParameters } from '../parameter/report-parameters';
import { costOf } from '../stock/cost';
import { defineReport } from './report-definition';

class StockValueParameters extends ReportParameters {
  @ReferenceParameter('Warehouse')
  warehouse?: string;

  @CurrencyParameter()
  currency?: string;
}

/** What lies in the warehouses is worth. */
export const stockValue = defineReport<StockValueParameters>({
  code: 'stock-value',
  title: 'Stock value',
  description: 'What the goods in the warehouses have cost; those whose cost nobody has said are worth nothing here',
  access: Level.Manager,
  parameters: StockValueParameters,
  columns: [
    { name: 'warehouse', label: 'Warehouse', type: 'text' },
    { name: 'product', label: 'Product', type: 'text' },
    { name: 'currency', label: 'Currency', type: 'currency' },
    { name: 'pieces', label: 'On hand', type: 'integer', unit: 'pieces', aggregate: 'sum("pieces")' },
    { name: 'value', label: 'Value', type: 'money', unit: 'currency', aggregate: 'sum("value")' },
  ],
  facts: (context) => {
    const { table, bind, parameters } = context;
    const stock = table(Stock, 's');
    const warehouse = table(Warehouse, 'w');
    const variant = table(Variant, 'v');
    const product = table(Product, 'p');
    const cost = costOf(variant, context);
    const { warehouse: place, currency } = parameters;
    return {
      select: {
        warehouseId: warehouse.id,
        warehouse: warehouse.column('name'),
        productId: product.id,
        product: product.column('name'),
        currency: cost.currency,
        pieces: stock.column('onHand'),
        value: `${stock.column('onHand')} * ${cost.amount}`,
      },
      from:
        `${stock.from} JOIN ${warehouse.from} ON ${stock.refersTo('warehouseId', warehouse)} ` +
        `JOIN ${variant.from} ON ${stock.refersTo('variantId', variant)} ` +
        `JOIN ${product.from} ON ${variant.refersTo('productId', product)}${cost.join}`,
      where: [
        `${stock.column('onHand')} > 0`,
        place && `${warehouse.id} = ${bind(place, 'uuid')}`,
        currency && `${cost.currency} = ${bind(currency, 'text')}`,
      ],
    };
  },
  keys: ['warehouseId', 'productId'],
  order: ['warehouse', 'warehouseId', 'currency', '-value', 'product'],
  chart: { kind: 'bar', by: 'product', values: ['value'] },
});
