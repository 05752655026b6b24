import { randomBytes } from 'node:crypto';
import fastify from 'fastify';
import { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import type { Row } from './json';
import { placeOrder, type Run } from './place-order';
import { COMMANDS, QUESTIONS } from './question';
import { keyOf, verify } from './token';

const TEXT = { getTypeParser: () => (value: string | null) => value };

/** The bare limit: Fastify and pg, what each scenario needs and nothing else. */
async function main(): Promise<void> {
  const pool = new Pool({
    connectionString: process.env.DATABASE_URL,
    application_name: 'limit',
    max: 8,
    options: '-c timezone=UTC',
  });
  const key = keyOf(process.env.JWT_SECRET ?? '');
  const app = fastify();
  for (const [name, { sql, answer, isConstant = false }] of Object.entries(QUESTIONS)) {
    const isSignedIn = name.endsWith('-token') || name === 'large';
    const takesId = /^by-id|^tree/.test(name);
    if (isConstant) {
      const { rows } = await pool.query<Row>({ text: sql, rowMode: 'array', types: TEXT });
      // Where the rows are others, there is no such question.
      if (rows.length === 0) continue;
      const text = answer(rows);
      app.get(`/${name}`, (_request, reply) =>
        reply.header('content-type', 'application/json; charset=utf-8').send(text),
      );
      continue;
    }
    app.get<{ Params: { id: string } }>(`/${name}${takesId ? '/:id' : ''}`, async ({ headers, params }, reply) => {
      const values: unknown[] = [];
      if (isSignedIn) {
        const { sub, ver } = verify(headers.authorization, key);
        values.push(sub, ver);
      }
      if (takesId) values.push(params.id);
      const query = { name, text: sql, values, rowMode: 'array' as const, types: TEXT };
      const { rows } = await pool.query<Row>(query);
      reply.header('content-type', 'application/json; charset=utf-8');
      return answer(rows);
    });
  }
  for (const [name, { method, sql, values, answer }] of Object.entries(COMMANDS)) {
    app.route<{ Params: { id?: string }; Body: Parameters<typeof values>[1] }>({
      method,
      url: method === 'POST' ? `/${name}` : `/${name}/:id`,
      handler: async ({ headers, params, body }, reply) => {
        const { sub, ver } = verify(headers.authorization, key);
        const text = await inTransaction(pool, async (run) =>
          answer(await run(name, sql, [sub, ver, ...values(params.id ?? uuid(), body)])),
        );
        void reply.code(method === 'POST' ? 201 : 200).header('content-type', 'application/json; charset=utf-8');
        return text;
      },
    });
  }
  app.post<{ Params: { id: string } }>('/order-token/:id/placement', async ({ headers, params: { id } }, reply) => {
    const { sub: account, ver: version } = verify(headers.authorization, key);
    const digest = randomBytes(32).toString('hex');
    const known = { id, account, version, key: String(headers['idempotency-key']), digest };
    const text = await inTransaction(pool, (run) => placeOrder(run, known));
    void reply.header('content-type', 'application/json; charset=utf-8');
    return text;
  });
  console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
}

async function inTransaction(pool: Pool, work: (run: Run) => Promise<string>): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const text = await work(async (name, sql, values) => {
      const query = { name, text: sql, values, rowMode: 'array' as const, types: TEXT };
      return (await client.query<Row>(query)).rows;
    });
    await client.query('COMMIT');
    return text;
  } finally {
    client.release();
  }
}

void main();
