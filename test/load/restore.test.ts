import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { built } from '../support/built';
import { createTestDatabase, type TestDatabase } from '../support/database';

const GUIDE = join(__dirname, '../../docs/operations/README.md');

/** The two scripts of the guide: how a back-up is made, and how it is restored. */
const [backUp, restore] = [
  ...(/^## Back-up and restore$[^]*?(?=^## )/m.exec(readFileSync(GUIDE, 'utf8'))?.[0] ?? '').matchAll(
    /```sh\n([^]*?)```/g,
  ),
].map(([, script]) => script);

const majorOf = (said: string): number => Number(/(\d+)(?:\.\d+)?(?:\s|$)/.exec(said)?.[1] ?? 0);

/** pg_dump reads servers of its own version and of older ones. */
function canDump(): boolean {
  const dump = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' });
  const server = spawnSync('psql', [process.env.TEST_DATABASE_URL ?? '', '-Atc', 'SHOW server_version'], {
    encoding: 'utf8',
  });
  return dump.status === 0 && server.status === 0 && majorOf(dump.stdout) >= majorOf(server.stdout);
}

/** Of each table, how many rows it has, and a digest of all that is in them. */
async function contentsOf(url: string): Promise<Record<string, string>> {
  const client = new Client(url);
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const contents: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ count: string; digest: string }>(
      `SELECT count(*) AS count, md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) AS digest FROM "${name}" t`,
    );
    contents[name] = `${rows[0].count} rows, ${rows[0].digest}`;
  }
  await client.end();
  return contents;
}

describe('the back-up of the guide', () => {
  const folder = mkdtempSync(join(tmpdir(), 'restore-'));
  const [kept, regained] = ['kept', 'regained'].map((name) => join(folder, name));
  let database: TestDatabase;
  let target: URL;

  /** Runs a script of the guide, where the names in it are those of this test. */
  function run(script: string, env: Record<string, string>): string {
    const { hostname, port, username, password, pathname, href } = target;
    const text = script
      .replaceAll('npm run cli --', `"${process.execPath}" "${built('apps/cli/src/main.js')}"`)
      .replace('postgres://localhost/restored', href)
      .replace(/(createdb |--dbname=)restored\b/g, `$1${pathname.slice(1)}`);
    const server = { PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password };
    const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, ...server, ...env } } as const;
    return execFileSync('bash', ['-euo', 'pipefail', '-c', text], options);
  }

  beforeAll(async () => {
    if (!canDump()) {
      throw new Error('TEST_DATABASE_URL has to be of a server that is no newer than pg_dump, which has to be there');
    }
    database = await createTestDatabase();
    target = new URL(database.url);
    target.pathname += '_restored';
    const env = { ...process.env, DATABASE_URL: database.url };
    const seed = ['db:seed', '--size', 'small', '--until', '2026-10-31'];
    execFileSync(process.execPath, [built('apps/cli/src/main.js'), ...seed], { env });
    for (const place of [kept, regained]) mkdirSync(join(place, 'files'), { recursive: true });
    writeFileSync(join(kept, 'files', 'document'), 'What somebody has uploaded');
  }, 120_000);
  afterAll(async () => {
    const client = new Client(database.url);
    await client.connect();
    await client.query(`DROP DATABASE IF EXISTS ${target.pathname.slice(1)} WITH (FORCE)`);
    await client.end();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('is restored as the guide says: all rows of all tables, the files, and every event of every order', async () => {
    const before = await contentsOf(database.url);
    run(backUp, { DATABASE_URL: database.url, DATA_FOLDER: kept });
    const said = run(restore, { DATA_FOLDER: regained });
    expect(await contentsOf(target.href)).toEqual(before);
    expect(readFileSync(join(regained, 'files', 'document'), 'utf8')).toBe('What somebody has uploaded');
    const checks = ['configuration', 'database', 'migrations', 'queue', 'clock', 'storage'];
    for (const check of checks) expect(said).toMatch(new RegExp(`^${check}\\tok\\t`, 'm'));
    expect(said).toMatch(/^\d{4,} events of 1004 orders are as they were written$/m);
  }, 120_000);
});
