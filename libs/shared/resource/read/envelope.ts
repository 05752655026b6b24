import type { ListCaller } from '../caller';
import type { Envelope } from './compiled';
import type { Walk } from './cursor';
import { ignoredHeader } from './mask-headers';
import { linkHeader, type Page, pageOf, type Reading, stepOf } from './page';
import { placeOf } from './rows';
import type { Statement } from './statement';
import type { TextRow } from './render';

/** That of a numbered page: the same as long as its list is as long as it was, so that it is kept for who asks alike. */
export function pageEnvelope({ plan, url, selection, kept }: ListCaller, reading: Reading): Envelope {
  const known = kept?.page;
  const { total, shown, more } = reading;
  if (known?.total === total && known.shown === shown && known.more === more) return known;
  const envelope = { ...around(pageOf(url, plan.page, reading), selection), total, shown, more };
  if (kept) kept.page = envelope;
  return envelope;
}

/**
 * That of a step of a walk.
 *
 * @param last the last row that is shown; undefined: none is
 */
export function stepEnvelope(
  { plan, url, selection }: ListCaller,
  reading: Reading,
  walk: Walk,
  last: TextRow | undefined,
  statement: Statement,
): Envelope {
  const next = reading.more && last ? walk.next(placeOf(last, statement)) : null;
  return around(stepOf(url, { isFirst: !walk.place, pageSize: plan.page.pageSize, next }, reading), selection);
}

const around = (page: Page, selection: ListCaller['selection']): Envelope => ({
  page: JSON.stringify(page),
  headers: { ...linkHeader(page), ...ignoredHeader(selection) },
});
