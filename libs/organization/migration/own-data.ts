import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEYS = [
  ['tag', 'FK_8f8775d7454a893860f46168e57'],
  ['tax_class', 'FK_2c51b3e824fca441fa14d39b710'],
  ['setting_value', 'FK_e00b751b583d4abe521ca610cb4'],
];

/** Reference data that is a company's own goes with it. */
export class OwnDataOfCompany1764001074000 implements MigrationInterface {
  readonly name = 'OwnDataOfCompany1764001074000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, key] of KEYS) {
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "${key}" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, key] of KEYS) await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${key}"`);
  }
}
