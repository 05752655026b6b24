import { DataSource, type ObjectLiteral } from 'typeorm';
import { Product } from '@app/catalog';
import { currencyExponents } from '@app/minor';
import { importables } from '@app/reports';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import {
  findImportable,
  importCsv,
  type ImportMap,
  type ImportOptions,
  type ImportReport,
  parseImportMap,
} from '@app/shared/import';
import type { ModelClass } from '@app/shared/model';
import { schema } from '../../apps/schema';
import { createTestDatabase } from '../support/database';
import { ensureSeller, SELLER } from '../support/seller';

/** A database of a test file's own, to import into. */
export interface Importing {
  source: DataSource;
  /** Statements since the last call. */
  statements(): string[];
  /** Imports a file into a model by its public name; the map is as in a map file. */
  run(
    model: string,
    file: string | AsyncIterable<Uint8Array>,
    map: object,
    options?: Pick<ImportOptions, 'dryRun' | 'atomic' | 'onRows' | 'beforeCommit'>,
  ): Promise<ImportReport>;
  /** All rows of a model in the order of their external reference, without what differs from run to run. */
  rows(model: ModelClass<ObjectLiteral>): Promise<ObjectLiteral[]>;
  /** Deletes all rows of the catalog. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

export async function startImporting(): Promise<Importing> {
  const database = await createTestDatabase();
  const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: database.url });
  let statements: string[] = [];
  const source = await new DataSource({
    ...dataSourceOptions(config, schema),
    logging: ['query'],
    logger: {
      logQuery: (statement: string): number => statements.push(statement),
      logQueryError: () => undefined,
      logQuerySlow: () => undefined,
      logSchemaBuild: () => undefined,
      logMigration: () => undefined,
      log: () => undefined,
    },
  }).initialize();
  await ensureSeller(source);
  return {
    source,
    statements: () => {
      const all = statements;
      statements = [];
      return all;
    },
    run: async (model, file, map, options = {}) => {
      const bytes = typeof file === 'string' ? chunks(file) : file;
      const importable = findImportable(importables, model);
      return importCsv(source, importable, withSeller(parseImportMap(map), importable.model), bytes, {
        ...options,
        timeoutMs: 60_000,
        exponents: currencyExponents,
      });
    },
    rows: async (model) => {
      const rows = await source.getRepository(model).find({ order: { externalReference: 'ASC' } });
      return rows.map(({ id: _, createdAt: __, ...row }) => row);
    },
    clear: async () => {
      await source.query('TRUNCATE category, product, variant CASCADE');
    },
    stop: async () => {
      await source.destroy();
      await database.drop();
    },
  };
}

/** Products are the seller's where the map says nothing else. */
const withSeller = (map: ImportMap, model: ModelClass): ImportMap =>
  model === Product && map.fields ? { ...map, fields: { companyId: { value: SELLER }, ...map.fields } } : map;

/** A text as a file is read: piece by piece. */
export async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 65_536) yield await Promise.resolve(bytes.subarray(at, at + 65_536));
}
