import { Matches } from 'class-validator';
import { Column } from 'typeorm';
import { embedded, type EmbeddedOptions, Text } from '@app/shared/model';

/** A postal address: copied into the row that has it, never shared. */
export class AddressValue {
  // First, since it tells an address from none.
  @Text({ max: 200, description: 'Street and number' }) street: string;
  @Text({ max: 200, nullable: true, description: 'Floor, building and the like' }) addition: string | null = null;
  @Text({ max: 120 }) city: string;
  @Text({ max: 20, nullable: true }) postalCode: string | null = null;
  @Text({ max: 120, nullable: true, description: 'State, province or county' }) region: string | null = null;

  @Matches(/^[A-Z]{2}$/, { message: '$property must be two capital letters (ISO 3166-1)' })
  @Text({ max: 2, description: 'ISO 3166-1 alpha-2' })
  country: string;

  @Text({ max: 200, nullable: true, description: 'Who receives what is sent there' }) recipient: string | null = null;
  @Text({ max: 32, nullable: true }) phone: string | null = null;
}

const column = (length: number): PropertyDecorator => Column({ type: 'varchar', length, nullable: true });

/** The same in columns that may be null: no address at all. */
class OptionalAddressValue {
  @column(200) street: string;
  @column(200) addition: string | null;
  @column(120) city: string;
  @column(20) postalCode: string | null;
  @column(120) region: string | null;
  @column(2) country: string;
  @column(200) recipient: string | null;
  @column(32) phone: string | null;
}

/** A postal address in columns of the row, one nested object on the wire. */
export const Address = (options: EmbeddedOptions = {}): PropertyDecorator =>
  embedded(
    {
      value: AddressValue,
      optional: OptionalAddressValue,
      check: (column) => `num_nulls(${['street', 'city', 'country'].map(column).join(', ')}) IN (0, 3)`,
    },
    options,
  );

/** See {@link AddressValue}. */
export type Address = AddressValue;
