import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type Origin, recordChanges } from '@app/shared/audit';
import type { AccessClaims } from '@app/shared/auth';
import { AuthConfig } from '@app/shared/config';
import { transact } from '@app/shared/database';
import { Unauthorized } from '@app/shared/errors';
import { Account } from '../account/account.entity';
import { Session } from '../session/session.entity';
import type { Credentials, GrantAnswer, GrantRequest, TokenPair } from './auth.dto';
import { SignIns, type Visit } from './sign-in.service';
import { type RefreshClaim, TokenService } from './token.service';

/** Two refreshes of one client at the same moment are no theft: for so long the last token is refused without alarm. */
const GRACE_MS = 10_000;

/** Signing in, staying signed in, and signing out. */
@Injectable()
export class AuthService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly signIns: SignIns,
    private readonly tokens: TokenService,
    private readonly config: AuthConfig,
  ) {}

  /**
   * @throws Unauthorized, TooManyRequests as {@link SignIns.begin}
   */
  async login(credentials: Credentials, visit: Visit): Promise<TokenPair> {
    const { account, session } = await this.signIns.begin(credentials, visit);
    return this.tokens.issue(account, session);
  }

  /** {@link login} for pages: what their cookie has to say. */
  async loginForPages(credentials: Credentials, visit: Visit): Promise<AccessClaims> {
    const { account, session } = await this.signIns.begin(credentials, visit);
    return this.tokens.claims(account, session);
  }

  /**
   * A new pair for the newest refresh token of a session. An older one has been used before: somebody has a copy, so the
   * whole session ends.
   *
   * @throws Unauthorized
   */
  async refresh(refreshToken: string, visit: Visit): Promise<TokenPair> {
    const claim = this.tokens.readRefresh(refreshToken);
    const pair = claim && (await transact(this.dataSource, (manager) => this.rotate(claim, visit, manager)));
    if (!pair) throw new Unauthorized('The refresh token is unknown, used, expired or revoked');
    return pair;
  }

  /**
   * {@link login} or {@link refresh} in the words of OAuth 2.0.
   *
   * @throws Unauthorized
   */
  async grant(request: GrantRequest, visit: Visit): Promise<GrantAnswer> {
    const { accessToken, refreshToken, tokenType, expiresIn } =
      request.grant_type === 'password'
        ? await this.login({ email: request.username, password: request.password, totp: request.totp }, visit)
        : await this.refresh(request.refresh_token, visit);
    return { access_token: accessToken, refresh_token: refreshToken, token_type: tokenType, expires_in: expiresIn };
  }

  /** Ends the session of a refresh token; one that is unknown or over already changes nothing. */
  async logout(refreshToken: string, visit: Visit): Promise<void> {
    const claim = this.tokens.readRefresh(refreshToken);
    if (!claim) return;
    await transact(this.dataSource, async (manager) => {
      const session = await this.hold(claim.sessionId, manager);
      if (session) await this.revoke(session, { ...visit, accountId: session.accountId }, manager);
    });
  }

  private async rotate(
    { sessionId, generation }: RefreshClaim,
    visit: Visit,
    manager: EntityManager,
  ): Promise<TokenPair | undefined> {
    const session = await this.hold(sessionId, manager);
    const now = new Date();
    if (!session || session.revokedAt || session.expiresAt <= now) return undefined;
    if (session.generation !== generation) {
      const isRace = session.generation === generation + 1 && now.getTime() - session.lastUsedAt.getTime() < GRACE_MS;
      // Who has the old token is not known; the visit is written down.
      if (!isRace) await this.revoke(session, visit, manager);
      return undefined;
    }
    const account = await manager.findOneBy(Account, { id: session.accountId, status: 'active' });
    if (!account) return undefined;
    session.generation++;
    await manager.update(
      Session,
      { id: sessionId },
      { generation: session.generation, lastUsedAt: now, expiresAt: this.expiry(now) },
    );
    return this.tokens.issue(account, session);
  }

  private hold(id: string, manager: EntityManager): Promise<Session | null> {
    return manager.findOne(Session, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private async revoke(session: Session, origin: Origin, manager: EntityManager): Promise<void> {
    if (session.revokedAt) return;
    const change = { revokedAt: new Date(), version: session.version + 1 };
    await manager.update(Session, { id: session.id }, change);
    const after = { ...session, ...change };
    await recordChanges(manager, origin, [{ model: Session, action: 'updated', before: session, after }]);
  }

  private expiry(now: Date): Date {
    return new Date(now.getTime() + this.config.refreshTokenTtl * 1000);
  }
}
