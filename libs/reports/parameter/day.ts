/** Whether a text is a day of the calendar, `2026-02-29` is none. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && textOf(new Date(time)) === value;
}

/**
 * The day that it is somewhere.
 *
 * @throws RangeError for a time zone that is none
 */
export function dayIn(timeZone: string, moment: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The first day of the month that lies so many months before that of a day. */
export function monthStart(day: string, monthsBefore: number): string {
  const [year, month] = day.split('-').map(Number);
  return textOf(new Date(Date.UTC(year, month - 1 - monthsBefore, 1)));
}

const textOf = (date: Date): string => date.toISOString().slice(0, 10);
