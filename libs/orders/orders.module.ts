import { Module, type OnModuleInit } from '@nestjs/common';
import { OrderDiscountController } from './order-discount/order-discount.controller';
import { OrderDiscountService } from './order-discount/order-discount.service';
import { OrderEventController } from './order-event/order-event.controller';
import { OrderEventService } from './order-event/order-event.service';
import { OrderLineController } from './order-line/order-line.controller';
import { OrderLineService } from './order-line/order-line.service';
import { OrderNoteController } from './order-note/order-note.controller';
import { OrderNoteService } from './order-note/order-note.service';
import { OrderExpiry } from './order/order-expiry';
import { assertMachine } from './order/order-machine';
import { OrderShare } from './order/order-share';
import { OrderController } from './order/order.controller';
import { OrderService } from './order/order.service';

const services = [OrderService, OrderLineService, OrderDiscountService, OrderNoteService, OrderEventService];

/** What is ordered: the services. */
@Module({ providers: [...services, OrderShare], exports: services })
export class OrdersModule implements OnModuleInit {
  /** Refuses to boot with a life of orders that makes no sense. */
  onModuleInit(): void {
    assertMachine();
  }
}

/** What is ordered, over HTTP. */
@Module({
  imports: [OrdersModule],
  controllers: [
    OrderController,
    OrderLineController,
    OrderDiscountController,
    OrderNoteController,
    OrderEventController,
  ],
})
export class OrdersApi {}

/** What the clock does to orders. */
@Module({ imports: [OrdersModule], providers: [OrderExpiry] })
export class OrdersJobs {}
