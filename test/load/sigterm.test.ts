import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Level } from '@app/shared/model';
import { useApi } from '../support/request';
import { Crowd } from './crowd';
import { endScripts, startScript } from './script';

const CLIENTS = 40;
const LONGEST_EXIT_MS = 15_000;

const api = useApi();
afterAll(endScripts);

/** The API as it is started in production, on the database of the test. */
async function startServer(): Promise<{ process: ChildProcess; url: string }> {
  const child = startScript('apps/api/src/main.ts', { PORT: '0', WORKER_INLINE: 'true' });
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (url) return { process: child, url };
  }
  throw new Error(`The API did not start: ${said}`);
}

it.each([0, 30])(
  'SIGTERM breaks off no request of clients that pause %d ms, and the process ends in time',
  async (pause) => {
    const headers = await api.as(Level.Agent);
    const server = await startServer();
    const crowd = new Crowd(
      server.url,
      CLIENTS,
      (number) =>
        number % 5 > 0
          ? { method: 'GET', path: '/v1/catalog/products?count=none' }
          : {
              method: 'POST',
              path: '/v1/catalog/products',
              headers,
              body: { name: 'Tea', slug: `tea-${pause}-${number}` },
            },
      pause,
    );
    await sleep(2000);
    const exit = once(server.process, 'exit');
    const began = Date.now();
    server.process.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
    expect(Date.now() - began).toBeLessThan(LONGEST_EXIT_MS);

    const outcomes = await crowd.end();
    const ends = new Set(outcomes.map(({ status, error }) => error ?? status));
    expect([...ends].sort()).toEqual([200, 201, 'ECONNREFUSED']);
    const created = outcomes.filter(({ status }) => status === 201).length;
    const [{ count }] = await api.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM product WHERE slug LIKE $1',
      [`tea-${pause}-%`],
    );
    expect(count).toBe(created);
  },
  90_000,
);
