import { File } from '@app/minor';
import { through } from '@app/organization';
import { Integer, ManyToMany, Model, Parent, Row, Text } from '@app/shared/model';
import { ofSold } from '../product/on-sale';
import { Product } from '../product/product.entity';
import { Variant } from '../variant/variant.entity';

/** A picture, or another file, that shows a product or some of its variants. */
@Model({ reach: ofSold('productId'), change: through('productId', 'product', 'agent'), sort: 'position' })
export class ProductMedia extends Row {
  @Parent(() => Product, { children: 'media', order: 'position', onDelete: 'CASCADE' })
  productId: string;

  @Parent(() => File)
  fileId: string;

  @Text({ max: 300, nullable: true, description: 'What it shows, for those who do not see it' }) alt: string | null;
  @Integer({ default: 0, description: 'Its place among the others' }) position: number;

  @ManyToMany(() => Variant, { inverse: 'media', writtenAs: 'variantIds', order: 'sku' })
  variants: Variant[];
}
