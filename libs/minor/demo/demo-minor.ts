import { type EntityManager, In } from 'typeorm';
import { insertMissing } from '@app/shared/database';
import { Country } from '../country/country.entity';
import { Tag } from '../tag/tag.entity';
import { TaxClass } from '../tax-class/tax-class.entity';
import { TaxRate } from '../tax-rate/tax-rate.entity';

const TAX_CLASSES = [
  { code: 'food', name: 'Food', description: 'What is eaten or drunk, as far as the country taxes it less' },
  { code: 'books', name: 'Books', description: 'Printed or not' },
];

/** In percent; without a class, the default of the country. */
const TAX_RATES = [
  { country: 'AT', taxClass: null, rate: 20, name: 'USt', validFrom: '1984-01-01' },
  { country: 'AT', taxClass: 'food', rate: 10, name: 'USt', validFrom: '1984-01-01' },
  { country: 'DE', taxClass: null, rate: 19, name: 'USt', validFrom: '2021-01-01' },
  { country: 'DE', taxClass: 'food', rate: 7, name: 'USt', validFrom: '2021-01-01' },
  { country: 'DE', taxClass: 'books', rate: 7, name: 'USt', validFrom: '2021-01-01' },
  { country: 'FR', taxClass: null, rate: 20, name: 'TVA', validFrom: '2014-01-01' },
  { country: 'FR', taxClass: 'food', rate: 5.5, name: 'TVA', validFrom: '2014-01-01' },
];

const TAGS = [
  { slug: 'gift', name: 'Gift', description: 'Comes wrapped' },
  { slug: 'new', name: 'New', description: null },
  { slug: 'organic', name: 'Organic', description: 'Certified' },
];

/** Adds the demo tags, tax classes and tax rates that are missing; what somebody has made of the others stays. */
export async function seedMinor(manager: EntityManager): Promise<void> {
  await insertMissing(manager, Tag, 'slug', TAGS);
  const classes = await insertMissing(manager, TaxClass, 'code', TAX_CLASSES);
  const countries = await manager.findBy(Country, { code: In(TAX_RATES.map(({ country }) => country)) });
  const ids = new Map(countries.map(({ code, id }) => [code, id]));
  await insertMissing(
    manager,
    TaxRate,
    'externalReference',
    TAX_RATES.map(({ country, taxClass, ...rate }) => ({
      ...rate,
      externalReference: `demo-${country}-${taxClass ?? 'default'}`,
      countryId: ids.get(country),
      taxClassId: taxClass === null ? null : classes.get(taxClass),
    })),
  );
}
