import { DataSource } from 'typeorm';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { schema } from '../../apps/schema';
import { sowParts } from '../../apps/seed';
import { grow } from './bulk';

/** The last day of what is sown. */
const UNTIL = new Date('2026-01-01');

/**
 * 100,000 products with 3 variants, prices, stock and six attributes each, as `db:seed --size large --parts organization,catalog` sows
 * them, and 1,000,000 orders.
 *
 * @param isQuick with a twentieth of both
 */
export async function loadAssortment(url: string, isQuick: boolean): Promise<void> {
  const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: url });
  const source = await new DataSource(dataSourceOptions(config, schema)).initialize();
  try {
    const seed = { size: isQuick ? 'medium' : 'large', number: 1, until: UNTIL } as const;
    await sowParts(source, ['organization', 'catalog'], seed, () => undefined);
  } finally {
    await source.destroy();
  }
  await grow(url, 'order', 0, isQuick ? 50_000 : 1_000_000);
}
