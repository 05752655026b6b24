import { Level, type Reach, worded } from '@app/shared/model';
import { companiesOf, type Role, wordsFor } from './company-reach';

/**
 * The row belongs to something that belongs to a company.
 *
 * @param property the id of that
 * @param table its table, with a column `company_id`
 */
export const through = (property: string, table: string, least: Role = 'buyer'): Reach =>
  worded(
    wordsFor(least),
    (row) =>
      row.level >= Level.Admin ||
      (row.level > Level.Guest &&
        `${row.column(property)} IN (SELECT owned.id FROM ${table} owned WHERE owned.company_id IN (${companiesOf(row, least)}))`),
  );

/**
 * The same for something that may be shared, as {@link ofCompanyOrShared}.
 *
 * @param property the id of that
 * @param table its table, with a column `company_id`
 */
export const throughShared = (property: string, table: string, least: Role = 'buyer'): Reach =>
  worded(
    `${wordsFor(least)}, and for all staff where it has none`,
    (row) =>
      row.level >= Level.Admin ||
      (row.level > Level.Guest &&
        `NOT EXISTS (SELECT FROM ${table} owned WHERE owned.id = ${row.column(property)} AND owned.company_id IS NOT NULL ` +
          `AND owned.company_id NOT IN (${companiesOf(row, least)}))`),
  );
