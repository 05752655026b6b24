import { Index, Unique } from 'typeorm';
import { Flag, Level, Model, Parent, Row, Text } from '@app/shared/model';
import { ofParties, throughOrder } from '../order/order-reach';
import { Order } from '../order/order.entity';
import { Voucher } from '../voucher/voucher.entity';

/** That a voucher was used for an order. */
@Model({ reach: throughOrder(ofParties), visibleTo: Level.Customer, sort: '-createdAt' })
@Unique(['orderId', 'voucherId'])
@Index(['voucherId', 'customer'], { where: 'NOT returned' })
export class VoucherUse extends Row {
  @Parent(() => Order, { children: 'vouchers', order: 'createdAt', visibleTo: Level.Customer })
  orderId: string;

  @Parent(() => Voucher, { children: 'uses', order: '-createdAt', visibleTo: Level.Agent })
  voucherId: string;

  @Text({ max: 40, description: 'As it was entered' }) code: string;
  @Text({ max: 254, privacy: 'personal', description: 'Who used it: account, company or e-mail address' })
  customer: string;

  @Flag({ default: false, description: 'It was given back, since the order came to nothing' }) returned: boolean;
}
