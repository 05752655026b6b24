const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,6})0*)?)?(?:Z|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)?)?$/;

/** A calendar date `YYYY-MM-DD` of the years 0001 to 9999; undefined when there is no such day. */
export function toDate(text: string): string | undefined {
  if (!DATE.test(text) || text < '0001') return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  // The 30th of February would roll over to March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : undefined;
}

/**
 * A moment in UTC, to the microsecond, from ISO 8601; no offset means UTC, a bare date its midnight.
 *
 * @returns `YYYY-MM-DDTHH:MM:SS.ffffffZ`, so that the order of the texts is the order of the moments; undefined when there
 * is no such moment, or when it falls outside the years 0001 to 9999
 */
export function toTimestamp(text: string): string | undefined {
  const match = MOMENT.exec(text);
  if (!match || !toDate(match[1])) return undefined;
  const [, date, hour = '00', minute = '00', second = '00', fraction = '', sign = '+', hours = '0', minutes = '0'] =
    match;
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  const moment = new Date(Date.parse(`${date}T${hour}:${minute}:${second}Z`) - offset * 60_000).toISOString();
  return /^(?!0000)\d{4}-/.test(moment) ? `${moment.slice(0, 19)}.${fraction.padEnd(6, '0')}Z` : undefined;
}
