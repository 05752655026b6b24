import { Level, Model, Parent, Row, Text } from '@app/shared/model';
import { Order } from '../order/order.entity';
import { ofSeller, throughOrder } from '../order/order-reach';

/** An order that is sent in place of what was wrong with another. */
@Model({ reach: throughOrder(ofSeller), change: throughOrder(ofSeller), visibleTo: Level.Agent, sort: '-createdAt' })
export class Replacement extends Row {
  @Parent(() => Order, { children: 'replacements', order: 'createdAt', visibleTo: Level.Agent })
  orderId: string;

  @Parent(() => Order, {
    child: 'replacing',
    visibleTo: Level.Agent,
    description: 'A draft at first',
  })
  replacementId: string;

  @Text({ max: 500, nullable: true }) reason: string | null;
}
