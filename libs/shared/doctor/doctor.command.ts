import { Command, CommandRunner } from 'nest-commander';
import { CommandDatabase, Examples, Interrupted, Terminal } from '@app/shared/terminal';
import type { CheckedDatabase, DoctorCheck, Finding } from './check';

/** Looks whether the product can work here, and says what to do where it cannot. */
@Examples('doctor', 'doctor --json')
@Command({
  name: 'doctor',
  description:
    'Check configuration, database, replicas, migrations, Redis, queue, storage and clock; exit code 1 if one has failed',
})
export class DoctorCommand extends CommandRunner {
  constructor(
    private readonly checks: readonly DoctorCheck[],
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(): Promise<void> {
    const findings = await this.database
      .asItIs((source, pending) => this.look({ source, pending }))
      .catch((error: unknown) => {
        if (error instanceof Interrupted) throw error;
        return this.look({ reason: (error as Error).message, pending: [] });
      });
    const isWell = findings.every(({ state }) => state !== 'failed');
    this.terminal.result({ ok: isWell, checks: findings }, () =>
      this.terminal.table(
        ['Check', 'State', 'Found', 'What to do'],
        findings.map(({ name, state, found, advice }) => [name, state, found, advice]),
      ),
    );
    if (!isWell) process.exitCode = 1;
  }

  private async look(database: CheckedDatabase): Promise<(Finding & { name: string })[]> {
    const findings: (Finding & { name: string })[] = [];
    for (const check of this.checks) {
      const { name } = check;
      try {
        findings.push({ name, ...(await check.look(database)) });
      } catch (error) {
        const found = error instanceof Error ? error.message || error.name : String(error);
        findings.push({ name, state: 'failed', found, advice: 'Mend what is named' });
      }
    }
    return findings;
  }
}
