import { JwtService } from '@nestjs/jwt';
import { ALGORITHM, AUDIENCE, ISSUER, signingKey } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { type Contestant, type Program, start } from './contestant';
import { ADMIN_ID, AGENT_ID } from './data';
import { type BenchDatabase, createDatabase } from './database';
import type { Tokens } from './target';

const SECRET = 'a-secret-that-only-the-bench-knows-of';

/** What can be started. */
const PROGRAMS = {
  limit: { file: 'test/bench/limit/main.js', application: 'limit' },
  tradepost: { file: 'apps/api/src/main.js', application: 'tradepost' },
  waterfall: { file: 'test/bench/waterfall/main.js', application: 'tradepost' },
  peer: { file: 'test/bench/peer/main.js', application: 'peer' },
  worker: { file: 'apps/worker/src/main.js', application: 'tradepost', script: 'start:worker' },
} as const satisfies Record<string, Program>;
export type ProgramName = keyof typeof PROGRAMS;

export interface Pace {
  rounds: number;
  /** Of one round on one side. */
  seconds: number;
}

export const paceOf = (isQuick: boolean): Pace => (isQuick ? { rounds: 2, seconds: 1 } : { rounds: 5, seconds: 3 });

/** A database of one's own, and the processes that are measured on it. */
export class Workbench {
  readonly tokens: Tokens = {
    agent: accessToken(AGENT_ID, Level.Agent),
    admin: accessToken(ADMIN_ID, Level.Admin),
  };
  readonly pace: Pace;
  private readonly running: Contestant[] = [];

  private constructor(
    readonly database: BenchDatabase,
    readonly isQuick: boolean,
  ) {
    this.pace = paceOf(isQuick);
  }

  /** @param isQuick whether it is only to be seen that it runs */
  static async open(isQuick: boolean): Promise<Workbench> {
    return new Workbench(await createDatabase(), isQuick);
  }

  /** What programs are started with. */
  get env(): NodeJS.ProcessEnv & { DATABASE_URL: string } {
    return {
      DATABASE_URL: this.database.url,
      JWT_SECRET: SECRET,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_FORMAT: 'json',
      // Requests are counted, but never too many, and who would have to wait long is not sent away: the wait is what is measured.
      RATE_LIMIT_ADDRESS: '1000000000',
      RATE_LIMIT_ACCOUNT: '1000000000',
      DATABASE_LONGEST_WAIT_MS: '60000',
      OVERLOAD_BUSY_MS: '0',
    };
  }

  /** As in production. Without Redis, one API process serves a database at a time. */
  async start(program: ProgramName, env: NodeJS.ProcessEnv = {}): Promise<Contestant> {
    const contestant = await start(PROGRAMS[program], { ...this.env, ...env });
    this.running.push(contestant);
    return contestant;
  }

  /** Stops what was started. */
  async clear(): Promise<void> {
    await Promise.all(this.running.splice(0).map((contestant) => contestant.stop()));
  }

  async close(): Promise<void> {
    await this.clear();
    await this.database.drop();
  }
}

/** What signing in would give, but for longer than a run takes. */
function accessToken(account: string, level: Level): string {
  const signOptions = { algorithm: ALGORITHM, issuer: ISSUER, audience: AUDIENCE, expiresIn: 7200 } as const;
  const claims = { sub: account, sid: account, lvl: level, ver: 1 };
  return new JwtService({ secret: signingKey(SECRET), signOptions }).sign(claims);
}
