import { Module } from '@nestjs/common';
import { OrganizationModule } from '@app/organization';
import { VoucherController } from './voucher/voucher.controller';
import { VoucherService } from './voucher/voucher.service';
import { OrderVoucherController } from './voucher-use/order-voucher.controller';
import { VoucherUseController } from './voucher-use/voucher-use.controller';
import { VoucherUseService } from './voucher-use/voucher-use.service';

const services = [VoucherService, VoucherUseService];

/** Codes that make orders cheaper: the services. */
@Module({ imports: [OrganizationModule], providers: services, exports: services })
export class VouchersModule {}

/** Codes that make orders cheaper, over HTTP. */
@Module({
  imports: [VouchersModule],
  controllers: [VoucherController, VoucherUseController, OrderVoucherController],
})
export class VouchersApi {}
