import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateVoucher, UpdateVoucher } from './voucher.dto';
import { Voucher } from './voucher.entity';
import { VoucherService } from './voucher.service';

@Resource('orders/vouchers', Voucher)
export class VoucherController extends ResourceRoutes(VoucherService, {
  read: Level.Agent,
  create: [Level.Agent, CreateVoucher],
  update: [Level.Agent, UpdateVoucher],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
