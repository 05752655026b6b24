import { ApiProperty, IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { ReturnLine } from '../return-line/return-line.entity';
import { OrderReturn } from './order-return.entity';

/** So many pieces of a line that come back. */
export class CreateReturnLine extends IntersectionType(
  PickType(ReturnLine, ['orderLineId', 'quantity']),
  PartialType(PickType(ReturnLine, ['restock', 'warehouseId', 'reason']), { skipNullProperties: false }),
) {}

/** So many pieces of a line that a buyer would give back. */
export class RequestReturnLine extends IntersectionType(
  PickType(ReturnLine, ['orderLineId', 'quantity']),
  PartialType(PickType(ReturnLine, ['reason']), { skipNullProperties: false }),
) {}

/** The body by which a buyer asks to give pieces back. */
export class RequestReturn extends PartialType(PickType(OrderReturn, ['reason']), { skipNullProperties: false }) {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RequestReturnLine)
  @ApiProperty({ type: [RequestReturnLine] })
  lines: RequestReturnLine[];
}

/** The body that says where pieces go of which the return does not say it. */
export class ReceiveReturn extends PartialType(PickType(ReturnLine, ['restock', 'warehouseId']), {
  skipNullProperties: false,
}) {}

/** The body that announces that pieces come back. */
export class CreateReturn extends PartialType(PickType(OrderReturn, ['reason', 'externalReference', 'metadata']), {
  skipNullProperties: false,
}) {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CreateReturnLine)
  @ApiProperty({ type: [CreateReturnLine] })
  lines: CreateReturnLine[];

  @IsOptional()
  @IsBoolean()
  @ApiProperty({ required: false, default: false, description: 'Whether they are there already' })
  received?: boolean;
}
