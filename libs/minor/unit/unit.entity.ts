import { Check } from 'typeorm';
import { Code, Decimal, Enum, everyone, Model, Row, Text } from '@app/shared/model';

/** What can be measured. The base units are one piece, kilogram, metre, square metre, cubic metre and second. */
export const DIMENSIONS = ['count', 'mass', 'length', 'area', 'volume', 'time'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A unit of measure. */
@Model({ reach: everyone, search: ['name', 'symbol', 'code'], sort: 'dimension,factor' })
@Check('"factor" > 0')
export class Unit extends Row {
  @Code(/^[A-Z0-9]{2,3}$/, { length: 3, description: 'UN/ECE Recommendation 20', example: 'KGM' }) code: string;
  @Text({ max: 60, description: 'In English' }) name: string;
  @Text({ max: 20, description: 'What stands behind a number' }) symbol: string;
  @Enum(DIMENSIONS) dimension: Dimension;

  @Decimal({ precision: 24, scale: 12, min: 1e-12, description: 'How many base units of the dimension it is' })
  factor: number;
}
