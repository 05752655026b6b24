import { type Markup, markup, trustedMarkup } from '@app/shared/page';
import { PAGE_STYLE } from './page-style';

/** What a browser may do with a page: show it, and ask this server for another one. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'private, no-store',
} as const;

/** A page of this part, around its content. */
export const page = (title: string, content: Markup): string =>
  markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}: Tradepost</title>
<style>${trustedMarkup(PAGE_STYLE)}</style>
</head>
<body>
${content}
</body>
</html>
`.text;
