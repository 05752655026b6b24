import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '@app/shared/database';
import { cli, type Outcome } from './cli';

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'tradepost-cli-'));
// As root, the server runs as another user, who has to get in.
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]): Promise<Outcome> => cli(args, { env: { DATA_FOLDER: folder } });
const isRunning = (): boolean => existsSync(join(realpathSync(join(folder, 'postgres')), 'data/postmaster.pid'));

describe('a command without DATABASE_URL', () => {
  it('starts the embedded PostgreSQL, works on it, and stops it', async () => {
    const { code, stdout, stderr } = await run('db:migrate', '--json');
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { migrated: string[] }).migrated).not.toEqual([]);
    expect(stderr).toMatch(/PostgreSQL on 127\.0\.0\.1:\d+ \(started\)/);
    expect(isRunning()).toBe(false);
  });

  it('uses the one that runs already, and leaves it running', async () => {
    const server = await startEmbedded({ folder, log: () => undefined });
    try {
      const { code, stderr } = await run('db:seed', '--json');
      expect(code).toBe(0);
      expect(stderr).toMatch(/re-used/);
      const client = new Client(server.url);
      await client.connect();
      const { rows } = await client.query('SELECT FROM account');
      await client.end();
      expect(rows).toHaveLength(4);
    } finally {
      await server.stop();
    }
    expect(isRunning()).toBe(false);
  });

  it('stops what it has started when it is interrupted', async () => {
    const { code, stderr } = await cli(['db:reset', '--yes'], {
      env: { DATA_FOLDER: folder },
      onStart: (child) => child.stderr?.once('data', () => child.kill('SIGTERM')),
    });
    expect(code).toBe(143);
    expect(stderr).toMatch(/\nerror: Interrupted[^\n]*\n$/);
    expect(isRunning()).toBe(false);
  });
});
