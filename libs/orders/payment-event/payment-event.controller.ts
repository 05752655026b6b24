import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { PaymentEvent } from './payment-event.entity';
import { PaymentEventService } from './payment-event.service';

@Resource('orders/payment-events', PaymentEvent)
export class PaymentEventController extends ResourceRoutes(PaymentEventService, { read: Level.Agent }) {}
