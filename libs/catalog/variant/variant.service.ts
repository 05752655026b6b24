import { Injectable } from '@nestjs/common';
import { type ApartChange, Resources, ResourceService, type Write } from '@app/shared/resource';
import { assign } from '../assigned-value/assign';
import type { AttributeMap } from '../assigned-value/attribute-map';
import { assertComplete } from '../assigned-value/required';
import { Product } from '../product/product.entity';
import { Variant } from './variant.entity';

/** Reads and writes variants. */
@Injectable()
export class VariantService extends ResourceService<Variant> {
  constructor(resources: Resources) {
    super(Variant, resources);
  }

  protected override async saveApart(
    row: Variant,
    { attributes }: { attributes?: AttributeMap },
    write: Write,
    before?: Variant,
  ): Promise<ApartChange | undefined> {
    if (before && !attributes) return undefined;
    const { productId, id: variantId } = row;
    const product = await write.manager.findOne(Product, {
      select: { id: true, productTypeId: true, status: true },
      where: { id: productId },
    });
    const owner = { productId, variantId, typeId: product?.productTypeId ?? null };
    const assigned = attributes && (await assign(owner, attributes, write));
    if (product?.status === 'active') await assertComplete([productId], write.manager);
    return assigned;
  }
}
