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

  protected override async saveApart(
    row: Product,
    { attributes }: { attributes?: AttributeMap },
    write: Write,
    before?: Product,
  ): Promise<ApartChange | undefined> {
    if (before) await archiveVariants(row, before, write);
    const owner = { productId: row.id, variantId: null, typeId: row.productTypeId ?? null };
    const assigned = attributes && (await assign(owner, attributes, write));
    const isNewlySold = row.status === 'active' && before?.status !== 'active';
    if (isNewlySold || (row.status === 'active' && assigned)) await assertComplete([row.id], write.manager);
    return assigned;
  }
}
