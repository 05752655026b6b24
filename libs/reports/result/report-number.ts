import type { ReportColumn } from '../definition/report-definition';

const LOCALE = 'en-GB';

/** What people read of a value. */
export type ValueFormat = (row: readonly (string | null)[], index: number) => string;

/**
 * How the values of a result are written for people: amounts in units of their currency, with its digits behind the point.
 *
 * @param timeZone of the moments
 */
export function valueFormat(
  columns: readonly ReportColumn[],
  exponents: Readonly<Record<string, number>>,
  timeZone: string,
): ValueFormat {
  const moments = new Intl.DateTimeFormat(LOCALE, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  const whole = new Intl.NumberFormat(LOCALE);
  return (row, index) => {
    const text = row[index];
    if (text === null) return '';
    const { type, unit } = columns[index];
    switch (type) {
      case 'money': {
        const currency = row[columns.findIndex(({ name }) => name === unit)];
        return grouped(pointed(text, exponents[currency ?? ''] ?? 0), whole);
      }
      case 'integer':
      case 'decimal':
        return grouped(text, whole);
      case 'timestamp':
        return moments.format(new Date(text));
      default:
        return text;
    }
  };
}

/** `-5` with two digits is `-0.05`. Digits are moved as text, so that none is lost. */
export function pointed(minor: string, exponent: number): string {
  if (exponent === 0) return minor;
  const sign = minor.startsWith('-') ? '-' : '';
  const digits = minor.slice(sign.length).padStart(exponent + 1, '0');
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** Thousands are set apart; what is behind the point stays. */
function grouped(text: string, whole: Intl.NumberFormat): string {
  const [integer, fraction] = text.split('.');
  const sign = integer.startsWith('-') ? '−' : '';
  const shown = sign + whole.format(BigInt(integer.replace('-', '')));
  return fraction === undefined ? shown : `${shown}.${fraction}`;
}
