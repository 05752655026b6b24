import { Body, HttpCode, Post } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { Product } from '@app/catalog';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { Answer, Asking, type Caller, Resource, Resources } from '@app/shared/resource';
import { buildProduct } from '../support/builders';
import { type Reply, useApi } from '../support/request';

const ROUNDS = 200;

/** Two rows, in the order in which they are to be written. */
class Pair {
  @IsUUID('all', { each: true })
  ids: string[];
}

@Resource('trial/pairs', Product)
class PairController {
  constructor(private readonly resources: Resources) {}

  @Access(Level.Agent)
  @Post()
  @HttpCode(204)
  write(@Body() { ids }: Pair, @Asking() caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      // PostgreSQL looks for deadlocks after a second; two hundred of them would be a long time.
      await manager.query(`SET LOCAL deadlock_timeout = '5ms'`);
      for (const id of ids) await manager.increment(Product, { id }, 'version', 1);
      return new Answer(undefined);
    });
  }
}

const api = useApi({ controllers: [PairController] });

const write = (...ids: string[]): Promise<Reply> => api.post('/v1/trial/pairs', { ids }, { as: Level.Agent });

const versionOf = async ({ id }: Product): Promise<number> =>
  (await api.dataSource.getRepository(Product).findOneByOrFail({ id })).version;

const deadlocks = async (): Promise<number> => {
  const sql = 'SELECT deadlocks::integer FROM pg_stat_database WHERE datname = current_database()';
  return (await api.dataSource.query<{ deadlocks: number }[]>(sql))[0].deadlocks;
};

it(`lets no deadlock reach a client, when two write the same rows in opposite order ${ROUNDS} times`, async () => {
  const [a, b] = [await buildProduct(api.dataSource), await buildProduct(api.dataSource)];
  for (let round = 0; round < ROUNDS; round++) {
    const replies = await Promise.all([write(a.id, b.id), write(b.id, a.id)]);
    expect(replies.map(({ status }) => status)).toEqual([204, 204]);
  }
  expect([await versionOf(a), await versionOf(b)]).toEqual([1 + 2 * ROUNDS, 1 + 2 * ROUNDS]);
  expect(await deadlocks()).toBeGreaterThan(0);
});
