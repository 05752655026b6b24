import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addStateMachine, dropStateMachine } from '@app/shared/resource/migration';

/** An account goes from status to status as it may, whoever asks. */
export class AccountStatus1764001062000 implements MigrationInterface {
  readonly name = 'AccountStatus1764001062000';

  async up(runner: QueryRunner): Promise<void> {
    await addStateMachine(runner, 'account', 'status', {
      invited: ['active', 'closed'],
      active: ['suspended', 'closed'],
      suspended: ['active', 'closed'],
      closed: [],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropStateMachine(runner, 'account', 'status');
  }
}
