import { type Reach, snakeCase } from '@app/shared/model';

/**
 * The row belongs to a part of an order, such as a payment: reached as the order is.
 *
 * @param property the id of the part
 * @param table that of the part, with a column `order_id`
 * @param reach of the order
 */
export const throughPart =
  (property: string, table: string, reach: Reach): Reach =>
  (row) => {
    const condition = reach({ ...row, column: (name) => `owner."${snakeCase(name)}"` });
    if (typeof condition === 'boolean') return condition;
    return (
      `EXISTS (SELECT 1 FROM "${table}" part JOIN "order" owner ON owner.id = part.order_id ` +
      `WHERE part.id = ${row.column(property)} AND ${condition} OFFSET 0)`
    );
  };
