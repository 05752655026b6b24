import { JwtService, type JwtSignOptions } from '@nestjs/jwt';
import { v7 as uuid } from 'uuid';
import { type Account, PasswordService } from '@app/organization';
import { levelFromName } from '@app/shared/model';
import { buildAccount } from '../support/builders';
import type { Api, Json, Reply } from '../support/request';

export const PASSWORD = 'correct horse battery staple';

/** An active account that signs in with {@link PASSWORD}. */
export async function buildPerson(api: Api, overrides: Partial<Account> = {}): Promise<Account> {
  const passwordHash = await api.app.get(PasswordService).hash(PASSWORD);
  return buildAccount(api.dataSource, { level: 'customer', passwordHash, ...overrides });
}

export interface Tokens {
  accessToken: string;
  refreshToken: string;
}

/** Signs in with {@link PASSWORD}. */
export async function signIn(api: Api, { email }: Account): Promise<Tokens> {
  const { status, body } = await api.post('/v1/auth/login', { email, password: PASSWORD });
  expect(status).toBe(200);
  return body as unknown as Tokens;
}

export const bearer = (accessToken: string): { headers: Record<string, string> } => ({
  headers: { authorization: `Bearer ${accessToken}` },
});

/** A token such as signing in makes, or almost. */
export function tokenFor(api: Api, account: Account, claims: Json = {}, options: JwtSignOptions = {}): string {
  const { id, level, authVersion } = account;
  const usual = { sub: id, sid: uuid(), lvl: levelFromName(level), ver: authVersion };
  return api.app.get(JwtService, { strict: false }).sign({ ...usual, ...claims }, options);
}

/** An answer without what differs from request to request. */
export const withoutRequest = ({ status, body: { requestId: _, ...body } }: Reply): unknown => ({ status, body });
