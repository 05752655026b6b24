import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { RefundLine } from '../refund-line/refund-line.entity';
import { Replacement } from './replacement.entity';

/** So many pieces of a line that are sent once more. */
export class CreateReplacementLine extends PickType(RefundLine, ['orderLineId', 'quantity']) {}

/** The body that opens an order in place of what was wrong with another. */
export class CreateReplacement extends PartialType(PickType(Replacement, ['reason']), { skipNullProperties: false }) {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CreateReplacementLine)
  @ApiProperty({ type: [CreateReplacementLine] })
  lines: CreateReplacementLine[];
}
