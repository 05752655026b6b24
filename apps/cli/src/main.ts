import 'reflect-metadata';
import { CommandFactory } from 'nest-commander';
import { describeFailure, exitCodeOf, Interrupted } from '@app/shared/terminal';
import { CliModule } from './cli.module';

/** The stack is for those who ask for it; read from the arguments, since the failure may be that they make no sense. */
const verbose = process.argv.includes('--verbose') || Boolean(process.env.DEBUG);

function fail(error: unknown): void {
  console.error(describeFailure(error, verbose));
  process.exitCode = exitCodeOf(error);
  // What was interrupted may never end by itself.
  if (error instanceof Interrupted) process.exit();
}

CommandFactory.run(CliModule, {
  // Nest writes most of what it logs to standard output, which belongs to the result.
  logger: false,
  abortOnError: false,
  serviceErrorHandler: fail,
  outputConfiguration: { outputError: (text, write) => write(`${text.trim().replace(/\s*\n\s*/g, ' ')}\n`) },
  helpConfiguration: { showGlobalOptions: true, sortSubcommands: true },
}).catch(fail);
