import { rename, writeFile } from 'node:fs/promises';
import { Command, CommandRunner, Option } from 'nest-commander';
import { Examples, Terminal } from '@app/shared/terminal';
import { describeApi } from '../../contract';

/** Writes the contract with REST clients. */
@Examples('openapi > contract.json', 'openapi --out contract.json')
@Command({ name: 'openapi', description: 'Write the OpenAPI document, without a server or a database' })
export class OpenApiCommand extends CommandRunner {
  constructor(private readonly terminal: Terminal) {
    super();
  }

  async run(_arguments: string[], { out }: { out?: string }): Promise<void> {
    const document = await describeApi();
    const text = JSON.stringify(document, null, 2);
    if (out === undefined) return this.terminal.result(document, () => text);
    await writeFile(`${out}.part`, `${text}\n`);
    await rename(`${out}.part`, out);
    const paths = Object.keys(document.paths).length;
    this.terminal.result({ file: out, paths }, () => `${paths} paths in ${out}`);
  }

  @Option({ flags: '--out <file>', description: 'a file to write it to, instead of standard output' })
  parseOut(file: string): string {
    return file;
  }
}
