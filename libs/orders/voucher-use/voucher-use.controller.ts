import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { VoucherUse } from './voucher-use.entity';
import { VoucherUseService } from './voucher-use.service';

@Resource('orders/voucher-uses', VoucherUse)
export class VoucherUseController extends ResourceRoutes(VoucherUseService, { read: Level.Customer }) {}
