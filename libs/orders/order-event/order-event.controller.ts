import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { OrderEvent } from './order-event.entity';
import { OrderEventService } from './order-event.service';

@Resource('orders/events', OrderEvent)
export class OrderEventController extends ResourceRoutes(OrderEventService, { read: Level.Agent }) {}
