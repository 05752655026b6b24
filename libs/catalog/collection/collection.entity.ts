import { Company, ofCompanyOrShared } from '@app/organization';
import { ArchivableRow, everyone, Model, Parent, Slug, Text } from '@app/shared/model';

/** Products that are shown together, in an order that somebody has thought about. */
@Model({
  reach: everyone,
  change: ofCompanyOrShared('companyId', 'agent'),
  search: ['name', 'description'],
  sort: 'name',
})
export class Collection extends ArchivableRow {
  @Parent(() => Company, {
    children: 'collections',
    nullable: true,
    order: 'name',
    description: 'The company whose own it is; null: it is shared by all',
  })
  companyId: string | null;

  @Text({ max: 120 }) name: string;
  @Slug() slug: string;
  @Text({ max: 2000, nullable: true }) description: string | null;
}
