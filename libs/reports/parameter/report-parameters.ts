import type { Type } from '@nestjs/common';
import { type FieldError, ValidationFailed, validationPipe } from '@app/shared/errors';
import { dayIn, monthStart } from './day';
import {
  ChoiceParameter,
  CurrencyParameter,
  DayParameter,
  NumberParameter,
  parametersOf,
  ReferenceParameter,
  timeZoneError,
  TimeZoneParameter,
} from './parameter';
import type { TimeZones } from './time-zones';

/** Rows of a page where nobody has asked for another number, and at most. */
export const USUAL_ROWS = 500;
export const MOST_ROWS = 5000;

/** What every report can be asked for. */
export class ReportParameters {
  @NumberParameter('Rows at most', { max: MOST_ROWS })
  limit?: string;
}

/** A stretch of time: whole days in a time zone, the last one included. */
export class PeriodParameters extends ReportParameters {
  @DayParameter('From', (today) => monthStart(today, 11))
  from: string;

  @DayParameter('To', (today) => today)
  to: string;

  @TimeZoneParameter()
  timeZone: string;
}

/** Sales, by who sold and where. */
export class SalesParameters extends PeriodParameters {
  @ReferenceParameter('Company')
  company?: string;

  @ReferenceParameter('Channel')
  channel?: string;

  @CurrencyParameter()
  currency?: string;
}

/** How a stretch of time is cut. Weeks are those of ISO 8601. */
export const GRANULARITIES = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** The same, cut into periods. */
export class TimelineParameters extends SalesParameters {
  @ChoiceParameter('By', GRANULARITIES, 'month')
  granularity: string;
}

/** What a client sends: texts from a URL, or the values of a JSON object. */
export type RawParameters = Readonly<Record<string, unknown>>;

const pipe = validationPipe();

/**
 * Checks parameters and fills in the defaults.
 *
 * @throws ValidationFailed, with everything that is wrong
 */
export async function checkParameters<P extends ReportParameters>(
  type: Type<P>,
  raw: RawParameters,
  zones: TimeZones,
): Promise<P> {
  const given = Object.entries(raw)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => [name, typeof value === 'number' || typeof value === 'boolean' ? String(value) : value]);
  const values = Object.fromEntries(given) as Record<string, unknown>;
  const today = todayIn(values.timeZone);
  for (const { name, default: usual } of parametersOf(type)) values[name] ??= usual?.(today);
  const parameters = (await pipe.transform(values, { type: 'query', metatype: type })) as P;
  const errors = await mistakesOf(parameters, zones);
  if (errors.length > 0) throw new ValidationFailed(errors);
  return parameters;
}

/** The parameters as they are kept and shown: those that have a value, in the order of their declaration. */
export const parameterValues = (type: Type<ReportParameters>, parameters: ReportParameters): Record<string, string> =>
  Object.fromEntries(
    parametersOf(type)
      .map(({ name }) => [name, (parameters as Record<string, unknown>)[name]] as const)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** What cannot be seen of a parameter alone. */
async function mistakesOf(parameters: object, zones: TimeZones): Promise<FieldError[]> {
  const { from, to, timeZone } = parameters as Partial<PeriodParameters>;
  const errors: FieldError[] = [];
  if (from !== undefined && to !== undefined && from > to) {
    errors.push({ pointer: '/to', code: 'order', message: 'to must not lie before from' });
  }
  if (timeZone !== undefined && !(await zones.areAgreed(timeZone))) errors.push(timeZoneError('timeZone'));
  return errors;
}

/** A zone that is none is refused later, with everything else. */
function todayIn(timeZone: unknown): string {
  try {
    return dayIn(typeof timeZone === 'string' ? timeZone : 'UTC', new Date());
  } catch {
    return dayIn('UTC', new Date());
  }
}
