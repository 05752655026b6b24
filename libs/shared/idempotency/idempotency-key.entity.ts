import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The answer to a request that named a key, kept in the transaction that the answer is about. */
@Entity()
@Index(['expiresAt'])
export class IdempotencyKey {
  /** Whose key it is, e.g. `account:0190…`; what others call by the same name is another one. */
  @PrimaryColumn({ type: 'varchar', length: 100 })
  scope: string;

  @PrimaryColumn({ type: 'varchar', length: 255 })
  key: string;

  /** HMAC-SHA-256, in base64url, of all that tells one request from another. */
  @Column({ type: 'varchar', length: 43 })
  fingerprint: string;

  @Column({ type: 'smallint' })
  status: number;

  @Column({ type: 'jsonb' })
  headers: Record<string, string>;

  /** As text: it goes out again as it went out first. */
  @Column({ type: 'text', nullable: true })
  body: string | null;

  /** The roles that its account had by then, in the words of `ActorStandings`. */
  @Column({ type: 'text', array: true, default: '{}' })
  standing: string[];

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;
}
