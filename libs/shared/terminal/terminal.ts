import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type CommandRunner, InjectCommander } from 'nest-commander';
import { styleText } from 'node:util';
import { type Cell, renderTable } from './table';

type Program = Parameters<CommandRunner['setCommand']>[0];

/** How wide a bar of progress is, in characters. */
const BAR = 30;

/** How a command talks to whoever started it: results on standard output, everything else on standard error. */
@Injectable()
export class Terminal implements OnApplicationBootstrap {
  constructor(@InjectCommander() private readonly program: Program) {
    program
      .name('npm run cli --')
      .description('Tradepost at the command line.')
      .option('--json', 'print the result as one JSON document')
      .option('--verbose', 'print the stack of an error');
  }

  /** By now all commands are known to the program. */
  onApplicationBootstrap(): void {
    for (const command of this.program.commands) command.allowExcessArguments(false);
  }

  /**
   * Prints the result of the command.
   *
   * @param document what `--json` prints
   * @param text what people read instead
   */
  result(document: object, text: () => string): void {
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
  progress(done: number, total: number): void {
    if (!process.stderr.isTTY) return;
    const part = total > 0 ? Math.min(done / total, 1) : 1;
    const bar = '█'.repeat(Math.round(part * BAR)).padEnd(BAR, '░');
    process.stderr.write(`\r${bar} ${done} of ${total}${part === 1 ? '\n' : ''}`);
  }

  /** Prints a line that had better be read. */
  warn(line: string): void {
    this.remark(`${isColoured(process.stderr) ? styleText('yellow', 'warning:') : 'warning:'} ${line}`);
  }
}

/** Colours are for terminals whose users want them (no-color.org). */
const isColoured = (stream: NodeJS.WriteStream): boolean => stream.isTTY && !process.env.NO_COLOR;
