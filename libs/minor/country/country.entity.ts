import { Code, everyone, Flag, Model, Row, Text } from '@app/shared/model';

/** A country of ISO 3166-1. */
@Model({ reach: everyone, search: ['name', 'code', 'alpha3'], sort: 'name' })
export class Country extends Row {
  @Code(/^[A-Z]{2}$/, { length: 2, description: 'ISO 3166-1 alpha-2', example: 'DE' }) code: string;
  @Code(/^[A-Z]{3}$/, { length: 3, description: 'ISO 3166-1 alpha-3', example: 'DEU' }) alpha3: string;
  @Code(/^[0-9]{3}$/, { length: 3, description: 'ISO 3166-1 numeric', example: '276' }) numeric: string;
  @Text({ max: 120, description: 'In English' }) name: string;
  @Flag({ default: true, description: 'Whether it is offered for new addresses, taxes and the like' }) active: boolean;
}
