import { ApiProperty, IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { Payment } from './payment.entity';

/** Something to be remembered of what was entered. */
export class PaymentNote {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @ApiProperty({
    required: false,
    maxLength: 500,
    description: 'What staff wants to remember, such as the bank’s own number',
  })
  note?: string;
}

/** So much of it; without an amount, all that is left. */
export class PaymentAmount extends IntersectionType(PartialType(PickType(Payment, ['amount'])), PaymentNote) {}

/** The body that takes a payment. */
export class CreatePayment extends IntersectionType(
  PickType(Payment, ['provider']),
  PartialType(PickType(Payment, ['amount', 'method', 'source', 'externalReference', 'metadata']), {
    skipNullProperties: false,
  }),
  PaymentNote,
) {
  @IsOptional()
  @IsBoolean()
  @ApiProperty({
    required: false,
    default: true,
    description: 'false: the money is promised, and taken by a charge later',
  })
  capture?: boolean;
}
