import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActorDirectory } from '@app/shared/auth';
import { Forbidden, NotFound } from '@app/shared/errors';
import { allLevels, type Level, levelName } from '@app/shared/model';
import { ReadEngine } from '@app/shared/resource';
import { checkParameters } from '../parameter/report-parameters';
import { TimeZones } from '../parameter/time-zones';
import { columnsFor, type ReportColumn, type ReportDefinition } from './report-definition';
import { reportStatement } from './report-statement';
import { REPORTS } from './reports';

/** All reports that there are. The boot refuses one that makes no sense. */
@Injectable()
export class ReportRegistry implements OnModuleInit {
  private readonly definitions: ReadonlyMap<string, ReportDefinition>;

  constructor(
    private readonly engine: ReadEngine,
    private readonly actors: ActorDirectory,
    private readonly zones: TimeZones,
  ) {
    this.definitions = new Map(REPORTS.map((definition) => [definition.code, definition]));
  }

  /** @throws Error for a definition that contradicts itself, or shows a level what its models hide from it */
  async onModuleInit(): Promise<void> {
    if (this.definitions.size < REPORTS.length) throw new Error('Two reports have one code');
    for (const definition of REPORTS) {
      try {
        await this.check(definition);
      } catch (error) {
        throw new Error(`The report ${definition.code}: ${(error as Error).message}`, { cause: error });
      }
    }
  }

  /** Those that a level may see, by title. */
  all(level: Level): ReportDefinition[] {
    return [...this.definitions.values()]
      .filter(({ access }) => access <= level)
      .sort((one, other) => one.title.localeCompare(other.title, 'en'));
  }

  /** @throws NotFound, Forbidden */
  get(code: string, level: Level): ReportDefinition {
    const definition = this.definitions.get(code);
    if (!definition) {
      throw new NotFound(`There is no report ${code}`, [
        {
          pointer: 'code',
          code: 'unknownReport',
          message: `There is no report ${code}`,
          suggestions: this.all(level).map((each) => each.code),
        },
      ]);
    }
    if (definition.access > level) throw new Forbidden(`This report is for ${levelName(definition.access)} and above`);
    return definition;
  }

  private async check(definition: ReportDefinition): Promise<void> {
    assertColumns(definition);
    const parameters = await checkParameters(definition.parameters, {}, this.zones);
    for (const level of allLevels().filter((each) => each >= definition.access)) {
      if (columnsFor(definition, level).length === 0) throw new Error(`shows nothing to ${levelName(level)}`);
      reportStatement({ definition, parameters, level, caller: [null, 0, null] }, 1, this.engine.names, this.actors);
    }
  }
}

function assertColumns({ columns, keys = [], order, chart }: ReportDefinition): void {
  const find = (name: string): ReportColumn => {
    const column = columns.find((each) => each.name === name);
    if (!column) throw new Error(`has no column ${name}`);
    return column;
  };
  const names = [...columns.map(({ name }) => name), ...keys];
  const odd = names.find((name, index) => !/^[a-z][A-Za-z0-9]*$/.test(name) || names.indexOf(name) !== index);
  if (odd !== undefined) throw new Error(`has a bad or repeated column ${odd}`);
  for (const { name, type, unit, aggregate } of columns) {
    // Amounts of one currency alone are added up: that of the row.
    if (type !== 'money') continue;
    const currency = unit === undefined ? undefined : find(unit);
    if (currency?.type !== 'currency' || currency.aggregate !== undefined) {
      throw new Error(`has no currency beside ${name}${aggregate ? ' to group by' : ''}`);
    }
  }
  const sorted = order.map((item) => item.replace(/^-/, '')).filter((name) => !keys.includes(name));
  assertCompared(sorted.map(find));
  if (chart) [chart.by, ...chart.values].forEach(find);
}

/** Amounts of different currencies are no ranking. */
function assertCompared(order: readonly ReportColumn[]): void {
  order.forEach(({ name, type, unit }, index) => {
    if (type === 'money' && !order.slice(0, index).some((before) => before.name === unit)) {
      throw new Error(`sorts by ${name} before its currency`);
    }
  });
}
