import { CronExpressionParser } from 'cron-parser';

type Unit = 'second' | 'minute' | 'hour' | 'day';

/** A whole number of seconds, minutes, hours or days, as in `10 minutes` or `1 day`. */
export type Every = `${number} ${Unit}` | `${number} ${Unit}s`;

/**
 * When something is due: at every whole multiple of a time, counted from 1970 in UTC (`1 hour` is on the hour), or as a cron
 * expression says (five fields, or six with seconds first), in UTC unless an IANA time zone is named.
 */
export type Rule = { every: Every } | { cron: string; timeZone?: string };

const MILLISECONDS: Readonly<Record<Unit, number>> = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** The rule in words, by which a changed one is told from the one that was in force. */
export const describeRule = (rule: Rule): string =>
  'every' in rule ? `every ${rule.every}` : `cron ${rule.cron} ${rule.timeZone ?? 'UTC'}`;

/**
 * The first due time after a moment.
 *
 * @throws Error when the rule makes no sense, or names a day that never comes
 */
export function nextDue(rule: Rule, after: Date): Date {
  if ('every' in rule) {
    const step = millisecondsOf(rule.every);
    return new Date((Math.floor(after.getTime() / step) + 1) * step);
  }
  try {
    return CronExpressionParser.parse(rule.cron, { currentDate: after, tz: rule.timeZone ?? 'UTC' })
      .next()
      .toDate();
  } catch (error) {
    throw new Error(`${describeRule(rule)} makes no sense: ${(error as Error).message}`, { cause: error });
  }
}

function millisecondsOf(every: Every): number {
  const [, count, unit] = /^([1-9]\d{0,5}) (second|minute|hour|day)s?$/.exec(every) ?? [];
  if (!count) throw new Error(`every ${every} makes no sense: it has to be like 10 minutes`);
  return Number(count) * MILLISECONDS[unit as Unit];
}
