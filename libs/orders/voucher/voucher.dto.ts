import { ApiProperty, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { Voucher } from './voucher.entity';

/** The body that creates a voucher. */
export class CreateVoucher extends PickType(Voucher, [
  'companyId',
  'promotionId',
  'code',
  'active',
  'usageLimit',
  'limitPerCustomer',
  'startsAt',
  'endsAt',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; whose it is, and its code, stay. */
export class UpdateVoucher extends PartialType(OmitType(CreateVoucher, ['companyId', 'code']), {
  skipNullProperties: false,
}) {}

/** The body that enters a voucher for an order. */
export class EnterVoucher {
  @IsString()
  @Matches(/^\s*[A-Za-z0-9][A-Za-z0-9-]{2,39}\s*$/, { message: '$property is no code of a voucher' })
  @ApiProperty({ example: 'SPRING-10', description: 'In capitals or not' })
  code: string;
}
