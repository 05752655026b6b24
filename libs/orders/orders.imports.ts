import type { Importable } from '@app/shared/import';
import { ImportedOrder } from './import/imported-order.dto';
import { eventsOfImport, prepareOrders } from './import/imported-orders';
import { ImportedOrderLine } from './import/imported-line.dto';
import { addUpOrders, prepareLines } from './import/imported-lines';
import { OrderLine } from './order-line/order-line.entity';
import { Order } from './order/order.entity';

/** What of orders can be read from CSV files: what they were elsewhere, with lines from a file of their own. */
export const ordersImports: readonly Importable[] = [
  { path: 'orders', model: Order, create: ImportedOrder, prepare: prepareOrders, saved: eventsOfImport },
  {
    path: 'orders/lines',
    model: OrderLine,
    create: ImportedOrderLine,
    naturalKey: ['orderId', 'variantId'],
    prepare: prepareLines,
    saved: addUpOrders,
  },
];
