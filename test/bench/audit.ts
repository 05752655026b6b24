import { DataSource } from 'typeorm';
import { Product } from '@app/catalog';
import { recordChanges } from '@app/shared/audit';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { schema } from '../../apps/schema';
import { AGENT_ID, PRODUCT_ID } from './data';

/**
 * Writes so many entries into the audit log, each in a transaction of its own.
 *
 * @returns microseconds per entry, over those of an empty transaction
 */
export async function measureAudit(url: string, entries: number): Promise<number> {
  const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: url });
  const source = await new DataSource(dataSourceOptions(config, schema)).initialize();
  try {
    const origin = { accountId: AGENT_ID, address: '127.0.0.1', requestId: 'bench' };
    const before = await source.getRepository(Product).findOneByOrFail({ id: PRODUCT_ID });
    const after = { ...before, name: 'Another name', version: before.version + 1 };
    const time = async (isAudited: boolean): Promise<number> => {
      const start = process.hrtime.bigint();
      for (let entry = 0; entry < entries; entry++) {
        await source.transaction(async (manager) => {
          if (isAudited) await recordChanges(manager, origin, [{ model: Product, action: 'updated', before, after }]);
          else await Promise.resolve();
        });
      }
      return Number(process.hrtime.bigint() - start) / 1000 / entries;
    };
    await time(true);
    const bare = await time(false);
    return (await time(true)) - bare;
  } finally {
    await source.destroy();
  }
}
