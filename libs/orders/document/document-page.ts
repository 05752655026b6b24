import type { Address } from '@app/minor';
import { type Markup, markup, type MarkupValue, trustedMarkup } from '@app/shared/page';
import { DOCUMENT_STYLE } from './document-style';
import type { DocumentData } from './document-data';

/** What a browser may do with a document: show it. */
export const DOCUMENT_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'private, no-store',
} as const;

/** A document of an order on paper: who sends it, who gets it, and what it says. */
export function documentPage(title: string, data: DocumentData, to: Markup, facts: Markup, content: Markup): string {
  const { seller, sellerAddress } = data;
  const name = seller.legalName ?? seller.name;
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}: ${seller.name}</title>
<style>${trustedMarkup(DOCUMENT_STYLE)}</style>
</head>
<body>
<header><strong>${name}</strong>${sellerAddress && markup`<address>${addressLines(sellerAddress)}</address>`}</header>
<section class="heads"><address>${to}</address>${facts}</section>
<h1>${title}</h1>
<div class="scroll">${content}</div>
<footer>${name}${seller.registrationNumber && ` · ${seller.registrationNumber}`}${seller.taxId && ` · VAT ${seller.taxId}`}</footer>
</body>
</html>
`.text;
}

/** An address as it stands on a letter. */
export function addressLines(address: Address): MarkupValue {
  const { recipient, street, addition, postalCode, city, region, country } = address;
  const place = [postalCode, city].filter(Boolean).join(' ');
  return [recipient, street, addition, place, region, country]
    .filter((line): line is string => Boolean(line))
    .map((line) => markup`${line}<br>`);
}

/** Names and values, such as numbers and dates. */
export const factList = (facts: readonly (readonly [string, MarkupValue])[]): Markup =>
  markup`<dl>${facts
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;

/** A day, as it is written on documents. */
export const dayText = (moment: Date): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(moment);

/** Who buys, with the address where the bill goes or, for goods, where they go. */
export function buyerLines({ order, buyer }: DocumentData, address: Address | null): Markup {
  const company = buyer && (buyer.legalName ?? buyer.name);
  const name = company && company !== address?.recipient ? markup`${company}<br>` : null;
  return markup`${name}${address ? addressLines(address) : order.email}${buyer?.taxId && markup`VAT ${buyer.taxId}<br>`}`;
}

/** The name of what a line is about, with its number. */
export const lineName = ({
  productName,
  variantName,
  sku,
}: {
  productName: string;
  variantName: string | null;
  sku: string | null;
}): Markup =>
  markup`${productName}${variantName && variantName !== productName && `, ${variantName}`}${sku && markup`<br><small>${sku}</small>`}`;
