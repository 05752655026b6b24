import type { Schema } from '@app/shared/database';
import { ordersMigrations } from './migration';
import { Fulfilment } from './fulfilment/fulfilment.entity';
import { FulfilmentLine } from './fulfilment-line/fulfilment-line.entity';
import { Order } from './order/order.entity';
import { OrderDiscount } from './order-discount/order-discount.entity';
import { OrderEvent } from './order-event/order-event.entity';
import { OrderLine } from './order-line/order-line.entity';
import { OrderNote } from './order-note/order-note.entity';
import { OrderReturn } from './order-return/order-return.entity';
import { Payment } from './payment/payment.entity';
import { PaymentEvent } from './payment-event/payment-event.entity';
import { Refund } from './refund/refund.entity';
import { RefundLine } from './refund-line/refund-line.entity';
import { Replacement } from './replacement/replacement.entity';
import { ReturnLine } from './return-line/return-line.entity';
import { Voucher } from './voucher/voucher.entity';
import { VoucherUse } from './voucher-use/voucher-use.entity';

/** What orders add to the database. */
export const ordersSchema: Schema = {
  entities: [
    Order,
    OrderLine,
    OrderDiscount,
    OrderNote,
    OrderEvent,
    Payment,
    PaymentEvent,
    Refund,
    RefundLine,
    Fulfilment,
    FulfilmentLine,
    OrderReturn,
    ReturnLine,
    Replacement,
    Voucher,
    VoucherUse,
  ],
  migrations: ordersMigrations,
};
