import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addSearch, dropSearch, type SearchColumns } from '@app/shared/resource/migration';

const DOCUMENTS: Readonly<Record<string, SearchColumns>> = {
  category: { columns: ['name', 'description'], short: ['name'] },
  product: { columns: ['name', 'description'], short: ['name'] },
  variant: { columns: ['sku', 'name', 'barcode'], short: ['sku', 'name', 'barcode'] },
};

/** Full-text search in the catalog. */
export class CatalogSearch1764000008000 implements MigrationInterface {
  readonly name = 'CatalogSearch1764000008000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, document] of Object.entries(DOCUMENTS)) await addSearch(runner, table, document);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, document] of Object.entries(DOCUMENTS)) await dropSearch(runner, table, document);
  }
}
