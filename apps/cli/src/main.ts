import 'reflect-metadata';
import { CommandFactory } from 'nest-commander';
import { describeFailure, exitCodeOf, Interrupted } from '@app/shared/terminal';
import { CliModule } from './cli.module';
import { groupsFor } from './commands';

/** The stack is for those who ask for it; read from the arguments, since the failure may be that they make no sense. */
const verbose = process.argv.includes('--verbose') || Boolean(process.env.DEBUG);

function fail(error: unknown): void {
  console.error(describeFailure(error, verbose));
  process.exitCode = exitCodeOf(error);
  // What was interrupted may never end by itself.
  if (error instanceof Interrupted) process.exit();
}

async function run(): Promise<void> {
  await CommandFactory.run(await CliModule.of(groupsFor(process.argv.slice(2))), {
    // Nest writes most of what it logs to standard output, which belongs to the result.
    logger: false,
    abortOnError: false,
    serviceErrorHandler: fail,
    outputConfiguration: { outputError: (text, write) => write(`${text.trim().replace(/\s*\n\s*/g, ' ')}\n`) },
    helpConfiguration: {
      showGlobalOptions: true,
      sortSubcommands: true,
      // All have options, if only those that every command has.
      subcommandTerm: (command) =>
        [command.name(), ...command.registeredArguments.map((argument) => nameOf(argument))].join(' '),
    },
  });
}

/** An argument as help shows it: `<file>`, `[ids...]`. */
function nameOf(argument: { name(): string; required: boolean; variadic: boolean }): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

run().catch(fail);
