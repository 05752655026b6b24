import { Index } from 'typeorm';
import { Company, ofCompanyOrShared } from '@app/organization';
import { ArchivableRow, everyone, Integer, Model, Parent, Slug, Text } from '@app/shared/model';

/** A shelf of the assortment. */
@Model({
  reach: everyone,
  change: ofCompanyOrShared('companyId', 'agent'),
  search: ['name', 'description'],
  sort: 'position,name',
})
@Index('category_path', { synchronize: false })
export class Category extends ArchivableRow {
  @Text({ max: 120, description: 'What people read on the shelf' }) name: string;
  @Slug() slug: string;
  @Text({ max: 2000, nullable: true }) description: string | null;
  @Integer({ default: 0, description: 'Its place among its siblings' }) position: number;

  @Text({
    max: 2000,
    default: '',
    description: 'The slugs from the top down to its own, as in `tea/black-tea`; what is below it begins with `tea/`',
  })
  path: string;

  @Parent(() => Company, {
    children: 'categories',
    nullable: true,
    order: 'name',
    description: 'The company whose own it is; null: it is shared by all',
  })
  companyId: string | null;

  @Parent(() => Category, {
    children: 'children',
    nullable: true,
    order: 'position,name',
    description: 'The category that it is a part of',
  })
  parentId: string | null;
}
