import { integer, text } from './kinds';
import { Variable } from './variable';

/** How accounts prove who they are. */
export class AuthConfig {
  @Variable('JWT_SECRET', text({ min: 32 }), {
    doc: 'Key that signs access tokens, at least 32 characters. Without it, one is generated and kept in DATA_FOLDER.',
    required: ['production'],
    secret: true,
  })
  readonly jwtSecret?: string;

  @Variable('ACCESS_TOKEN_TTL', integer({ min: 10 }), { doc: 'Life of an access token, in seconds.', default: 600 })
  readonly accessTokenTtl: number;

  @Variable('REFRESH_TOKEN_TTL', integer({ min: 60 }), {
    doc: 'Life of a refresh token, in seconds.',
    default: 30 * 24 * 60 * 60,
  })
  readonly refreshTokenTtl: number;

  @Variable('PAGE_SESSION_TTL', integer({ min: 10 }), {
    doc: 'How long a browser that has signed in may open pages such as /admin/queues, in seconds.',
    default: 1800,
  })
  readonly pageSessionTtl: number;

  @Variable('PASSWORD_HASH_CONCURRENCY', integer({ min: 1, max: 64 }), {
    doc: 'How many passwords are hashed at the same time; each takes 19 MiB of memory and a core.',
    default: 2,
  })
  readonly passwordHashConcurrency: number;
}
