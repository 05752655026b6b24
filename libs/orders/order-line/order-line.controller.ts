import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateOrderLine, UpdateOrderLine } from './order-line.dto';
import { OrderLine } from './order-line.entity';
import { OrderLineService } from './order-line.service';

@Resource('orders/lines', OrderLine)
export class OrderLineController extends ResourceRoutes(OrderLineService, {
  read: Level.Customer,
  create: [Level.Agent, CreateOrderLine],
  update: [Level.Agent, UpdateOrderLine],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
