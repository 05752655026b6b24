import { ApiProperty, IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, NotEquals, ValidateNested } from 'class-validator';
import { Id, Integer, Text } from '@app/shared/model';
import { Stock } from './stock.entity';

/** The most rows that one request adjusts. */
const LARGEST = 500;

/** What a person books by hand; pieces are sold by orders, and go elsewhere by transfers. */
export const BOOKED = ['adjustment', 'receipt', 'return'] as const;

/** The body that lets a warehouse keep a variant; there is none of it yet. */
export class CreateStock extends PickType(Stock, [
  'variantId',
  'warehouseId',
  'lowAt',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** What a file says of stock: how much of it was counted, too. */
export class ImportedStock extends IntersectionType(CreateStock, PickType(Stock, ['onHand'])) {}

/** The body that changes what is said about stock; how much there is changes by movements. */
export class UpdateStock extends PartialType(OmitType(CreateStock, ['variantId', 'warehouseId']), {
  skipNullProperties: false,
}) {}

/** The body that corrects how much there is, or books what has come. */
export class StockAdjustment {
  @NotEquals(0)
  @Integer({ description: 'Below zero: there is less than was thought' })
  quantity: number;

  @Text({ max: 500, description: 'Why, for whoever asks later' }) reason: string;
  @Text({ max: 120, nullable: true, description: 'A delivery note or the like' }) reference?: string | null;

  @IsIn(BOOKED)
  @ApiProperty({ enum: BOOKED, default: 'adjustment', required: false })
  kind: (typeof BOOKED)[number] = 'adjustment';
}

/** One of several adjustments. */
export class ListedAdjustment extends StockAdjustment {
  @Id() stockId: string;
}

/** The body that adjusts many rows, all or none. */
export class StockAdjustments {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LARGEST)
  @ValidateNested({ each: true })
  @Type(() => ListedAdjustment)
  @ApiProperty({ type: [ListedAdjustment], minItems: 1, maxItems: LARGEST })
  adjustments: ListedAdjustment[];
}

/** The body that brings pieces to another warehouse. */
export class StockTransfer {
  @Id({ description: 'Where they go' }) warehouseId: string;
  @Integer({ min: 1 }) quantity: number;

  @Text({ max: 500 }) reason: string;
}
