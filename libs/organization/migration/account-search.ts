import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addSearch, dropSearch, type SearchColumns } from '@app/shared/resource/migration';

const NAMES = ['last_name', 'first_name'];

const DOCUMENTS: readonly SearchColumns[] = [
  { columns: NAMES, short: NAMES },
  { columns: [...NAMES, 'email'], short: [...NAMES, 'email'], level: 'manager' },
];

/** Full-text search in accounts: by name, for managers by e-mail address, too. */
export class AccountSearch1764000007000 implements MigrationInterface {
  readonly name = 'AccountSearch1764000007000';

  async up(runner: QueryRunner): Promise<void> {
    for (const document of DOCUMENTS) await addSearch(runner, 'account', document);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const document of DOCUMENTS) await dropSearch(runner, 'account', document);
  }
}
