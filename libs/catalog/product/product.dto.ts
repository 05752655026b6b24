import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { LinkedIds } from '@app/shared/model';
import { type AttributeMap, Attributes } from '../assigned-value/attribute-map';
import { Product } from './product.entity';

/** What is said of a product by whoever says whose it is. */
export class NewProduct extends PickType(Product, [
  'companyId',
  'name',
  'slug',
  'description',
  'status',
  'categoryId',
  'productTypeId',
  'taxClassId',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {
  @LinkedIds('All tags of the product') tagIds?: string[];
  @LinkedIds('All campaigns that it is a part of') campaignIds?: string[];
}

/** The body that creates a product; without a company, it belongs to the one that its maker works in. */
export class CreateProduct extends IntersectionType(
  OmitType(NewProduct, ['companyId']),
  PartialType(PickType(NewProduct, ['companyId'])),
) {
  @Attributes() attributes?: AttributeMap;
}

/** The body that changes one; whose it is stays. */
export class UpdateProduct extends PartialType(OmitType(NewProduct, ['companyId']), { skipNullProperties: false }) {
  @Attributes() attributes?: AttributeMap;
}
