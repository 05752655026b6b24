import type { Allocation, StockMovement } from '@app/catalog';
import type { BulkTable, Random } from '@app/shared/seed';
import type { FulfilmentLine } from '../fulfilment-line/fulfilment-line.entity';
import type { Fulfilment } from '../fulfilment/fulfilment.entity';
import type { OrderEvent } from '../order-event/order-event.entity';
import type { OrderLine } from '../order-line/order-line.entity';
import type { OrderReturn } from '../order-return/order-return.entity';
import type { Order } from '../order/order.entity';
import type { PaymentEvent } from '../payment-event/payment-event.entity';
import type { Payment } from '../payment/payment.entity';
import type { RefundLine } from '../refund-line/refund-line.entity';
import type { Refund } from '../refund/refund.entity';
import type { ReturnLine } from '../return-line/return-line.entity';
import type { Fate } from './fate';
import type { OrderChain } from './order-chain';
import type { Sale } from './sale';
import type { StockBook } from './stock-book';

/** Where the rows of orders go. */
export interface SalesTables {
  orders: BulkTable<Order>;
  lines: BulkTable<OrderLine>;
  events: BulkTable<OrderEvent>;
  payments: BulkTable<Payment>;
  paymentEvents: BulkTable<PaymentEvent>;
  fulfilments: BulkTable<Fulfilment>;
  fulfilmentLines: BulkTable<FulfilmentLine>;
  returns: BulkTable<OrderReturn>;
  returnLines: BulkTable<ReturnLine>;
  refunds: BulkTable<Refund>;
  refundLines: BulkTable<RefundLine>;
  allocations: BulkTable<Allocation>;
  movements: BulkTable<StockMovement>;
}

/** What a sale is written down with. */
export interface Desk {
  tables: SalesTables;
  book: StockBook;
  random: Random;
}

/** What has come of a sale while it is written down. */
export interface Course {
  sale: Sale;
  fate: Fate;
  chain: OrderChain;
  charged: number;
  refunded: number;
  paymentId: string;
  /** Pieces of each line that came back. */
  returned: number[];
  /** Whether they lie in the warehouse again. */
  isSoldAgain: boolean;
}
