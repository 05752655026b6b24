import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { Order } from '@app/orders';

/** The most pieces of one line. */
export const MOST_PIECES = 9999;

const Pieces = (): PropertyDecorator => (prototype, property) => {
  for (const decorate of [
    IsInt(),
    Min(1),
    Max(MOST_PIECES),
    ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_PIECES }),
  ]) {
    decorate(prototype, property);
  }
};

/** What is put into a cart. */
export class AddCartLine {
  @IsUUID() @ApiProperty({ type: 'string', format: 'uuid' }) variantId: string;
  @Pieces() quantity: number;
}

/** So many of it, instead. */
export class ChangeCartLine {
  @Pieces() quantity: number;
}

const SavedAddressId =
  (instead: string): PropertyDecorator =>
  (prototype, property) => {
    const description = `A saved address of the account, instead of \`${instead}\`: it is copied`;
    for (const decorate of [
      IsOptional(),
      IsUUID(),
      ApiProperty({ type: 'string', format: 'uuid', required: false, description }),
    ]) {
      decorate(prototype, property);
    }
  };

/** What is taken out of an earlier order. */
export class Reorder {
  @IsUUID() @ApiProperty({ type: 'string', format: 'uuid', description: 'An earlier order' }) orderId: string;
}

/** Who buys, and where it goes; null takes away. */
export class UpdateCart extends PartialType(
  PickType(Order, ['email', 'buyerCompanyId', 'shippingAddress', 'billingAddress', 'shippingMethodId']),
  { skipNullProperties: false },
) {
  @SavedAddressId('shippingAddress') shippingAddressId?: string;
  @SavedAddressId('billingAddress') billingAddressId?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @Matches(/^[\w-]{1,60}$/, { each: true, message: 'each of $property must be 1 to 60 letters, digits or hyphens' })
  @ApiProperty({
    type: 'array',
    items: { type: 'string' },
    maxItems: 5,
    required: false,
    description: 'All codes of vouchers',
  })
  codes?: string[];
}

/** A new cart needs nothing to be said. */
export class CreateCart extends UpdateCart {}
