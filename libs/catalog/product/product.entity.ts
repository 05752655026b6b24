import { Tag, TaxClass } from '@app/minor';
import { Check } from 'typeorm';
import { Campaign, Company, ofCompany } from '@app/organization';
import {
  ArchivableRow,
  Computed,
  ManyToMany,
  Model,
  Parent,
  Slug,
  Text,
  Level,
  State,
  type StateMachine,
  VisibleTo,
} from '@app/shared/model';
import { type AttributeMap, assignedTo } from '../assigned-value/attribute-map';
import { productAttributes } from '../assigned-value/attribute-members';
import { isComplete } from '../assigned-value/required';
import { Category } from '../category/category.entity';
import { ProductType } from '../product-type/product-type.entity';
import { onSale } from './on-sale';

/** Where a product stands: it is prepared, sold, and kept for the record. Archived is what its archival says. */
export const PRODUCT_STATUSES = {
  draft: ['active', 'archived'],
  active: ['draft', 'archived'],
  archived: ['draft'],
} as const satisfies StateMachine;
export type ProductStatus = keyof typeof PRODUCT_STATUSES;

/** What is sold, in one or more variants. */
@Check(`("status" = 'archived') = ("archived_at" IS NOT NULL)`)
@Model({
  reach: onSale,
  change: ofCompany('companyId', 'agent'),
  search: ['name', 'description'],
  sort: 'name',
})
export class Product extends ArchivableRow {
  @Text({ max: 200, description: 'What people read on the label' }) name: string;
  @Slug({ max: 200 }) slug: string;
  @Text({ max: 10_000, nullable: true }) description: string | null;
  @State(PRODUCT_STATUSES, { initial: 'draft' }) status: ProductStatus;

  @Parent(() => Company, { children: 'products', order: 'name', description: 'The company that sells it' })
  companyId: string;

  @Parent(() => Category, { children: 'products', nullable: true, order: 'name' })
  categoryId: string | null;

  @Parent(() => ProductType, {
    children: 'products',
    nullable: true,
    order: 'name',
    description: 'Says which attributes it has; it does not change while there are values',
  })
  productTypeId: string | null;

  @Parent(() => TaxClass, {
    children: 'products',
    nullable: true,
    order: 'name',
    description: 'By which it is taxed; null: by that of its type',
  })
  taxClassId: string | null;

  @Computed('json', (column) => assignedTo(`v.product_id = ${column('id')} AND v.variant_id IS NULL`), {
    description: 'Values by the codes of attributes; only when the mask asks for it',
    filterable: false,
    sortable: false,
    inDefault: false,
    members: productAttributes,
  })
  attributes: AttributeMap;

  @VisibleTo(Level.Agent)
  @Computed('boolean', isComplete, {
    inDefault: false,
    description:
      'Whether it and its variants have all that its type requires, which may have come to require more since it is sold',
  })
  complete: boolean;

  @ManyToMany(() => Campaign, {
    inverse: 'products',
    writtenAs: 'campaignIds',
    order: '-startsAt',
    visibleTo: Level.Agent,
  })
  campaigns: Campaign[];

  @ManyToMany(() => Tag, { inverse: 'products', writtenAs: 'tagIds', order: 'name' })
  tags: Tag[];
}
