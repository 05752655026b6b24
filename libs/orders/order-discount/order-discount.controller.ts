import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateOrderDiscount, UpdateOrderDiscount } from './order-discount.dto';
import { OrderDiscount } from './order-discount.entity';
import { OrderDiscountService } from './order-discount.service';

@Resource('orders/discounts', OrderDiscount)
export class OrderDiscountController extends ResourceRoutes(OrderDiscountService, {
  read: Level.Customer,
  create: [Level.Agent, CreateOrderDiscount],
  update: [Level.Agent, UpdateOrderDiscount],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
