import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = ['created', 'updated', 'removed', 'archived', 'restored'];

const check = (name: string, actions: readonly string[]): string =>
  `ALTER TABLE "audit_entry" ADD CONSTRAINT "${name}" CHECK ("action" IN (${actions.map((each) => `'${each}'`).join(', ')}))`;

/** What is done with what is known of people is written down. */
export class PersonalDataActions1764001056000 implements MigrationInterface {
  readonly name = 'PersonalDataActions1764001056000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "audit_entry" DROP CONSTRAINT "CHK_045caf247eca46a8921aa5f02f"`);
    await runner.query(check('CHK_1d9d19df323edd8babde94df38', [...BEFORE, 'exported', 'erased']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "audit_entry" DROP CONSTRAINT "CHK_1d9d19df323edd8babde94df38"`);
    // What was written down stays so, in the words that there were.
    await runner.query(check('CHK_045caf247eca46a8921aa5f02f', BEFORE) + ' NOT VALID');
  }
}
