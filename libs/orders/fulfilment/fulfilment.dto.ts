import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { FulfilmentLine } from '../fulfilment-line/fulfilment-line.entity';
import { Fulfilment } from './fulfilment.entity';

/** So many pieces of a line that leave together. */
export class CreateFulfilmentLine extends PickType(FulfilmentLine, ['orderLineId', 'quantity']) {}

/** The body that changes what is known of a fulfilment. */
export class UpdateFulfilment extends PartialType(
  PickType(Fulfilment, [
    'carrier',
    'trackingNumber',
    'trackingUrl',
    'externalReference',
    'metadata',
    'privateMetadata',
  ]),
  { skipNullProperties: false },
) {}

/** The body that has pieces of an order packed. */
export class CreateFulfilment extends PickType(Fulfilment, ['warehouseId']) {
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CreateFulfilmentLine)
  @ApiProperty({
    type: [CreateFulfilmentLine],
    required: false,
    description: 'By default, all that is promised from the warehouse, and what nobody counts',
  })
  lines?: CreateFulfilmentLine[];

  @IsOptional()
  @IsBoolean()
  @ApiProperty({ required: false, default: false, description: 'Whether they leave the house at once' })
  ship?: boolean;
}
