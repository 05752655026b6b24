import { Check } from 'typeorm';
import { Code, everyone, Flag, Integer, Model, Row, Text } from '@app/shared/model';

/** A currency of ISO 4217: what amounts in minor units are counted in. */
@Model({ reach: everyone, search: ['name', 'code'], sort: 'code' })
@Check('"exponent" BETWEEN 0 AND 8')
export class Currency extends Row {
  @Code(/^[A-Z]{3}$/, { length: 3, description: 'ISO 4217', example: 'EUR' }) code: string;

  @Code(/^[0-9]{3}$/, { length: 3, nullable: true, description: 'ISO 4217 numeric', example: '978' })
  numeric: string | null;

  @Integer({ min: 0, max: 8, description: 'Digits behind the point: one unit is 10^exponent minor units' })
  exponent: number;

  @Text({ max: 120, description: 'In English' }) name: string;
  @Text({ max: 8, description: 'The code, where there is no other' }) symbol: string;
  @Flag({ default: true, description: 'Whether it is offered for new prices and the like' }) active: boolean;
}
