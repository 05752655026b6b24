import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReportRun, ReportSchedule } from '@app/reports';
import { Level } from '@app/shared/model';
import { ScheduleClock } from '../../libs/reports/schedule/schedule-clock';
import { newAccount, startApp, type TestApp } from '../support/app';
import { eventually } from '../support/eventually';
import { type Headers, postJson, Running } from './running';

const folder = mkdtempSync(join(tmpdir(), 'schedules-'));
let app: TestApp;
let id: string;
let headers: Headers;
beforeAll(async () => {
  app = await startApp({ worker: true, env: { DATA_FOLDER: folder } });
  ({ id, headers } = await newAccount(Level.Agent, app.dataSource));
}, 60_000);
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});

const RUN = { list: 'catalog/products', fields: 'name', mailed: true };
const MONDAYS = { name: 'Products on Mondays', run: RUN, cron: '0 6 * * 1', timeZone: 'Europe/Berlin' };

const send = async (
  body: object,
  path = '',
  method = 'POST',
  as = headers,
): Promise<[number, Record<string, unknown>]> => {
  const answer = await fetch(`${app.url}/v1/reports/schedules${path}`, {
    method,
    headers: { ...as, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return [answer.status, (await answer.json()) as Record<string, unknown>];
};

async function made(more: object = {}): Promise<ReportSchedule> {
  const [status, schedule] = await send({ ...MONDAYS, ...more });
  expect([status, schedule]).toEqual([201, expect.objectContaining({ name: MONDAYS.name })]);
  return schedule as unknown as ReportSchedule;
}

/** Lets a schedule be due, and the clock look. */
async function strike(schedule: Pick<ReportSchedule, 'id'>): Promise<ReportSchedule> {
  await app.dataSource.query(`UPDATE report_schedule SET due_at = now() - interval '3 weeks' WHERE id = $1`, [
    schedule.id,
  ]);
  const clock = app.app.get(ScheduleClock);
  while (await app.dataSource.transaction((manager) => clock.orderDue(manager)));
  return app.dataSource.getRepository(ReportSchedule).findOneByOrFail({ id: schedule.id });
}

describe('A schedule', () => {
  beforeEach(() => app.dataSource.query('DELETE FROM report_schedule'));

  it('is due by the hours of its time zone', async () => {
    const { dueAt, ...schedule } = await made();
    expect(schedule).toMatchObject({ active: true, level: 'agent', requesterId: id, run: RUN, lastRunId: null });
    const due = new Date(dueAt);
    expect(due.getTime()).toBeGreaterThan(Date.now());
    const berlin = { timeZone: 'Europe/Berlin', weekday: 'long', hour: '2-digit', minute: '2-digit' } as const;
    expect(due.toLocaleString('en-GB', berlin)).toBe('Monday 06:00');
  });

  it('orders a run when it is due, once for all the times that were missed, and sends a link that opens the file', async () => {
    const before = await app.dataSource.getRepository(ReportRun).count();
    const schedule = await strike(await made());
    expect(schedule.dueAt.getTime()).toBeGreaterThan(Date.now());
    expect(await app.dataSource.getRepository(ReportRun).count()).toBe(before + 1);
    const running = new Running(app.url, headers);
    await running.reached(schedule.lastRunId as string, 'succeeded');
    const mail = await eventually(() =>
      Promise.resolve(readFileSync(join(folder, 'mail', `${schedule.lastRunId}.eml`), 'utf8')),
    );
    const { pathname, search } = new URL(/http\S+/.exec(mail)?.[0] ?? '');
    const file = await fetch(`${app.url}${pathname}${search}`);
    expect([file.status, (await file.text()).split('\r\n')[0]]).toEqual([200, 'name']);
  });

  it('rests, is changed and removed', async () => {
    const { id: one } = await made();
    expect(await send({ active: false, cron: '30 7 * * *' }, `/${one}`, 'PATCH')).toMatchObject([
      200,
      { active: false },
    ]);
    expect(await strike({ id: one })).toMatchObject({ lastRunId: null, error: null });
    const other = await newAccount(Level.Agent, app.dataSource);
    expect(await send({ active: true }, `/${one}`, 'PATCH', other.headers)).toMatchObject([404, {}]);
    const removed = await fetch(`${app.url}/v1/reports/schedules/${one}`, { method: 'DELETE', headers });
    expect(removed.status).toBe(204);
  });

  it('is due when it was, whatever is changed but its times', async () => {
    const { id: one } = await made();
    const dueAt = '2026-01-05T05:00:00.000Z';
    await app.dataSource.query(`UPDATE report_schedule SET due_at = $2 WHERE id = $1`, [one, dueAt]);
    const patched = async (body: object): Promise<unknown> => (await send(body, `/${one}`, 'PATCH'))[1].dueAt;
    expect(await patched({ name: 'Another', run: { ...RUN, mailed: false } })).toBe(dueAt);
    expect(await patched({ cron: MONDAYS.cron, timeZone: MONDAYS.timeZone, active: true })).toBe(dueAt);
    for (const change of [{ cron: '0 7 * * 1' }, { timeZone: 'Asia/Tokyo' }, { active: false }]) {
      await app.dataSource.query(`UPDATE report_schedule SET due_at = $2 WHERE id = $1`, [one, dueAt]);
      expect(Date.parse((await patched(change)) as string)).toBeGreaterThan(Date.now());
    }
  });

  it.each<[object, string[]]>([
    [{ cron: 'at noon' }, ['/cron']],
    [{ cron: '* * * * * *' }, ['/cron']],
    [{ cron: '0 0 30 2 *' }, ['/cron']],
    [{ timeZone: 'Mars/Olympus' }, ['/timeZone']],
    [{ timeZone: 'PST' }, ['/timeZone']],
    [{ timeZone: '+02:00' }, ['/timeZone']],
    [{ run: { definition: 'sales', parameters: { timeZone: 'CET' } } }, ['/run/timeZone']],
    [{ run: { list: 'catalog/unicorns' } }, ['/run/list']],
    [{ run: { ...RUN, colour: 'red' } }, ['/run/colour']],
    [{ run: { ...RUN, filter: [{ field: 'nmae', op: 'eq', value: 1 }] } }, ['filter/0/field']],
  ])('is refused with %j', async (wrong, pointers) => {
    const [status, { errors }] = await send({ ...MONDAYS, ...wrong });
    expect([status, (errors as { pointer: string }[]).map(({ pointer }) => pointer)]).toEqual([400, pointers]);
  });

  it('that cannot be ordered holds up no other: one that is never due rests, what fails otherwise is tried again', async () => {
    const change = (schedule: ReportSchedule, set: string): Promise<unknown> =>
      app.dataSource.query(`UPDATE report_schedule SET ${set}, due_at = now() - interval '4 weeks' WHERE id = $1`, [
        schedule.id,
      ]);
    const [never, failing, good] = [await made(), await made({ run: { list: 'minor/tags' } }), await made()];
    await change(never, `cron = '0 0 30 2 *'`);
    await change(failing, `name = 'Fails'`);
    await app.dataSource.query(
      `CREATE FUNCTION fail_runs_of_tags() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$`,
    );
    await app.dataSource.query(
      `CREATE TRIGGER fail_runs_of_tags BEFORE INSERT ON report_run FOR EACH ROW WHEN (NEW.list = 'minor/tags') EXECUTE FUNCTION fail_runs_of_tags()`,
    );
    const after = await strike(good);
    await app.dataSource.query('DROP FUNCTION fail_runs_of_tags CASCADE');
    expect(after).toMatchObject({ error: null, active: true, lastRunId: expect.any(String) });
    const schedules = app.dataSource.getRepository(ReportSchedule);
    expect(await schedules.findOneByOrFail({ id: never.id })).toMatchObject({
      active: false,
      error: expect.stringMatching(/0 0 30 2 \*/),
    });
    const failed = await schedules.findOneByOrFail({ id: failing.id });
    expect(failed).toMatchObject({ active: true, error: expect.stringMatching(/went wrong/), lastRunId: null });
    const wait = failed.dueAt.getTime() - Date.now();
    expect([wait > 0, wait <= 5 * 60_000]).toEqual([true, true]);
    expect(await strike(failing)).toMatchObject({ error: null, lastRunId: expect.any(String) });
  });

  it('says why nothing could be ordered, and goes on', async () => {
    const account = await newAccount(Level.Agent, app.dataSource);
    const answer = await postJson(`${app.url}/v1/reports/schedules`, account.headers, MONDAYS);
    const schedule = (await answer.json()) as ReportSchedule;
    await app.dataSource.query(`UPDATE account SET status = 'suspended' WHERE id = $1`, [account.id]);
    const after = await strike(schedule);
    expect(after).toMatchObject({
      error: 'The account that asked for it is not active',
      lastRunId: null,
      active: true,
    });
    expect(after.dueAt.getTime()).toBeGreaterThan(Date.now());
  });
});
