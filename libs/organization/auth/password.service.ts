import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import pLimit, { type LimitFunction } from 'p-limit';
import { AuthConfig } from '@app/shared/config';
import { Unavailable } from '@app/shared/errors';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of no password: what an unknown address is compared with, so that it takes the same time as a known one. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$UpIzdVLfCCR+VmGzGPtnFA$71X984iWIhJpa1QH/4axkJPPZkWFUgyeqb8zk2/23iM';

/** So many passwords may wait for each that is worked on: one to two seconds. */
const QUEUE = 32;

/** Hashes and checks passwords, only so many at a time: each takes 19 MiB and a core for a moment. */
@Injectable()
export class PasswordService {
  private readonly limit: LimitFunction;

  constructor(config: AuthConfig) {
    this.limit = pLimit(config.passwordHashConcurrency);
  }

  /**
   * @returns PHC string
   * @throws Unavailable when too many wait already
   */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, PARAMETERS));
  }

  /**
   * Takes the same time whether or not there is a hash.
   *
   * @param passwordHash null for an account that does not exist or has no password yet
   * @throws Unavailable when too many wait already
   */
  async matches(password: string, passwordHash: string | null): Promise<boolean> {
    const same = await this.inTurn(() => verify(passwordHash ?? NOBODY, password));
    return same && passwordHash !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.limit.pendingCount >= this.limit.concurrency * QUEUE) {
      throw new Unavailable('Too many people sign in at the moment', 2, [], { code: 'overloaded' });
    }
    return this.limit(work);
  }
}
