/**
 * The number of an option.
 *
 * @throws Error unless it is a whole number from 1 to `most`
 */
export function wholeNumber(flag: string, text: string, most: number): number {
  const number = Number(text);
  if (/^\d{1,12}$/.test(text) && number >= 1 && number <= most) return number;
  throw new Error(`${flag} is ${text}, it must be a whole number from 1 to ${most}`);
}
