import type { EntityManager } from 'typeorm';
import { Currency } from '@app/minor';
import type { Address } from '@app/minor';
import { Company, Location } from '@app/organization';
import { NotFound } from '@app/shared/errors';
import { Fulfilment } from '../fulfilment/fulfilment.entity';
import { FulfilmentLine } from '../fulfilment-line/fulfilment-line.entity';
import { OrderDiscount } from '../order-discount/order-discount.entity';
import { OrderLine } from '../order-line/order-line.entity';
import { Order } from '../order/order.entity';

/** What documents of an order show. */
export interface DocumentData {
  order: Order;
  lines: OrderLine[];
  discounts: OrderDiscount[];
  seller: Company;
  sellerAddress: Address | null;
  buyer: Company | null;
  /** Digits of the minor unit of the currency. */
  exponent: number;
}

/** An address that may not be there: TypeORM reads it as an object that is full of nulls. */
const addressOf = (address: Address | null | undefined): Address | null => (address?.street ? address : null);

/** Reads what a document shows, all of it. @throws NotFound */
export async function documentData(id: string, manager: EntityManager): Promise<DocumentData> {
  const order = await manager.findOneBy(Order, { id });
  if (!order) throw new NotFound(`There is no Order with the id ${id}`);
  const { companyId, buyerCompanyId, currency } = order;
  const byPlace = { where: { orderId: id }, order: { position: 'ASC', id: 'ASC' } } as const;
  const locations = await manager.find(Location, { where: { companyId }, order: { createdAt: 'ASC', id: 'ASC' } });
  order.billingAddress = addressOf(order.billingAddress);
  order.shippingAddress = addressOf(order.shippingAddress);
  return {
    order,
    lines: await manager.find(OrderLine, byPlace),
    discounts: await manager.find(OrderDiscount, byPlace),
    seller: await manager.findOneByOrFail(Company, { id: companyId }),
    sellerAddress: addressOf(locations.find(({ billingAddress }) => addressOf(billingAddress))?.billingAddress),
    buyer: buyerCompanyId === null ? null : await manager.findOneBy(Company, { id: buyerCompanyId }),
    exponent: (await manager.findOneByOrFail(Currency, { code: currency })).exponent,
  };
}

/** What a packing slip shows besides. */
export interface PackedData extends DocumentData {
  fulfilment: Fulfilment;
  packed: { line: OrderLine; quantity: number }[];
}

/** Reads what a packing slip shows. @throws NotFound */
export async function packedData(fulfilmentId: string, manager: EntityManager): Promise<PackedData> {
  const fulfilment = await manager.findOneBy(Fulfilment, { id: fulfilmentId });
  if (!fulfilment) throw new NotFound(`There is no Fulfilment with the id ${fulfilmentId}`);
  const data = await documentData(fulfilment.orderId, manager);
  const parts = await manager.findBy(FulfilmentLine, { fulfilmentId });
  const packed = data.lines.flatMap((line) =>
    parts
      .filter(({ orderLineId }) => orderLineId === line.id)
      .map(({ quantity }): PackedData['packed'][number] => ({ line, quantity })),
  );
  return { ...data, fulfilment, packed };
}
