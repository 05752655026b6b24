import { Command, CommandRunner } from 'nest-commander';
import { Level } from '@app/shared/model';
import { Examples, Terminal } from '@app/shared/terminal';
import { REPORTS } from '../definition/reports';
import { definitionDocument } from '../result/report-json';

/** Shows which reports there are. */
@Examples('report:list')
@Command({ name: 'report:list', description: 'List the reports that there are' })
export class ReportListCommand extends CommandRunner {
  constructor(private readonly terminal: Terminal) {
    super();
  }

  run(): Promise<void> {
    const reports = REPORTS.map((definition) => definitionDocument(definition, Level.Admin));
    this.terminal.result({ reports }, () =>
      this.terminal.table(
        ['Code', 'Title', 'Description'],
        REPORTS.map(({ code, title, description }) => [code, title, description]),
      ),
    );
    return Promise.resolve();
  }
}
