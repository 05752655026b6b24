import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Level } from '@app/shared/model';
import { forgetQueues, trialPrefix } from '../job/trial';
import { startApp, type TestApp } from '../support/app';
import { eventually } from '../support/eventually';
import { redisUrl } from '../support/redis';
import { TcpProxy } from '../support/tcp-proxy';
import { Crowd } from './crowd';

const CLIENTS = 10;
const AWAY_MS = 30_000;

const redis = redisUrl();
const prefix = trialPrefix();
const folder = mkdtempSync(join(tmpdir(), 'exports-'));

if (redis) {
  describe('An API whose Redis goes away under load', () => {
    let proxy: TcpProxy;
    let api: TestApp;

    beforeAll(async () => {
      proxy = await TcpProxy.before(redis);
      const env = { REPORT_RUNS_PER_ACCOUNT: '100000', DATA_FOLDER: folder, QUEUE_PREFIX: prefix };
      api = await startApp({ worker: true, redisUrl: proxy.url, env });
    }, 60_000);
    afterAll(async () => {
      await api.stop();
      await proxy.close();
      await forgetQueues(redis, prefix);
      rmSync(folder, { recursive: true });
    }, 60_000);

    it.each(['cut', 'silence'] as const)(
      'by a %s reads and writes as before, and does all jobs when it is back',
      async (how) => {
        const headers = await api.as(Level.Agent);
        const ask = (number: number): ReturnType<ConstructorParameters<typeof Crowd>[2]> => {
          if (number % 10 === 0) {
            const body = { list: 'catalog/categories', q: how };
            return { method: 'POST', path: '/v1/reports/runs', headers, body };
          }
          if (number % 10 > 3) return { method: 'GET', path: '/v1/catalog/products?count=none', headers };
          const body = { name: 'Tea', slug: `tea-${how}-${number}` };
          return { method: 'POST', path: '/v1/catalog/products', headers, body };
        };
        const crowd = new Crowd(api.url, CLIENTS, ask, 100);
        await sleep(1500);
        const [from] = [crowd.time, await proxy[how]()];
        await sleep(AWAY_MS);
        const to = crowd.time;
        await proxy.restore();
        await sleep(1500);
        const outcomes = await crowd.end();

        expect(Object.keys(crowd.statuses())).toEqual(['200', '201', '202']);
        const away = outcomes.filter(({ at }) => at >= from && at < to);
        expect(away.length).toBeGreaterThan(100);
        expect(Math.max(...away.map(({ took }) => took))).toBeLessThan(2500);

        const ordered = outcomes.filter(({ status }) => status === 202).length;
        await eventually(async () => {
          const states: unknown = await api.dataSource.query(
            `SELECT job.state, count(*)::integer FROM job JOIN report_run ON report_run.job_id = job.id
             WHERE report_run.q = $1 GROUP BY 1`,
            [how],
          );
          expect(states).toEqual([{ state: 'succeeded', count: ordered }]);
        }, 90_000);
      },
      150_000,
    );
  });
}
