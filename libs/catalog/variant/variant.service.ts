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

  protected override saveApart(
    row: Variant,
    { attributes }: { attributes?: AttributeMap },
    write: Write,
    before?: Variant,
  ): Promise<ApartChange | undefined> | undefined {
    return attributes || isPlaced(row, before) ? this.saveIn(row, attributes, write) : undefined;
  }

  protected override verify(
    row: Variant,
    { manager }: Write,
    before?: Variant,
    assigned?: ApartChange,
  ): Promise<void> | undefined {
    return assigned || isPlaced(row, before) ? assertComplete([row.productId], manager, [row.id]) : undefined;
  }

  private async saveIn(
    { id: variantId, productId }: Variant,
    attributes: AttributeMap | undefined,
    write: Write,
  ): Promise<ApartChange | undefined> {
    // Held, so that it is not published meanwhile without having been asked what is required.
    const product = await write.manager.findOne(Product, {
      select: { id: true, productTypeId: true },
      where: { id: productId },
      lock: { mode: 'pessimistic_read' },
      loadEagerRelations: false,
    });
    return (
      attributes && (await assign({ productId, variantId, typeId: product?.productTypeId ?? null }, attributes, write))
    );
  }
}

/** Whether it comes to a product with this write: as a new one, out of the archive or from another product. */
const isPlaced = (row: Variant, before: Variant | undefined): boolean =>
  !row.archivedAt && (!before || before.archivedAt !== null || before.productId !== row.productId);
