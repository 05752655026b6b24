import { type EntityManager, In } from 'typeorm';
import { Unprocessable } from '@app/shared/errors';
import { type Role, ROLES } from '../company/company-reach';
import { Membership } from './membership.entity';

/**
 * The company that a row belongs to when its maker names none: the only one in which the account works.
 *
 * @param least the role that it needs there
 * @throws Unprocessable pointing at `/companyId`, where there is none such or a choice
 */
export async function workplaceOf(accountId: string | null, manager: EntityManager, least: Role): Promise<string> {
  const role = In(ROLES.slice(0, ROLES.indexOf(least) + 1));
  const places = accountId === null ? [] : await manager.find(Membership, { where: { accountId, role }, take: 2 });
  if (places.length === 1) return places[0].companyId;
  const message = places.length > 1 ? 'Say for which of your companies it is' : 'Say for which company it is';
  throw new Unprocessable(message, [{ pointer: '/companyId', code: 'required', message }]);
}
