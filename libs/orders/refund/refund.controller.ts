import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { Refund } from './refund.entity';
import { RefundService } from './refund.service';

@Resource('orders/refunds', Refund)
export class RefundController extends ResourceRoutes(RefundService, { read: Level.Customer }) {}
