import { Column } from 'typeorm';
import { BigInteger, embedded, Text } from '@app/shared/model';
import { Matches } from 'class-validator';

/** An amount without tax, its tax, and both together, in minor units of a currency. */
export class TaxedMoneyValue {
  // First, since it tells an amount from none.
  @BigInteger({ description: 'Without tax, in minor units' }) net: number;
  @BigInteger({ description: 'In minor units' }) tax: number;
  @BigInteger({ description: 'With tax, in minor units' }) gross: number;

  @Matches(/^[A-Z]{3}$/, { message: '$property must be three capital letters (ISO 4217)' })
  @Text({ max: 3, description: 'ISO 4217' })
  currency: string;
}

/** The same in columns that may be null. */
class OptionalTaxedMoneyValue {
  @Column({ type: 'bigint', nullable: true }) net: number;
  @Column({ type: 'bigint', nullable: true }) tax: number;
  @Column({ type: 'bigint', nullable: true }) gross: number;
  @Column({ type: 'varchar', length: 3, nullable: true }) currency: string;
}

/** Four columns, one nested object on the wire: `{ "net": 1000, "tax": 190, "gross": 1190, "currency": "EUR" }`. */
export const TaxedMoney = (options: { description?: string } = {}): PropertyDecorator =>
  embedded(
    {
      value: TaxedMoneyValue,
      optional: OptionalTaxedMoneyValue,
      check: (column) => `num_nulls(${['net', 'tax', 'gross', 'currency'].map(column).join(', ')}) IN (0, 4)`,
    },
    options,
  );

/** See {@link TaxedMoneyValue}. */
export type TaxedMoney = Pick<TaxedMoneyValue, 'net' | 'tax' | 'gross' | 'currency'>;
