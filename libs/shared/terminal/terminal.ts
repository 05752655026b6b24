import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type CommandRunner, InjectCommander } from 'nest-commander';
import { styleText } from 'node:util';
import { ProgressLine } from './progress';
import { type Cell, renderTable } from './table';

type Program = Parameters<CommandRunner['setCommand']>[0];

/** What help says of a command that is not loaded. */
export interface KnownCommand {
  description: string;
  /** As in `<model> <file>`. */
  arguments?: string;
}

export const KNOWN_COMMANDS = Symbol('known commands');

/** How a command talks to whoever started it: results on standard output, everything else on standard error. */
@Injectable()
export class Terminal implements OnApplicationBootstrap {
  private readonly line = new ProgressLine();

  constructor(
    @InjectCommander() private readonly program: Program,
    @Inject(KNOWN_COMMANDS) private readonly known: Readonly<Record<string, KnownCommand>>,
  ) {
    program
      .name('npm run cli --')
      .description('Tradepost at the command line.')
      .option('--json', 'print the result as one JSON document')
      .option('--verbose', 'print the stack of an error');
  }

  /** By now the program has all commands that are loaded. */
  onApplicationBootstrap(): void {
    const loaded = new Set(this.program.commands.map((command) => command.name()));
    for (const [name, { description, arguments: taken }] of Object.entries(this.known)) {
      if (!loaded.has(name)) this.program.command([name, taken].filter(Boolean).join(' ')).description(description);
    }
    for (const command of this.program.commands) command.allowExcessArguments(false);
  }

  /**
   * Prints the result of the command.
   *
   * @param document what `--json` prints
   * @param text what people read instead
   */
  result(document: object, text: () => string): void {
    this.line.end();
    const { json } = this.program.opts<{ json?: boolean }>();
    process.stdout.write(`${json ? JSON.stringify(document) : text()}\n`);
  }

  /** Rows as a table where standard output is a terminal, as tab-separated lines elsewhere. */
  table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
    const isTerminal = process.stdout.isTTY;
    return renderTable(head, rows, { isTerminal, isColoured: isColoured(process.stdout) });
  }

  /** Prints a line that is no part of the result. */
  readonly remark = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };

  /** Shows how far the work is, in one line that changes; where standard error is no terminal, nothing. */
  readonly progress = (what: string, done: number, total: number): void => this.line.show(what, done, total);

  /** Prints a line that had better be read. */
  warn(line: string): void {
    this.remark(`${isColoured(process.stderr) ? styleText('yellow', 'warning:') : 'warning:'} ${line}`);
  }
}

/** Colours are for terminals whose users want them (no-color.org). */
const isColoured = (stream: NodeJS.WriteStream): boolean => stream.isTTY && !process.env.NO_COLOR;
