import { Check } from 'typeorm';
import { Decimal, everyone, Integer, Level, Model, Row, Slug, Text } from '@app/shared/model';

/** When an invoice is to be paid: known to all companies. */
@Model({
  reach: everyone,
  visibleTo: Level.Customer,
  search: ['name', 'code'],
  sort: 'dueDays,name',
})
@Check('("discount_percent" IS NULL) = ("discount_days" IS NULL)')
@Check('"discount_days" <= "due_days"')
@Check('"discount_percent" BETWEEN 0 AND 100')
export class PaymentTerms extends Row {
  @Slug({ max: 60 }) code: string;
  @Text({ max: 120 }) name: string;
  @Text({ max: 2000, nullable: true }) description: string | null;
  @Integer({ min: 0, max: 730, description: 'Days from the invoice on; 0: at once' }) dueDays: number;

  @Decimal({ precision: 5, scale: 2, nullable: true, min: 0, description: 'Per cent off for who pays early' })
  discountPercent: number | null;

  @Integer({ min: 0, max: 730, nullable: true, description: 'Until when that is early' }) discountDays: number | null;
}
