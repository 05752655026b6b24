import { companiesOf, type Role, wordsFor } from '@app/organization';
import { ofSold } from '../product/on-sale';
import { Level, type Reach, type ReachContext, worded } from '@app/shared/model';

/** Of no row of a table, or of one of these companies. */
const ownOrNone = (row: ReachContext, property: string, table: string, companies: string): string => {
  const id = row.column(property);
  return `(${id} IS NULL OR ${id} IN (SELECT owned.id FROM ${table} owned WHERE owned.company_id IN (${companies})))`;
};

/**
 * Prices of one's own channels and price lists, and general ones of what one's own companies sell. What is sold is looked up row by
 * row, for a page has few.
 */
const ofOwner = (least: Role): Reach =>
  worded(
    `${wordsFor(least)}: that of its channel and its price list or, where it has neither, that of the product`,
    (row) => {
      if (row.level >= Level.Admin) return true;
      const companies = companiesOf(row, least);
      const [variant, channel, list] = ['variantId', 'channelId', 'priceListId'].map((name) => row.column(name));
      return [
        ownOrNone(row, 'channelId', 'channel', companies),
        ownOrNone(row, 'priceListId', 'price_list', companies),
        `(num_nonnulls(${channel}, ${list}) > 0 OR EXISTS (SELECT 1 FROM variant sold JOIN product kind ON kind.id = sold.product_id ` +
          `WHERE sold.id = ${variant} AND kind.company_id IN (${companies}) OFFSET 0))`,
      ].join(' AND ');
    },
  );

/** What something costs a company is not for staff of another one: they see of its prices what its storefront shows. */
const ownPrice = ofOwner('buyer');

/** Prices in force of what is sold are for everyone, but for those of price lists; staff work with those of their own companies. */
export const priceReach: Reach = worded(
  'everyone while it is in force, of no price list and its product is active; for staff, those of their companies alone',
  (row) => {
    if (row.level >= Level.Agent) return ownPrice(row);
    const [starts, ends] = [row.column('startsAt'), row.column('endsAt')];
    const inForce = `coalesce(${starts} <= now(), true) AND coalesce(${ends} > now(), true)`;
    const sold = ofSold('variantId')(row);
    return [`${row.column('priceListId')} IS NULL`, inForce, ...(sold === true ? [] : [String(sold)])].join(' AND ');
  },
);

export const priceChange: Reach = ofOwner('agent');
