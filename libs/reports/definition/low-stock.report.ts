import { Product, Stock, Variant, Warehouse } from '@app/catalog';
import { Level } from '@app/shared/model';
import { ReferenceParameter } from '../parameter/parameter';
import { ReportParameters } from '../parameter/report-parameters';
import { defineReport } from './report-definition';

class LowStockParameters extends ReportParameters {
  @ReferenceParameter('Warehouse')
  warehouse?: string;
}

/** What has to be ordered anew. */
export const lowStock = defineReport<LowStockParameters>({
  code: 'low-stock',
  title: 'Low stock',
  description: 'Goods of which no more are available than the number at which they are low, without what is archived',
  access: Level.Agent,
  parameters: LowStockParameters,
  columns: [
    { name: 'sku', label: 'SKU', type: 'text' },
    { name: 'product', label: 'Product', type: 'text' },
    { name: 'variant', label: 'Variant', type: 'text' },
    { name: 'warehouse', label: 'Warehouse', type: 'text' },
    { name: 'available', label: 'Available', type: 'integer', unit: 'pieces' },
    { name: 'lowAt', label: 'Low at', type: 'integer', unit: 'pieces' },
    { name: 'missing', label: 'Missing', type: 'integer', unit: 'pieces' },
    { name: 'onHand', label: 'On hand', type: 'integer', unit: 'pieces' },
    { name: 'allocated', label: 'Promised', type: 'integer', unit: 'pieces' },
    { name: 'id', label: 'Id', type: 'text' },
  ],
  facts: ({ table, bind, parameters: { warehouse: place } }) => {
    const stock = table(Stock, 's');
    const warehouse = table(Warehouse, 'w');
    const variant = table(Variant, 'v');
    const product = table(Product, 'p');
    return {
      select: {
        sku: variant.column('sku'),
        product: product.column('name'),
        variant: variant.column('name'),
        warehouse: warehouse.column('name'),
        available: stock.column('available'),
        lowAt: stock.column('lowAt'),
        missing: `${stock.column('lowAt')} - ${stock.column('available')}`,
        onHand: stock.column('onHand'),
        allocated: stock.column('allocated'),
        id: stock.id,
      },
      from:
        `${stock.from} JOIN ${warehouse.from} ON ${stock.refersTo('warehouseId', warehouse)} ` +
        `JOIN ${variant.from} ON ${stock.refersTo('variantId', variant)} ` +
        `JOIN ${product.from} ON ${variant.refersTo('productId', product)}`,
      where: [
        stock.column('low'),
        `${variant.column('archivedAt')} IS NULL AND ${product.column('archivedAt')} IS NULL`,
        place && `${warehouse.id} = ${bind(place, 'uuid')}`,
      ],
    };
  },
  order: ['available', 'sku', 'id'],
  chart: { kind: 'bar', by: 'sku', values: ['missing'] },
});
