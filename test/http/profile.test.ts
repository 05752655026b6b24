import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Level } from '@app/shared/model';
import { CpuSampler } from '@app/shared/profiling';
import { startApp, type TestApp } from '../support/app';
import { eventually } from '../support/eventually';

const LIST = '/v1/catalog/products';
const apps: TestApp[] = [];
afterAll(() => Promise.all(apps.map((app) => app.stop())));

/** An API that is profiled as `env` says, and the lines that it logs of profiles. */
async function start(env: Record<string, string>): Promise<{ app: TestApp; profiles: string[]; statements: string[] }> {
  const profiles: string[] = [];
  const statements: string[] = [];
  const log = (line: string): void => {
    const { msg, context } = JSON.parse(line) as { msg: string; context?: string };
    if (context === 'SQL') statements.push(msg);
    if (msg.startsWith('profile of ')) profiles.push(msg);
  };
  const app = await startApp({ env: { PROFILE: 'false', PROFILE_DIR: '', LOG_SQL: 'false', ...env }, log });
  apps.push(app);
  return { app, profiles, statements };
}

const timing = async ({ url }: TestApp, headers: Record<string, string> = {}, query = ''): Promise<string | null> =>
  (await fetch(`${url}${LIST}${query}`, { headers })).headers.get('server-timing');

describe('An API that is not profiled', () => {
  it('says nothing of itself, and profiles a request of an admin who asks for it', async () => {
    const { app, profiles } = await start({});
    const admin = await app.as(Level.Admin);
    expect(await timing(app, admin)).toBeNull();
    for (const level of [Level.Guest, Level.Manager]) {
      expect(await timing(app, { ...(await app.as(level)), 'x-profile': 'plan' })).toBeNull();
    }
    // Asked for the first time, or guard and parser would have nothing to do.
    expect(await timing(app, { ...admin, 'x-profile': 'plan' }, '?pageSize=7')).toMatch(
      /^guard;dur=[\d.]+, parse;.*plan;.*wait;.*sql;dur=[\d.]+;desc="1 statements", render;.*total;dur=/,
    );
    await eventually(() => Promise.resolve(expect(profiles).toHaveLength(1)));
    // The statement with its plan, without what was bound to it.
    expect(profiles[0]).toMatch(/^profile of GET \/v1\/catalog\/products: guard .* 1 rows: SELECT .*\n {4}.*\(cost=/s);
    expect(profiles[0]).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    // Samples slow down everybody: they begin for a token that is known to be an admin's, and for nobody else.
    const sampling = jest.spyOn(CpuSampler.prototype, 'start');
    await timing(app, { 'x-profile': 'cpu' });
    await timing(app, { ...(await app.as(Level.Manager)), 'x-profile': 'cpu' });
    expect(sampling).not.toHaveBeenCalled();
    // With samples of what the process does meanwhile.
    expect(await timing(app, { ...admin, 'x-profile': 'cpu' })).toContain('total;dur=');
    await eventually(() => Promise.resolve(expect(profiles).toHaveLength(2)));
  });
});

describe('An API that is profiled', () => {
  it('tells of each request where its time went, and writes its samples into files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tradepost-profiles-'));
    const { app, profiles } = await start({ PROFILE: 'true', PROFILE_DIR: folder });
    expect(await timing(app)).toMatch(/sql;.*total;/);
    // What was asked before is answered before Fastify sees it, and profiled all the same.
    expect(await timing(app)).toMatch(/^wait;.*sql;.*total;/);
    await eventually(() => Promise.resolve(expect(profiles).toHaveLength(2)));
    const [file] = await eventually(() => {
      const files = readdirSync(folder);
      expect(files).toHaveLength(2);
      return Promise.resolve(files);
    });
    const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown[]>;
    expect(profile.nodes.length).toBeGreaterThan(0);
    expect(profile.samples).toHaveLength(profile.timeDeltas.length);
    rmSync(folder, { recursive: true });
  });

  it('measures without samples, if that is what was asked for', async () => {
    const { app, profiles, statements } = await start({ PROFILE: 'timings', LOG_SQL: 'true' });
    statements.length = 0;
    expect(await timing(app, {}, '?filter[name]=Secret')).toMatch(/^guard;/);
    await eventually(() => Promise.resolve(expect(profiles).toHaveLength(1)));
    expect(profiles[0]).not.toMatch(/ ms in /);
    // Each statement is logged as well, with how much came of it, and without what was asked for.
    const [list] = statements.filter((statement) => / FROM .*product/.test(statement));
    expect(list).toMatch(/^[\d.]+ ms, 1 rows, \d+ values: SELECT /);
    expect(statements.join()).not.toContain('Secret');
  });
});
