import { PartialType, PickType } from '@nestjs/swagger';
import { Category } from './category.entity';

/** The body that creates a category. */
export class CreateCategory extends PickType(Category, [
  'companyId',
  'name',
  'slug',
  'description',
  'position',
  'parentId',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one. */
export class UpdateCategory extends PartialType(CreateCategory, { skipNullProperties: false }) {}
