import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { companiesOf } from '@app/organization';
import type { RowChange } from '@app/shared/audit';
import { Conflict, type FieldError, Unprocessable } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { type Answer, type Caller, originOf, Resources, ResourceService, type Write } from '@app/shared/resource';
import { recordPriceChanges } from '../price-change/record-price-changes';
import { findRival } from './rival';
import type { PriceQuery } from './price-query.dto';
import { Price } from './price.entity';
import { type PriceContext, type PricedLine, type ResolvedPrice, resolutionSql, resolvePrices } from './resolution';

/** Reads and writes prices, and says which one counts. */
@Injectable()
export class PriceService extends ResourceService<Price> {
  constructor(resources: Resources) {
    super(Price, resources);
  }

  /**
   * What variants cost, by one statement, in the order of `docs/guides/prices-and-stock.md`.
   *
   * @param wanted each variant once
   * @returns by variant; one that cannot be sold there for want of a price is missing
   */
  resolve(
    wanted: readonly PricedLine[],
    context: PriceContext,
    manager: EntityManager,
  ): Promise<Map<string, ResolvedPrice>> {
    return resolvePrices(wanted, context, manager);
  }

  /** The price that counts for a sale. @throws NotFound where there is none, or the channel is out of reach */
  of(variantId: string, { channel, quantity, buyer, at }: PriceQuery, caller: Caller): Promise<Answer> {
    const { level } = caller.actor;
    const lookup = {
      name: 'price',
      types: ['uuid', 'text', 'integer', 'uuid', 'timestamptz'],
      values: [variantId, channel, quantity, buyer ?? null, at ?? new Date().toISOString()],
      condition: (
        column: (property: string) => string,
        [variant, place, pieces, company, moment]: readonly string[],
      ): string =>
        `${column('id')} = (${resolutionSql('offer.id', {
          variantId: variant,
          quantity: pieces,
          channelId: `(SELECT named.id FROM channel named WHERE named.slug = ${place} OR named.id::text = lower(${place}) LIMIT 1)`,
          buyerCompanyId: company,
          at: moment,
          within:
            level >= Level.Admin ? 'true' : `place.company_id IN (${companiesOf({ level, account: '$1::uuid' })})`,
        })})`,
      missing: 'It has no price there then',
    };
    return this.resources.engine.one(Price, lookup, caller);
  }

  /** A price holds for a while that begins before it ends, in one currency, and stands alone; the table itself sees to it. */
  protected override async prepare(row: Price, { manager }: Write): Promise<void> {
    const errors = errorsOf(row);
    if (errors.length > 0) throw new Unprocessable(errors[0].message, errors, { code: 'rule_violated' });
    const rival = await findRival(row, manager);
    if (!rival) return;
    const message = 'Another price is for the same variant, channel, list, currency, quantity and time';
    throw new Conflict(message, [{ pointer: '/minimumQuantity', code: 'overlap', message }], {
      code: 'already_exists',
    });
  }

  protected override async recorded(change: RowChange, write: Write): Promise<void> {
    await recordPriceChanges([change], originOf(write.caller), write.manager);
  }
}

/** What is wrong with a price in itself. */
function errorsOf({ price, priceBefore, cost, startsAt, endsAt }: Price): FieldError[] {
  const errors: FieldError[] = [];
  const refuse = (pointer: string, code: string, message: string): number => errors.push({ pointer, code, message });
  for (const [name, money] of Object.entries({ price, priceBefore, cost })) {
    if (money && money.amount < 0) refuse(`/${name}/amount`, 'min', `${name} must not be below zero`);
  }
  if (priceBefore?.currency && priceBefore.currency !== price.currency) {
    refuse('/priceBefore/currency', 'same', 'The price before is in the currency of the price');
  }
  if (startsAt && endsAt && new Date(startsAt) >= new Date(endsAt)) {
    refuse('/endsAt', 'order', 'It ends before it starts');
  }
  return errors;
}
