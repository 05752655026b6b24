import { ApiProperty, IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { Payment } from '@app/orders';
import { MoneyValue } from '@app/shared/model';

/** By whom it is paid. */
export class CheckoutPayment extends IntersectionType(
  PickType(Payment, ['provider']),
  PartialType(PickType(Payment, ['method', 'source']), { skipNullProperties: false }),
) {}

/** What the buyer has agreed to. */
export class CheckOut {
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyValue)
  @ApiProperty({
    type: () => MoneyValue,
    description: 'With tax, as the cart has told it: nothing is placed for another',
  })
  total: MoneyValue;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CheckoutPayment)
  @ApiProperty({ type: () => CheckoutPayment, required: false, description: 'Without, it is paid for later' })
  payment?: CheckoutPayment;
}
