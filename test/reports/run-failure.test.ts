import 'reflect-metadata';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { Level } from '@app/shared/model';
import { newAccount, startApp, type TestApp } from '../support/app';
import { eventually } from '../support/eventually';
import { CERTIFICATE_FILE, Receiver } from '../webhook/receiver';
import { type Headers, postJson, Running, type ShownRun } from './running';

const folder = mkdtempSync(join(tmpdir(), 'failures-'));
const receiver = new Receiver();
let app: TestApp;
beforeAll(async () => {
  await receiver.start();
  const env = { DATA_FOLDER: folder, WEBHOOK_TO_LOOPBACK: 'true', WEBHOOK_CA_FILE: CERTIFICATE_FILE };
  app = await startApp({ worker: true, env });
  await app.dataSource.query(
    `INSERT INTO tag (id, name, slug, metadata)
     VALUES (gen_random_uuid(), 'Long', 'long', jsonb_build_object('a', repeat('x', 33000)))`,
  );
}, 60_000);
afterAll(async () => {
  await app.stop();
  await receiver.stop();
  rmSync(folder, { recursive: true });
});

/** No cell of a workbook is so long. */
const TOO_LONG = { list: 'minor/tags', fields: 'metadata', format: 'xlsx' };
const REASON = /metadata has a text of 330\d\d characters, a cell has at most 32767/;

const mailOf = (id: string): string => join(folder, 'mail', `${id}-failed.eml`);

/** Subscribes in the name of an administrator. @returns where messages arrive */
async function subscribe(headers: Headers, eventTypes: readonly string[]): Promise<string> {
  const path = `/${eventTypes.join('-')}`;
  const body = { companyId: null, url: receiver.url(path), eventTypes };
  expect((await postJson(`${app.url}/v1/organization/webhook-subscriptions`, headers, body)).status).toBe(201);
  return path;
}

async function orderedBy(headers: Headers, body: object): Promise<ShownRun> {
  const answer = await new Running(app.url, headers).order(body);
  expect(answer.status).toBe(202);
  return (await answer.json()) as ShownRun;
}

it('a run that has failed is told to programs, with the reason, and to nobody as one that is done', async () => {
  const { headers } = await newAccount(Level.Admin, app.dataSource);
  const path = await subscribe(headers, ['report_run.failed', 'report_run.finished']);
  const { id } = await orderedBy(headers, TOO_LONG);
  const [{ body }] = await receiver.messages(path, 1);
  expect(body).toMatchObject({
    type: 'report_run.failed',
    subject: { model: 'ReportRun', id },
    error: expect.stringMatching(REASON),
    data: { id, status: 'failed', rowCount: null, sha256: null },
  });
  expect(body).not.toHaveProperty('link');
  expect(existsSync(mailOf(id))).toBe(false);
  const done = await orderedBy(headers, { ...TOO_LONG, format: 'csv' });
  const messages = await receiver.messages(path, 2);
  expect(messages.map(({ body: { type, subject } }) => [type, subject])).toEqual([
    ['report_run.failed', expect.objectContaining({ id })],
    ['report_run.finished', expect.objectContaining({ id: done.id })],
  ]);
});

it('who has asked for a mail gets one that says why the run has failed', async () => {
  const { headers } = await newAccount(Level.Agent, app.dataSource);
  const { id, fileName } = await orderedBy(headers, { ...TOO_LONG, mailed: true });
  const mail = await eventually(() => Promise.resolve(readFileSync(mailOf(id), 'utf8')));
  expect(mail).toContain(`Subject: ${fileName} has failed`);
  expect(mail).toMatch(REASON);
});

it('a run that fails since its account was suspended is told to nobody by mail', async () => {
  const { id: account, headers } = await newAccount(Level.Agent, app.dataSource);
  const queue = app.app.get<Queue>(getQueueToken('reports'), { strict: false });
  await queue.pause();
  const { id } = await orderedBy(headers, { ...TOO_LONG, mailed: true });
  await app.dataSource.query(`UPDATE account SET status = 'suspended' WHERE id = $1`, [account]);
  await queue.resume();
  await new Running(app.url, await app.as(Level.Admin)).reached(id, 'failed');
  await eventually(async () => {
    const mails = await app.dataSource.query<object[]>(
      `SELECT state FROM job WHERE name = 'run-mail' AND data ->> 'runId' = $1`,
      [id],
    );
    expect(mails).toEqual([{ state: 'succeeded' }]);
  });
  expect(existsSync(mailOf(id))).toBe(false);
});
