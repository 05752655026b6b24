import type { EntityManager } from 'typeorm';
import { read } from '@app/shared/database';
import { Unprocessable } from '@app/shared/errors';
import { type Role, ROLES } from '../company/company-reach';

const WORKPLACES = 'SELECT company_id FROM membership WHERE account_id = $1 AND role = ANY ($2) LIMIT 2';

/**
 * The company that a row belongs to when its maker names none: the only one in which the account works.
 *
 * @param least the role that it needs there
 * @throws Unprocessable pointing at `/companyId`, where there is none such or a choice
 */
export async function workplaceOf(accountId: string | null, manager: EntityManager, least: Role): Promise<string> {
  const roles = ROLES.slice(0, ROLES.indexOf(least) + 1);
  const places = await read(manager, WORKPLACES, [accountId, roles]);
  if (places.length === 1) return String(places[0][0]);
  const message = places.length > 1 ? 'Say for which of your companies it is' : 'Say for which company it is';
  throw new Unprocessable(message, [{ pointer: '/companyId', code: 'required', message }]);
}
