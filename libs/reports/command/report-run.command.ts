import { Command, CommandRunner, Option } from 'nest-commander';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { copyCsv, LongReads, Names, PLAIN_CSV } from '@app/shared/resource';
import { CommandDatabase, Examples, Terminal } from '@app/shared/terminal';
import type { ReportDefinition } from '../definition/report-definition';
import { reportCsv } from '../definition/report-statement';
import { REPORTS } from '../definition/reports';
import { checkParameters, type ReportParameters, USUAL_ROWS } from '../parameter/report-parameters';
import { TimeZones } from '../parameter/time-zones';
import { computeReport, questionOf } from '../result/report-engine';
import { resultJson } from '../result/report-json';
import { valueFormat } from '../result/report-number';
import { NobodyAsked, OPERATOR } from './operator';
import { writeCsv } from './write-csv';

interface ReportRunOptions {
  from?: string;
  to?: string;
  set?: Record<string, string>;
  csv?: string;
}

/** Computes a report. */
@Examples('report:run sales --from 2026-01-01 --to 2026-12-31', 'report:run price-list --csv prices.csv')
@Command({
  name: 'report:run',
  description: 'Compute a report: as a table, as JSON with --json, or all of its rows as a CSV file',
  arguments: '<code>',
  argsDescription: { code: 'of the report; report:list has them' },
})
export class ReportRunCommand extends CommandRunner {
  private readonly actors = new NobodyAsked();

  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run([code]: string[], { from, to, set, csv }: ReportRunOptions): Promise<void> {
    const definition = REPORTS.find((each) => each.code === code);
    if (!definition) throw new Error(`There is no report ${code}; report:list has those that there are`);
    await this.database.use(async (source) => {
      const parameters = await checkParameters(definition.parameters, { from, to, ...set }, new TimeZones(source));
      const reads = new LongReads(loadConfig(DatabaseConfig));
      try {
        const names = new Names(source);
        await (csv === undefined
          ? this.show(definition, parameters, names, reads)
          : this.write(csv, definition, parameters, names, reads));
      } finally {
        await reads.onApplicationShutdown();
      }
    });
  }

  @Option({ flags: '--from <day>', description: 'first day, where the report has one' })
  parseFrom(day: string): string {
    return day;
  }

  @Option({ flags: '--to <day>', description: 'last day, where the report has one' })
  parseTo(day: string): string {
    return day;
  }

  @Option({ flags: '--set <name=value>', description: 'any parameter of the report; can be given several times' })
  parseSet(text: string, others: Record<string, string> = {}): Record<string, string> {
    const place = text.indexOf('=');
    if (place < 1) throw new Error(`--set takes name=value, not ${text}`);
    return { ...others, [text.slice(0, place)]: text.slice(place + 1) };
  }

  @Option({ flags: '--csv <file>', description: 'write all rows to a file, which is there when it is whole' })
  parseCsv(file: string): string {
    return file;
  }

  private async show(
    definition: ReportDefinition,
    parameters: ReportParameters,
    names: Names,
    reader: LongReads,
  ): Promise<void> {
    const asked = { definition, parameters, actor: OPERATOR, most: USUAL_ROWS };
    const result = await computeReport(asked, { reader, names, actors: this.actors });
    const { columns, rows, totals, exponents } = result;
    const shown = valueFormat(columns, exponents, result.parameters.timeZone ?? 'UTC');
    this.terminal.result(JSON.parse(resultJson(result)) as object, () =>
      this.terminal.table(
        columns.map(({ label }) => label),
        [...rows, ...totals].map((row) => row.map((_, index) => shown(row, index))),
      ),
    );
    if (result.isCut) this.terminal.remark(`These are the first ${rows.length} rows; --csv writes all`);
  }

  private async write(
    file: string,
    definition: ReportDefinition,
    parameters: ReportParameters,
    names: Names,
    reads: LongReads,
  ): Promise<void> {
    const question = questionOf(definition, parameters, OPERATOR);
    const csv = await copyCsv(reads, reportCsv(question, PLAIN_CSV, names, this.actors), {
      count: true,
    });
    const rows = await writeCsv(file, csv, this.terminal);
    this.terminal.result({ file, rows }, () => `${rows} rows in ${file}`);
  }
}
