import type { Selection } from '@app/shared/serialization';

/** The most bytes of names that `X-Fields-Ignored` lists. */
const IGNORED_BYTES = 1024;

/** Which lists inside of rows were cut. */
export const cutHeader = (cuts: readonly string[]): Record<string, string> =>
  cuts.length > 0 ? { 'x-fields-truncated': cuts.join(',') } : {};

/** What the mask asked for in vain, so that a typo is seen. */
export function ignoredHeader({ ignored }: Selection): Record<string, string> {
  let names = '';
  for (const name of ignored) {
    const longer = `${names}${names === '' ? '' : ','}${encodeURIComponent(name)}`;
    if (longer.length > IGNORED_BYTES) break;
    names = longer;
  }
  return names === '' ? {} : { 'x-fields-ignored': names };
}
