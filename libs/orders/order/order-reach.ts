import { companiesOf, type Role } from '@app/organization';
import { Level, type Reach, type ReachContext, snakeCase } from '@app/shared/model';

/** One of the companies that an account works in. An array that is made once can be looked up in an index. */
const among = (asked: ReachContext, property: string, least: Role): string =>
  `${asked.column(property)} = ANY(ARRAY(${companiesOf(asked, least)}))`;

/** SQL: whoever asks works for the company that sells. */
export const sells = (asked: ReachContext, least: Role = 'agent'): string => {
  if (asked.level >= Level.Admin) return 'true';
  return asked.level < Level.Agent ? 'false' : among(asked, 'companyId', least);
};

/** SQL: whoever asks has ordered, or belongs to the company that buys. */
export const buys = (asked: ReachContext): string =>
  asked.level === Level.Guest
    ? 'false'
    : `(${asked.column('customerId')} = ${asked.account} OR ${among(asked, 'buyerCompanyId', 'buyer')})`;

/** Staff of the company that sells reach all of its orders, whoever buys reaches what was placed. Administrators reach all. */
export const ofParties: Reach = (asked) => {
  if (asked.level >= Level.Admin) return true;
  if (asked.level === Level.Guest) return false;
  const bought = `${asked.column('status')} <> 'draft' AND ${buys(asked)}`;
  return asked.level < Level.Agent ? `(${bought})` : `(${sells(asked)} OR ${bought})`;
};

/** Orders are changed by staff of the company that sells. */
export const ofSeller: Reach = (asked) => asked.level >= Level.Admin || sells(asked);

/**
 * The row belongs to an order: reached as that is. It is looked up row by row, for most lists are of one order.
 *
 * @param reach of the order
 */
export const throughOrder =
  (reach: Reach): Reach =>
  (row) => {
    // Orders themselves are reached by their parties.
    if (reach === ofParties && row.cameBy === 'orderId') return true;
    const condition = reach({ ...row, column: (property) => `owner."${snakeCase(property)}"` });
    if (typeof condition === 'boolean') return condition;
    return `EXISTS (SELECT 1 FROM "order" owner WHERE owner.id = ${row.column('orderId')} AND ${condition} OFFSET 0)`;
  };
