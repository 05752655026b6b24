import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Matches, Max, Min } from 'class-validator';
import { Column, type ColumnOptions } from 'typeorm';
import { embedded } from './embedded';
import { exactNumber } from './number';
import { declareField } from './registry';

const amount = (column: ColumnOptions): PropertyDecorator =>
  applyDecorators(
    (prototype: object) =>
      declareField(prototype, {
        kind: 'scalar',
        name: 'amount',
        type: 'bigint',
        array: false,
        nullable: false,
        filterable: true,
        sortable: true,
      }),
    Column({
      type: 'bigint',
      transformer: exactNumber,
      ...column,
    }),
    IsInt(),
    Min(Number.MIN_SAFE_INTEGER),
    Max(Number.MAX_SAFE_INTEGER),
    ApiProperty({ type: 'integer', format: 'int64', description: 'In minor units, e.g. cents', example: 1999 }),
  );

const currency = (column: ColumnOptions): PropertyDecorator =>
  applyDecorators(
    (prototype: object) =>
      declareField(prototype, {
        kind: 'scalar',
        name: 'currency',
        type: 'text',
        // Of what is written, the database looks for it among the currencies, whose codes it checks; the rest is copied from there.
        plain: true,
        array: false,
        nullable: false,
        filterable: true,
        sortable: true,
      }),
    Column({ type: 'varchar', length: 3, ...column }),
    Matches(/^[A-Z]{3}$/, { message: '$property must be three capital letters (ISO 4217)' }),
    ApiProperty({ type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217', example: 'EUR' }),
  );

/** An amount in minor units of a currency: `{ "amount": 1999, "currency": "EUR" }`. */
export class MoneyValue {
  @amount({}) amount: number;
  @currency({}) currency: string;
}

/** The same in columns that may be null: no price at all. */
class OptionalMoneyValue {
  @amount({ nullable: true }) amount: number;
  @currency({ nullable: true }) currency: string;
}

/** See {@link MoneyValue}. */
export interface Money {
  amount: number;
  currency: string;
}

/** An amount in minor units with its currency: two columns, one nested object on the wire. */
export const Money = (options: { nullable?: boolean; description?: string } = {}): PropertyDecorator =>
  embedded(
    {
      value: MoneyValue,
      optional: OptionalMoneyValue,
      check: (column) => `(${column('amount')} IS NULL) = (${column('currency')} IS NULL)`,
    },
    options,
  );
