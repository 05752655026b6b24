import { companiesOf } from '@app/organization';
import { ofSold } from '../product/on-sale';
import { Level, type Reach, type ReachContext } from '@app/shared/model';

/** Of no row of a table, or of one of a company of one's own. */
const ownOrNone = (row: ReachContext, property: string, table: string, companies: string): string => {
  const id = row.column(property);
  return `(${id} IS NULL OR ${id} IN (SELECT owned.id FROM ${table} owned WHERE owned.company_id IN (${companies})))`;
};

/** Of no price list, or of one of a company of one's own. */
export const ownList: Reach = (row) =>
  row.level >= Level.Admin || ownOrNone(row, 'priceListId', 'price_list', companiesOf(row));

/** Prices in force of what is sold are for everyone, but for those of price lists, which are a company's own affair. */
export const priceReach: Reach = (row) => {
  if (row.level >= Level.Agent) return ownList(row);
  const [starts, ends] = [row.column('startsAt'), row.column('endsAt')];
  const inForce = `coalesce(${starts} <= now(), true) AND coalesce(${ends} > now(), true)`;
  const sold = ofSold('variantId')(row);
  return [`${row.column('priceListId')} IS NULL`, inForce, ...(sold === true ? [] : [String(sold)])].join(' AND ');
};

/** Prices of one's own channels and price lists, and general ones of what one's own companies sell. */
export const priceChange: Reach = (row) => {
  if (row.level >= Level.Admin) return true;
  const companies = companiesOf(row, 'agent');
  const [variant, channel, list] = ['variantId', 'channelId', 'priceListId'].map((name) => row.column(name));
  return [
    ownOrNone(row, 'channelId', 'channel', companies),
    ownOrNone(row, 'priceListId', 'price_list', companies),
    `(num_nonnulls(${channel}, ${list}) > 0 OR ${variant} IN (SELECT sold.id FROM variant sold ` +
      `JOIN product kind ON kind.id = sold.product_id WHERE kind.company_id IN (${companies})))`,
  ].join(' AND ');
};
