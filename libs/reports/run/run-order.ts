import { Injectable } from '@nestjs/common';
import { ListConfig } from '@app/shared/config';
import { ValidationFailed } from '@app/shared/errors';
import type { Actor } from '@app/shared/auth';
import { parseListBody } from '@app/shared/filtering';
import { ReportRegistry } from '../definition/report-registry';
import { checkParameters, parameterValues } from '../parameter/report-parameters';
import { TimeZones } from '../parameter/time-zones';
import type { CreateRun } from './run.dto';
import type { ReportRun } from './run.entity';
import { runList } from './run-list';

/** What a run is of: the columns of its row that say so. */
export type RunSubject = Pick<ReportRun, 'definition' | 'parameters' | 'list' | 'filter' | 'sort' | 'fields' | 'q'>;

const NOTHING: RunSubject = {
  definition: null,
  parameters: {},
  list: null,
  filter: null,
  sort: null,
  fields: null,
  q: null,
};

/** Checks what is asked of a run before it is written down. */
@Injectable()
export class RunOrder {
  constructor(
    private readonly registry: ReportRegistry,
    private readonly limits: ListConfig,
    private readonly zones: TimeZones,
  ) {}

  /** @throws ValidationFailed, NotFound, Forbidden, BadRequest, QueryError as the report or the list itself would */
  async subject(
    { definition, parameters, list, filter, sort, q, fields, format, compression }: CreateRun,
    actor: Actor,
  ): Promise<RunSubject> {
    if (format === 'xlsx' && compression !== undefined && compression !== 'none') {
      throw wrong('compression', 'excluded', 'An XLSX file is packed already');
    }
    if (definition !== undefined) {
      const listOnly = Object.entries({ list, filter, sort, q, fields }).find(([, value]) => value !== undefined);
      if (listOnly) throw wrong(listOnly[0], 'excluded', `${listOnly[0]} is for lists, and this run is of a report`);
      const report = this.registry.get(definition, actor.level);
      const checked = await checkParameters(report.parameters, parameters ?? {}, this.zones);
      return { ...NOTHING, definition, parameters: parameterValues(report.parameters, checked) };
    }
    if (list === undefined) {
      throw wrong('list', 'isString', 'list must be a string, or definition the code of a report');
    }
    if (parameters !== undefined) {
      throw wrong('parameters', 'excluded', 'parameters are for reports, and this run is of a list');
    }
    if (format === 'web') {
      throw wrong('format', 'excluded', 'web is for reports alone; lists are written as csv or xlsx');
    }
    const mask = fields ?? null;
    const spec = parseListBody(given({ filter, sort, q }), this.limits);
    const { caller } = await runList(list, actor, mask, spec, this.limits);
    return { ...NOTHING, list, filter: textOf(filter), sort: textOf(sort), fields: mask, q: caller.plan.q ?? null };
  }
}

const wrong = (property: string, code: string, message: string): ValidationFailed =>
  new ValidationFailed([{ pointer: `/${property}`, code, message }]);

const textOf = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** What the body has; a DTO has a key for every field. */
const given = (body: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
