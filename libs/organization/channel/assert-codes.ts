import type { EntityManager } from 'typeorm';
import { Unprocessable } from '@app/shared/errors';

/** Codes of reference data, by the field that names them. */
export interface Codes {
  currency?: string | null;
  budgetCurrency?: string | null;
  countries?: readonly string[];
}

/**
 * Makes sure that currencies and countries exist, by one statement.
 *
 * @throws Unprocessable naming every field with a code that does not
 */
export async function assertCodes(codes: Codes, manager: EntityManager): Promise<void> {
  const { countries = [] } = codes;
  const currencies = Object.entries({ currency: codes.currency, budgetCurrency: codes.budgetCurrency }).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  if (countries.length === 0 && currencies.length === 0) return;
  const rows = await manager.query<{ kind: string; code: string }[]>(
    `SELECT 'currency' AS kind, code FROM unnest($1::text[]) code WHERE code NOT IN (SELECT code FROM currency)
     UNION ALL SELECT 'country', code FROM unnest($2::text[]) code WHERE code NOT IN (SELECT code FROM country)`,
    [currencies.map(([, code]) => code), countries],
  );
  if (rows.length === 0) return;
  const fields = rows.map(({ kind, code }) => {
    const field = kind === 'country' ? 'countries' : (currencies.find(([, each]) => each === code)?.[0] ?? 'currency');
    return { pointer: `/${field}`, code: 'reference', message: `There is no ${kind} ${code}` };
  });
  throw new Unprocessable('A code that is referred to does not exist', fields, { code: 'reference_not_found' });
}
