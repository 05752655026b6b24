import { Injectable } from '@nestjs/common';
import { ActorStandings } from '@app/shared/auth';
import { ROLES } from '../company/company-reach';

const RANKED = `ARRAY[${ROLES.map((role) => `'${role}'`).join(', ')}]`;

/** The roles of accounts in companies. A role is also all behind it. */
@Injectable()
export class AccountStandings extends ActorStandings {
  standing(account: string): string {
    return `ARRAY(SELECT DISTINCT company_id || ':' || role FROM account_place WHERE account_id = ${account})`;
  }

  holds(standing: string, account: string): string {
    return (
      `${standing} <@ ARRAY(SELECT place.company_id || ':' || implied.role FROM account_place place ` +
      `CROSS JOIN unnest(${RANKED}) WITH ORDINALITY implied (role, rank) ` +
      `WHERE place.account_id = ${account} AND implied.rank >= array_position(${RANKED}, place.role::text))`
    );
  }
}
