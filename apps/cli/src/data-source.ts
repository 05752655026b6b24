import { DataSource } from 'typeorm';
import { prepare } from '@app/shared/boot';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions, mergeSchemas } from '@app/shared/database';
import { schema } from '../../schema';

/** The database as it is, migrated or not: the one of `DATABASE_URL`, or the embedded one, which is started and stopped. */
async function currentDatabase(): Promise<DataSource> {
  const preparation = await prepare(mergeSchemas(), (text) => console.error(text));
  const dataSource = new DataSource(dataSourceOptions(loadConfig(DatabaseConfig), schema));
  const destroy = dataSource.destroy.bind(dataSource);
  dataSource.destroy = async () => {
    await destroy();
    await preparation.stop();
  };
  return dataSource;
}

/** For TypeORM's own command line: `npm run migration:generate`, `:run` and `:revert`. */
export default currentDatabase();
