import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { ActorDirectory, type Actor, credentialOf } from '@app/shared/auth';
import { read, readerOf, Replicas, type TextReader, together, transact } from '@app/shared/database';
import { Unauthorized } from '@app/shared/errors';
import { IdempotencyKeys } from '@app/shared/idempotency';
import type { ModelClass } from '@app/shared/model';
import type { Answer } from '../answer';
import type { Caller } from '../caller';
import { CsvEngine } from '../read/csv-engine';
import { ReadEngine } from '../read/read-engine';
import { TableRow } from '../read/table-row';
import { assertReachable, referencesIn } from './references';
import type { Rights } from './rights';
import { RowStore } from './row-store';

/** What every resource service works with. */
@Injectable()
export class Resources {
  readonly rows: RowStore;
  /** For reads that may be a little old; undefined where there are none. */
  readonly replicas: Replicas | undefined;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    readonly engine: ReadEngine,
    readonly csv: CsvEngine,
    private readonly actors: ActorDirectory,
    private readonly keys: IdempotencyKeys,
    replicas: Replicas,
  ) {
    if (replicas.isUsed) this.replicas = replicas;
    this.rows = new RowStore(engine.names);
  }

  /**
   * One transaction for an actor who is what the token says. One that PostgreSQL gives up is run again; what a request with an
   * idempotency key has done already is not. A part of a batch runs in the transaction of the batch.
   *
   * @param work may run more than once, each time in a transaction of its own, and for an actor who turns out to be another one, for
   * whom nothing of it stays; it changes nothing but the database
   * @throws Unauthorized when the actor is no longer what the token says
   * @throws Conflict, Unprocessable as {@link IdempotencyKeys.once}
   */
  write({ actor, keyed, within }: Caller, work: (manager: EntityManager) => Promise<Answer>): Promise<Answer> {
    if (within) return work(within);
    const transaction = async (manager: EntityManager): Promise<Answer> => {
      const [, answer] = await together(
        () => this.assertCurrent(actor, manager),
        () => this.keys.once(keyed, manager, () => work(manager)),
      );
      return answer;
    };
    return transact(this.dataSource, transaction);
  }

  private async assertCurrent(actor: Actor, manager: EntityManager): Promise<void> {
    const sql = `SELECT ${this.actors.isCurrent('$1::uuid', '$2::integer', '$3::uuid')}`;
    const [[isCurrent]] = await read(manager, sql, [actor.id, actor.authVersion, credentialOf(actor)]);
    if (isCurrent !== 't') throw new Unauthorized('The account is suspended or its rights have changed');
  }

  /**
   * Holds rows that the actor may reach until the transaction ends; in the order of their ids, so that two who want the
   * same ones do not wait for each other.
   *
   * @param lock what PostgreSQL calls it: rows that are to be changed may still be referred to by others, meanwhile
   */
  async hold(
    model: ModelClass,
    ids: readonly string[],
    lock: 'UPDATE' | 'NO KEY UPDATE',
    { manager, caller: { actor } }: { manager: EntityManager; caller: Caller },
  ): Promise<void> {
    if (ids.length === 0) return;
    const row = new TableRow(this.engine.names, model, 'r', actor.level);
    const [id, reach] = [row.property('id'), row.reach() ?? 'true'];
    const sql = `SELECT $1::uuid FROM ${row.from} WHERE ${id} = ANY($2::uuid[]) AND ${reach} ORDER BY ${id} FOR ${lock}`;
    await read(manager, sql, [actor.id, ids]);
  }

  /** What the actor may do to a row: nothing, where there is none such or it is out of reach. */
  rightsTo(model: ModelClass, id: string, actor: Actor, manager: EntityManager): Promise<Rights> {
    return this.rows.rightsTo(model, id, actor, manager);
  }

  /**
   * Makes sure that the rows which a body refers to are there for the caller.
   *
   * @throws Unprocessable naming all that are not
   */
  assertReferences(
    model: ModelClass,
    body: object,
    { manager, caller }: { manager: EntityManager; caller: Caller },
  ): Promise<void> {
    return assertReachable(referencesIn(model, body), { actor: caller.actor, manager, names: this.engine.names });
  }

  /** Reads inside the transaction of a write. */
  readerOf(manager: EntityManager): TextReader {
    return readerOf(manager);
  }
}
