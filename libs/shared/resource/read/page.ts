import { type CountMode, pageReport, type PageSpec } from '@app/shared/filtering';

/** The `page` member of a list's envelope. Totals are null where they were not asked for. */
export interface Page {
  /** Null while a list is walked by cursor: other rows may have come before. */
  pageNumber: number | null;
  pageSize: number;
  numPages: number | null;
  totalResults: number | null;
  next: string | null;
  prev: string | null;
}

/** What reading a page has shown of the list. */
export interface Reading {
  /** As the statement has it; null: nobody asked. */
  total: number | null;
  count: CountMode;
  /** Rows on this page. */
  shown: number;
  /** Another row follows; not known of an exact count, which says the same. */
  more: boolean;
}

/**
 * @param url as the client asked for it; the links repeat it with another page number
 */
export function pageOf(url: string, spec: PageSpec, reading: Reading): Page {
  const { pageNumber, pageSize } = spec;
  const before = pageSize > 0 ? (pageNumber - 1) * pageSize : undefined;
  const total = reading.count === 'estimated' ? settled(before, reading) : reading.total;
  const report = total === null ? undefined : pageReport(spec, total);
  const more = reading.count === 'exact' && report ? pageNumber < report.numPages : reading.more;
  return {
    pageNumber,
    pageSize: report?.pageSize ?? pageSize,
    numPages: report?.numPages ?? null,
    totalResults: total,
    next: more ? withPage(url, pageNumber + 1) : null,
    prev: pageNumber > 1 ? withPage(url, pageNumber - 1) : null,
  };
}

/** A page that was asked for by cursor. */
export interface Step {
  isFirst: boolean;
  pageSize: number;
  /** The cursor of the next page, where there is one. */
  next: string | null;
}

/** The same for a step of a walk, which knows only the way on. */
export function stepOf(url: string, { isFirst, pageSize, next }: Step, reading: Reading): Page {
  const before = isFirst && pageSize > 0 ? 0 : undefined;
  const total = reading.count === 'estimated' ? settled(before, reading) : reading.total;
  return {
    pageNumber: null,
    pageSize,
    numPages: total === null ? null : pageReport({ pageNumber: 1, pageSize }, total).numPages,
    totalResults: total,
    next: next === null ? null : withParameter(url, 'cursor', next),
    prev: null,
  };
}

/**
 * An estimate, made to agree with what the page itself has shown: a list that ends on it has an exact total.
 *
 * @param before rows before the page; undefined: nobody knows
 */
function settled(before: number | undefined, { total, shown, more }: Reading): number | null {
  if (total === null) return null;
  if (before === undefined || more) return Math.max(total, (before ?? 0) + shown + Number(more));
  // An empty page says no more than that the list ends before it.
  return shown > 0 ? before + shown : Math.min(total, before);
}

/** The `Link` header (RFC 8288), where there is another page. */
export function linkHeader({ next, prev }: Page): Record<string, string> {
  const links = [
    ...(next === null ? [] : [`<${next}>; rel="next"`]),
    ...(prev === null ? [] : [`<${prev}>; rel="prev"`]),
  ];
  return links.length > 0 ? { link: links.join(', ') } : {};
}

const withPage = (url: string, pageNumber: number): string => withParameter(url, 'pageNumber', String(pageNumber));

function withParameter(url: string, name: string, value: string): string {
  const start = url.indexOf('?');
  const path = start < 0 ? url : url.slice(0, start);
  const parameters = new URLSearchParams(start < 0 ? '' : url.slice(start + 1));
  if (name === 'pageNumber') parameters.delete('page[number]');
  parameters.set(name, value);
  return `${path}?${parameters.toString()}`;
}
