import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../account/account.entity';

/** What an account shows besides its password. Not a model: no mask, filter or answer can reach it. */
@Entity()
export class SecondFactor {
  @PrimaryColumn({ type: 'uuid' })
  accountId: string;

  @OneToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account>;

  /** Encrypted, since codes cannot be checked by a hash of it. */
  @Column({ type: 'varchar', length: 120 })
  secret: string;

  /** Null until a code has shown that an app has the secret. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  confirmedAt: Date | null;

  /** The period of the last code that was taken: neither it nor an earlier one is taken again. */
  @Column({ type: 'integer', default: 0 })
  lastStep: number;

  /** Keyed hashes of the recovery codes that are left. */
  @Column({ type: 'varchar', length: 43, array: true, default: [] })
  recoveryHashes: string[];
}
