import { type Actor, type ActorDirectory, credentialOf } from '@app/shared/auth';
import { allLevels, Level, levelName, type ModelClass, modelOptions } from '@app/shared/model';
import { type Names, Parameters, type Rights, rightsSql, TableRow } from '@app/shared/resource';
import { Account } from '../account/account.entity';
import { IS_GOOD_KEY } from '../api-key/api-key.directory';
import { ApiKey } from '../api-key/api-key.entity';
import { ofCompany } from '../company/company-reach';
import type { Place, Subject } from './explanation';

/** Whom an explanation is about; null: somebody who is not signed in. */
export type Who = { id: string } | { email: string } | null;

/** What has to be looked up for an explanation. */
export interface Lookup {
  /** Who asks for it, and is told what they reach alone; undefined: the operator, at the command line. */
  asker?: Actor;
  who: Who;
  /** The API key that is used. */
  keyId?: string;
  /** The row that the path names. */
  row?: { model: ModelClass; id: string };
}

/** What is found. */
export interface Facts {
  /** The asker is who the token says. */
  isAskerCurrent: boolean;
  /** Null: there is none that the asker reaches. */
  account: Subject | null;
  /** The account is in use. */
  isCurrent: boolean;
  /** Null: it is none of the account, as far as the asker reaches. */
  key: { scopes: string[]; isGood: boolean } | null;
  places: Place[];
  /** What the account may do to the row; null: nothing. */
  rights: Exclude<Rights, 'none'> | null;
  /** The asker reaches the row, too. */
  isRowShown: boolean;
}

/** The one statement that finds all of it. */
export function lookupSql(
  { asker, who, keyId = undefined, row }: Lookup,
  names: Names,
  actors: ActorDirectory,
): { text: string; values: unknown[] } {
  const parameters = new Parameters([
    asker?.id ?? null,
    asker?.authVersion ?? null,
    asker ? credentialOf(asker) : null,
  ]);
  const isShown = (model: ModelClass, alias: string): string =>
    asker ? (new TableRow(names, model, alias, asker.level).reach() ?? 'true') : 'true';
  const placeReach = asker
    ? ofCompany('companyId')({ level: asker.level, account: '$1::uuid', column: () => 'place.company_id' })
    : true;
  const key = keyId === undefined ? 'NULL::uuid' : parameters.bind(keyId, 'uuid');
  const id = row ? parameters.bind(row.id, 'uuid') : '';
  const text = `
    SELECT head.actor AS "isAskerCurrent",
      CASE WHEN subject.id IS NOT NULL
        THEN json_build_object('id', subject.id, 'level', subject.level, 'status', subject.status) END AS account,
      ${actors.isCurrent('subject.id', 'subject.auth_version', 'NULL::uuid')} AS "isCurrent",
      CASE WHEN api_key.id IS NOT NULL
        THEN json_build_object('scopes', api_key.scopes, 'isGood', ${IS_GOOD_KEY}) END AS key,
      coalesce((SELECT json_agg(json_build_object('companyId', place.company_id, 'role', place.role) ORDER BY place.company_id)
        FROM account_place place WHERE place.account_id = subject.id AND ${String(placeReach)}), '[]') AS places,
      ${row ? rightsOf(row.model, id, names) : 'NULL'} AS rights,
      ${row ? `EXISTS (SELECT 1 FROM ${names.table(row.model)} shown WHERE shown.id = ${id} AND ${isShown(row.model, 'shown')})` : 'true'} AS "isRowShown"
    FROM (SELECT ${actors.isCurrent('$1::uuid', '$2::integer', '$3::uuid')} AS actor) head
    LEFT JOIN account subject ON head.actor AND ${which(who, parameters)} AND ${isShown(Account, 'subject')}
    LEFT JOIN api_key ON api_key.account_id = subject.id AND api_key.id = ${key} AND ${isShown(ApiKey, 'api_key')}`;
  return { text, values: parameters.values };
}

function which(who: Who, parameters: Parameters): string {
  if (who === null) return 'false';
  return 'id' in who
    ? `subject.id = ${parameters.bind(who.id, 'uuid')}`
    : `subject.email = ${parameters.bind(who.email.toLowerCase(), 'text')}`;
}

/** What somebody of the account's level may do to the row, by the policies that every read and write is compiled with. */
function rightsOf(model: ModelClass, id: string, names: Names): string {
  const of = (level: Level): string => {
    if ((modelOptions(model).visibleTo ?? Level.Guest) > level) return 'NULL';
    const account = level === Level.Guest ? 'NULL::uuid' : 'subject.id';
    return rightsSql(new TableRow(names, model, 'wanted', level, account), id);
  };
  const cases = allLevels().filter((level) => level > Level.Guest);
  return `CASE subject.level ${cases.map((level) => `WHEN '${levelName(level)}' THEN ${of(level)}`).join(' ')} ELSE ${of(Level.Guest)} END`;
}
