import { Injectable } from '@nestjs/common';
import { workplaceOf } from '@app/organization';
import { Answer, type ApartChange, type Caller, Resources, ResourceService, type Write } from '@app/shared/resource';
import { assign } from '../assigned-value/assign';
import type { AttributeMap } from '../assigned-value/attribute-map';
import { assertComplete } from '../assigned-value/required';
import { alignArchival, archiveVariants } from './product-archive';
import { duplicate } from './product-duplicate';
import { Product } from './product.entity';

/** Reads and writes products. */
@Injectable()
export class ProductService extends ResourceService<Product> {
  constructor(resources: Resources) {
    super(Product, resources);
  }

  /** A draft of the same, with its variants, values and media. @throws NotFound, Forbidden */
  duplicate(id: string, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      // Two who copy the same take turns, so that each finds a slug.
      await this.resources.hold(Product, [id], 'NO KEY UPDATE', write);
      const copy = await duplicate(await this.load(id, write), write);
      const answer = await this.answer(copy, write);
      return new Answer(answer.text, { ...answer.headers, location: `/v1/catalog/products/${copy}` });
    });
  }

  protected override async prepare(row: Product, { manager, caller }: Write, before?: Product): Promise<void> {
    if (!before) row.companyId ??= await workplaceOf(caller.actor.id, manager, 'agent');
    alignArchival(row, before);
  }

  protected override saveApart(
    row: Product,
    { attributes }: { attributes?: AttributeMap },
    write: Write,
    before?: Product,
  ): Promise<ApartChange | undefined> | undefined {
    const isMoved = before !== undefined && (before.archivedAt === null) !== (row.archivedAt === null);
    if (!isMoved && !attributes) return undefined;
    return this.saveParts(row, attributes, write, isMoved ? before : undefined);
  }

  protected override verify(
    row: Product,
    { manager }: Write,
    before?: Product,
    assigned?: ApartChange,
  ): Promise<void> | undefined {
    // What is required is said by the type.
    if (row.status !== 'active' || !row.productTypeId) return undefined;
    if (before?.status !== 'active' || before.productTypeId !== row.productTypeId) {
      return assertComplete([row.id], manager);
    }
    return assigned && assertComplete([row.id], manager, 'product');
  }

  private async saveParts(
    row: Product,
    attributes: AttributeMap | undefined,
    write: Write,
    moved: Product | undefined,
  ): Promise<ApartChange | undefined> {
    if (moved) await archiveVariants(row, moved, write);
    const owner = { productId: row.id, variantId: null, typeId: row.productTypeId ?? null };
    return attributes && (await assign(owner, attributes, write));
  }
}
