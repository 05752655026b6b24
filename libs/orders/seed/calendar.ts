import type { Random } from '@app/shared/seed';

const DAY = 86_400_000;

/** How much is ordered in a month, January first: presents in December, holidays in summer. */
const MONTHS = [0.85, 0.8, 0.95, 1, 1, 0.9, 0.8, 0.75, 1, 1.05, 1.4, 1.6];
/** … on a day of the week, Sunday first … */
const WEEKDAYS = [0.9, 1.2, 1.15, 1.05, 1, 0.9, 0.75];
/** … and in an hour of the day (UTC), midnight first. */
const HOURS = [1, 0.5, 0.3, 0.2, 0.2, 0.4, 1, 2, 3, 4, 4.5, 4.5, 4, 4, 4, 4.2, 4.5, 5, 5.5, 6, 6, 5, 3.5, 2];
/** What a year is above the year before. */
const GROWTH = 1.25;

/** The moments of so many orders between two days, the first one first: more from year to year, by season, weekday and hour. */
export function* momentsOf(begin: Date, until: Date, count: number, random: Random): Generator<Date> {
  const days = Math.round((until.getTime() - begin.getTime()) / DAY);
  const weights = Array.from({ length: days }, (_, day) => {
    const date = new Date(begin.getTime() + day * DAY);
    return (
      GROWTH ** (day / 365) * MONTHS[date.getUTCMonth()] * WEEKDAYS[date.getUTCDay()] * (0.9 + random.next() * 0.2)
    );
  });
  const total = sumOf(weights);
  let weight = 0;
  let done = 0;
  for (const [day, own] of weights.entries()) {
    weight += own;
    // Rounded as a whole, so that all days together come to the count.
    const upTo = day === days - 1 ? count : Math.round((weight / total) * count);
    const size = upTo - done;
    for (let nth = 0; nth < size; nth++) {
      yield new Date(begin.getTime() + day * DAY + timeOfDay((nth + random.next()) / size));
    }
    done = upTo;
  }
}

const ALL_HOURS = sumOf(HOURS);

/** When so much of a day's orders, 0 to 1, has come in; milliseconds since midnight. */
function timeOfDay(part: number): number {
  let left = part * ALL_HOURS;
  const hour = HOURS.findIndex((weight) => (left -= weight) < 0);
  if (hour < 0) return DAY - 1;
  return Math.floor((hour + 1 + left / HOURS[hour]) * 3_600_000);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
