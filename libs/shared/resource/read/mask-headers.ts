import type { Selection } from '@app/shared/serialization';

/** The most bytes of names that `X-Fields-Ignored` lists. */
const IGNORED_BYTES = 1024;

/** What the mask asked for in vain, so that a typo is seen, and which lists were cut. */
export function maskHeaders({ ignored }: Selection, cuts: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  if (cuts.length > 0) headers['x-fields-truncated'] = cuts.join(',');
  let names = '';
  for (const name of ignored) {
    const longer = `${names}${names === '' ? '' : ','}${encodeURIComponent(name)}`;
    if (longer.length > IGNORED_BYTES) break;
    names = longer;
  }
  if (names !== '') headers['x-fields-ignored'] = names;
  return headers;
}
