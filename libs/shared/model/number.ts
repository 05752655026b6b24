import { IsInt, Max, Min } from 'class-validator';
import { field, type FieldOptions } from './field';
import { IsDecimalNumber } from './validation';

/** A whole number of four bytes. */
export const Integer = (options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator => {
  const { min = -2_147_483_648, max = 2_147_483_647 } = options;
  return field(options, {
    type: 'integer',
    column: { type: 'integer' },
    validation: [IsInt(), Min(min), Max(max)],
    documentation: { type: 'integer', format: 'int32', minimum: min, maximum: max },
  });
};

/** Reads a bigint column as a number; what a body may say stays within the exact range. */
export const exactNumber = {
  to: (value: number | null | undefined): number | null | undefined => value,
  from: (value: string | null): number | null => (value === null ? null : Number(value)),
};

/** A whole number of eight bytes; written within ±(2^53 − 1), read exactly whatever the column holds. */
export const BigInteger = (options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator => {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = options;
  return field(options, {
    type: 'bigint',
    column: { type: 'bigint', transformer: exactNumber },
    validation: [IsInt(), Min(min), Max(max)],
    documentation: { type: 'integer', format: 'int64', minimum: min, maximum: max },
  });
};

/** An exact decimal number of `precision` digits, `scale` of them behind the point; on the wire a JSON number. */
export const Decimal = (
  options: FieldOptions & { precision: number; scale: number; min?: number; max?: number },
): PropertyDecorator => {
  const { precision, scale, min, max } = options;
  return field(options, {
    type: 'decimal',
    column: { type: 'numeric', precision, scale },
    validation: [IsDecimalNumber({ whole: precision - scale, scale, min, max })],
    documentation: { type: 'number', minimum: min, maximum: max, multipleOf: Number(`1e-${scale}`) },
  });
};
