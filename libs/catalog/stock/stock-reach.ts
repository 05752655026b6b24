import { companiesOf } from '@app/organization';
import { Level, type Reach } from '@app/shared/model';

/** The row belongs to stock, and so to the company of the warehouse. */
export const throughStock: Reach = (row) =>
  row.level >= Level.Admin ||
  (row.level > Level.Guest &&
    `${row.column('stockId')} IN (SELECT kept.id FROM stock kept JOIN warehouse place ON place.id = kept.warehouse_id ` +
      `WHERE place.company_id IN (${companiesOf(row)}))`);
