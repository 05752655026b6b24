import { Module } from '@nestjs/common';
import { JobModule } from '@app/shared/job';
import { QueueModule } from '@app/shared/queue';
import { PaymentNoticeController } from './payment/payment-notice.controller';
import { OrderPaymentController } from './payment/order-payment.controller';
import { PaymentController } from './payment/payment.controller';
import { PaymentDesk } from './payment/payment-desk';
import { PaymentNotices } from './payment/payment-notices';
import { PaymentReminder } from './payment/payment-reminder';
import { PaymentProcessor } from './payment/payment.jobs';
import { PAYMENT_QUEUE } from './payment/payment.queue';
import { PaymentService } from './payment/payment.service';
import { PaymentEventController } from './payment-event/payment-event.controller';
import { PaymentEventService } from './payment-event/payment-event.service';
import { PaymentProviders } from './provider/payment-providers';
import { OrderRefundController } from './refund/order-refund.controller';
import { PaymentRefundController } from './refund/payment-refund.controller';
import { RefundController } from './refund/refund.controller';
import { RefundService } from './refund/refund.service';
import { RefundLineController } from './refund-line/refund-line.controller';
import { RefundLineService } from './refund-line/refund-line.service';

const services = [
  PaymentProviders,
  PaymentDesk,
  PaymentNotices,
  PaymentService,
  PaymentEventService,
  RefundService,
  RefundLineService,
];

/** What is paid for orders, and paid back: the services. */
@Module({ imports: [JobModule, QueueModule.queue(PAYMENT_QUEUE)], providers: services, exports: services })
export class MoneyModule {}

/** What is paid for orders, over HTTP. */
@Module({
  imports: [MoneyModule],
  controllers: [
    PaymentNoticeController,
    OrderPaymentController,
    PaymentController,
    PaymentEventController,
    OrderRefundController,
    PaymentRefundController,
    RefundController,
    RefundLineController,
  ],
})
export class MoneyApi {}

/** Asks providers. */
@Module({ imports: [MoneyModule, JobModule], providers: [PaymentProcessor, PaymentReminder] })
export class MoneyJobs {}
