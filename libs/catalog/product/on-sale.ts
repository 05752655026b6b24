import { Level, type Reach, worded } from '@app/shared/model';

/** Products that are sold are for everybody; those that are being prepared, or are kept for the record, for staff alone. */
export const onSale: Reach = worded(
  'everyone while it is active, and staff',
  ({ level, column }) => level >= Level.Agent || `${column('status')} = 'active'`,
);

/**
 * The row belongs to a product, or to a variant of one, and is reached as that is. It is looked up row by row, for a page has few.
 *
 * @param property the id of the product, or of the variant
 */
export const ofSold = (property: 'productId' | 'variantId'): Reach =>
  worded('everyone while its product is active, and staff', ({ level, column, cameBy }) => {
    if (level >= Level.Agent || cameBy === property) return true;
    const id = column(property);
    const product = property === 'productId' ? id : `(SELECT kind.product_id FROM variant kind WHERE kind.id = ${id})`;
    return `EXISTS (SELECT 1 FROM product sold WHERE sold.id = ${product} AND sold.status = 'active' OFFSET 0)`;
  });
