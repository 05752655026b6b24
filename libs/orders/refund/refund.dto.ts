import { ApiProperty, IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { RefundLine } from '../refund-line/refund-line.entity';
import { Refund } from './refund.entity';

/** So many pieces of a line whose price goes back; without an amount, what they cost. */
export class CreateRefundLine extends IntersectionType(
  PickType(RefundLine, ['orderLineId', 'quantity']),
  PartialType(PickType(RefundLine, ['amount']), { skipNullProperties: false }),
) {}

/** The body that gives money back by a payment; without an amount, all that is left. */
export class CreatePaymentRefund extends PartialType(PickType(Refund, ['amount', 'reason']), {
  skipNullProperties: false,
}) {}

/** The body that gives money of an order back. */
export class CreateRefund extends CreatePaymentRefund {
  @IsOptional()
  @IsUUID()
  @ApiProperty({
    type: 'string',
    format: 'uuid',
    required: false,
    description: 'By default, the last that has so much left',
  })
  paymentId?: string;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CreateRefundLine)
  @ApiProperty({
    type: [CreateRefundLine],
    required: false,
    description: 'What it is for; the amount is theirs, unless it is named',
  })
  lines?: CreateRefundLine[];
}
