/** Pages are walked by so many at a time. */
const STRIDE = 10;

const PAGE_SIZE = 20;

/**
 * The cursor of the page that follows so many pages of the usual size, URL-encoded. It is found by walking there.
 *
 * @param url of the first page, ending in `cursor=`
 */
export async function cursorBehind(pages: number, url: string, headers: Record<string, string>): Promise<string> {
  let cursor = '';
  for (let left = pages; left > 0; left -= STRIDE) {
    const size = Math.min(left, STRIDE) * PAGE_SIZE;
    const response = await fetch(`${url}${cursor}&pageSize=${size}`, { headers });
    const { page } = (await response.json()) as { page: { next: string | null } };
    const next = page.next && new URL(page.next, url).searchParams.get('cursor');
    if (!next) throw new Error(`${url} has no ${pages} pages`);
    cursor = encodeURIComponent(next);
  }
  return cursor;
}
