import { Index } from 'typeorm';
import { Id, Level, Model, Row, sharedOrOwn, Slug, Text } from '@app/shared/model';

/** What is taxed alike, e.g. food: each country has its own rates for it. */
@Model({
  reach: sharedOrOwn('companyId'),
  change: sharedOrOwn('companyId', 'manager', Level.Manager),
  search: ['name', 'code'],
  sort: 'name',
})
@Index(['companyId'])
export class TaxClass extends Row {
  @Id({ nullable: true, description: 'Whose own it is; null: shared by all' }) companyId: string | null;

  @Slug({ max: 40 }) code: string;
  @Text({ max: 120 }) name: string;
  @Text({ max: 2000, nullable: true, description: 'What belongs to it' }) description: string | null;
}
