import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Level } from '@app/shared/model';
import { eventually } from '../support/eventually';
import { readReply, type Reply, useApi } from '../support/request';

const api = useApi();
const processes: ChildProcess[] = [];
afterAll(() => processes.forEach((each) => each.kill('SIGKILL')));

/** An API process on the database of the test. */
async function startDoomed(when: string): Promise<{ process: ChildProcess; url: string }> {
  const child = fork(join(__dirname, 'doomed-api.ts'), {
    execArgv: ['--require', join(__dirname, '../support/typescript.js')],
    env: { ...process.env, DOOMED: when },
  });
  processes.push(child);
  const [url] = (await once(child, 'message')) as [string];
  return { process: child, url };
}

describe.each([
  ['before commit', 0, null],
  ['before the answer', 1, 'true'],
])('An API process that is killed %s', (when, effects, replayed) => {
  it.each(['product', 'batch', 'export'])('leaves one effect of a request (%s) that is sent again', async (what) => {
    const key = `${when} ${what}`;
    const slug = `${when} ${what}`.replaceAll(' ', '-');
    const [path, body] = {
      product: ['/v1/catalog/products', { name: 'Tea', slug }],
      batch: ['/v1/catalog/products/batch', { items: [{ op: 'create', body: { name: 'Tea', slug } }] }],
      export: ['/v1/reports/runs', { list: 'catalog/products', q: slug }],
    }[what] as [string, object];
    const headers = { ...(await api.as(Level.Agent)), 'content-type': 'application/json', 'idempotency-key': key };
    const ask = async (url: string): Promise<Reply> =>
      readReply(await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) }));
    const count = async (): Promise<number> => {
      const [{ rows }] = await api.dataSource.query(
        `SELECT (SELECT count(*) FROM product WHERE slug = $1)::integer + (SELECT count(*) FROM report_run WHERE q = $1)::integer
         AS rows`,
        [slug],
      );
      return rows as number;
    };

    const doomed = await startDoomed(when);
    const lost = expect(ask(doomed.url)).rejects.toThrow('fetch failed');
    await once(doomed.process, 'message');
    const exit = once(doomed.process, 'exit');
    doomed.process.kill('SIGKILL');
    await Promise.all([lost, exit]);
    expect(await count()).toBe(effects);

    // PostgreSQL may take a moment to see that nobody is there any more, and says 409 until then.
    const first = await eventually(async () => {
      const reply = await ask(api.url);
      expect(reply.status).toBe({ product: 201, batch: 200, export: 202 }[what]);
      return reply;
    });
    const replies = [first, await ask(api.url)];
    expect(replies.map(({ headers: all }) => all.get('idempotency-replayed'))).toEqual([replayed, 'true']);
    expect(replies[1].text).toBe(replies[0].text);
    expect(await count()).toBe(1);
  });
});
