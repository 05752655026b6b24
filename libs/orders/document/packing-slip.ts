import { markup } from '@app/shared/page';
import type { PackedData } from './document-data';
import { buyerLines, dayText, documentPage, factList, lineName } from './document-page';

/** What lies in the parcel with the goods: what they are and how many, without any price. */
export function packingSlipPage(data: PackedData): string {
  const { order, fulfilment, packed } = data;
  const number = order.number ?? order.externalReference ?? order.id;
  const pieces = packed.reduce((sum, { quantity }) => sum + quantity, 0);
  const facts = factList([
    ['Order', String(number)],
    ['Packed', dayText(fulfilment.createdAt)],
    ['Shipped', fulfilment.shippedAt && dayText(fulfilment.shippedAt)],
    ['Carrier', fulfilment.carrier],
    ['Tracking', fulfilment.trackingNumber],
  ]);
  const rows = packed.map(
    ({ line, quantity }) =>
      markup`<tr><td class="check"><span class="box"></span></td><td>${lineName(line)}</td><td class="number">${quantity} of ${line.quantity}</td></tr>\n`,
  );
  const content = markup`<table>
<thead><tr><th scope="col" class="check"><span hidden>Checked</span></th><th scope="col">Item</th><th scope="col" class="number">Quantity</th></tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr class="total"><td colspan="2" class="number">Pieces</td><td class="number">${pieces}</td></tr></tfoot>
</table>`;
  return documentPage(
    `Packing slip ${number}`,
    data,
    buyerLines(data, order.shippingAddress ?? order.billingAddress),
    facts,
    content,
  );
}
