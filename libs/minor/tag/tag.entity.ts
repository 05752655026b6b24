import { Index } from 'typeorm';
import { Id, Level, Model, Row, sharedOrOwn, Slug, Text } from '@app/shared/model';

/** A word that people put on products, companies and orders to find them again. */
@Model({
  reach: sharedOrOwn('companyId'),
  change: sharedOrOwn('companyId', 'manager', Level.Manager),
  search: ['name', 'description'],
  sort: 'name',
})
@Index(['companyId'])
export class Tag extends Row {
  @Id({ nullable: true, description: 'Whose own it is; null: shared by all' }) companyId: string | null;

  @Text({ max: 60 }) name: string;
  @Slug({ max: 60 }) slug: string;
  @Text({ max: 2000, nullable: true, description: 'When to use it' }) description: string | null;
}
