import { TaxClass } from '@app/minor';
import { Company, ofCompanyOrShared } from '@app/organization';
import { everyone, Model, Parent, Row, Slug, Text } from '@app/shared/model';

/** What products of one sort have in common: the attributes that they and their variants have. */
@Model({
  reach: everyone,
  change: ofCompanyOrShared('companyId', 'agent'),
  search: ['name', 'slug'],
  sort: 'name',
})
export class ProductType extends Row {
  @Parent(() => Company, {
    children: 'productTypes',
    nullable: true,
    order: 'name',
    description: 'The company whose own it is; null: it is shared by all',
  })
  companyId: string | null;

  @Parent(() => TaxClass, {
    children: 'productTypes',
    nullable: true,
    order: 'name',
    description: 'By which its products are taxed; null: by what a country takes of everything',
  })
  taxClassId: string | null;

  @Text({ max: 120 }) name: string;
  @Slug() slug: string;
  @Text({ max: 2000, nullable: true }) description: string | null;
}
