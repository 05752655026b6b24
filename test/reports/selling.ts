import { v7 as uuid } from 'uuid';
import type { DataSource } from 'typeorm';
import { Order, OrderLine, type TaxedMoney } from '@app/orders';

/** A line that was sold; amounts are minor units. */
export interface SoldLine {
  variantId: string | null;
  productName: string;
  quantity?: number;
  net: number;
  tax?: number;
  taxRate?: number;
}

/** What is said of an order, besides its lines. */
export interface SoldOrder {
  companyId: string;
  channelId: string;
  number?: number;
  status?: Order['status'];
  currency?: string;
  placedAt?: Date;
  authorId?: string;
  customerId?: string;
  buyerCompanyId?: string;
  email?: string;
  billingAddress?: { recipient: string };
}

/** An order that was placed, with its lines. */
export async function sell(
  dataSource: DataSource,
  { currency = 'EUR', ...order }: SoldOrder,
  lines: readonly SoldLine[],
): Promise<void> {
  const id = uuid();
  const taxed = (net: number, tax: number): TaxedMoney => ({ net, tax, gross: net + tax, currency });
  const none = { amount: 0, currency };
  const net = lines.reduce((sum, line) => sum + line.net, 0);
  const tax = lines.reduce((sum, line) => sum + (line.tax ?? 0), 0);
  // The sums are checked at the end of the transaction.
  await dataSource.transaction(async (manager) => {
    await manager.insert(Order, {
      status: 'placed',
      taxDisplay: 'net',
      placedAt: new Date('2026-02-10T12:00:00Z'),
      ...order,
      id,
      currency,
      subtotal: { amount: net, currency },
      discount: none,
      charged: none,
      chargeStatus: 'none',
      shipping: taxed(0, 0),
      total: taxed(net, tax),
    });
    await manager.insert(
      OrderLine,
      lines.map((line) => ({
        id: uuid(),
        orderId: id,
        variantId: line.variantId,
        productName: line.productName,
        quantity: line.quantity ?? 1,
        unitPrice: { amount: line.net / (line.quantity ?? 1), currency },
        undiscountedUnitPrice: none,
        discount: none,
        orderDiscount: none,
        unit: taxed(0, 0),
        taxRate: line.taxRate ?? 0,
        total: taxed(line.net, line.tax ?? 0),
      })),
    );
  });
}
