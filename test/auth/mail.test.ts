import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Account } from '@app/organization';
import { Job } from '@app/shared/job';
import { JobRelay } from '../../libs/shared/job/job.relay';
import { eventually } from '../support/eventually';
import { useApi } from '../support/request';
import { buildPerson } from './people';

/** Mails that the server has taken, decoded. */
const taken: string[] = [];
/** What the server says to a recipient instead of taking the mail. */
let refusal: { responseCode: number; text: string } | undefined;
let server: SMTPServer;

async function serve(port: number): Promise<number> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const { responseCode = 0, text: words = '' } = refusal ?? {};
      done(refusal ? Object.assign(new Error(`<${address}>: ${words}`), { responseCode }) : null);
    },
    onData: (stream, _session, done) =>
      void text(stream).then((mail) => {
        taken.push(mail.replaceAll('=\r\n', '').replaceAll('=3D', '='));
        done();
      }, done),
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return (server.server.address() as AddressInfo).port;
}

const away = (): Promise<void> => new Promise((closed) => server.close(closed));

const env: Record<string, string> = { MAIL_FROM: 'Shop <no-reply@shop.example>' };
let port: number;
// Before the API is started, which is told where the server is.
beforeAll(async () => {
  port = await serve(0);
  env.SMTP_URL = `smtp://127.0.0.1:${port}`;
});
const api = useApi({ worker: true, env });
afterAll(async () => {
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
  await away();
});
beforeEach(() => {
  taken.length = 0;
  refusal = undefined;
});

/** Asks for a mail to somebody new. */
async function ask(): Promise<{ person: Account; job: () => Promise<Job> }> {
  const person = await buildPerson(api);
  expect((await api.post('/v1/auth/password-reset', { email: person.email })).status).toBe(204);
  const [{ id }] = await api.dataSource.query<{ id: string }[]>(
    `SELECT job.id FROM job JOIN one_time_token token ON token.id::text = job.data ->> 'tokenId' WHERE token.account_id = $1`,
    [person.id],
  );
  return { person, job: () => api.dataSource.getRepository(Job).findOneByOrFail({ id }) };
}

const waitingAfter = (job: () => Promise<Job>, attempts: number): Promise<Job> =>
  eventually(async () => {
    const row = await job();
    expect(row).toMatchObject({ state: 'waiting', attempts });
    return row;
  });

/** Lets the time of waiting pass. */
async function hurry({ id, attempts }: Job): Promise<void> {
  await eventually(async () => {
    await api.dataSource.query(`UPDATE job SET relay_after = now() WHERE id = $1 AND state = 'waiting'`, [id]);
    api.app.get(JobRelay, { strict: false }).kick();
    expect((await api.dataSource.getRepository(Job).findOneByOrFail({ id })).attempts).toBeGreaterThan(attempts);
  });
}

describe('a mail', () => {
  it('is handed to the server, once', async () => {
    const { person, job } = await ask();
    await eventually(async () => expect((await job()).state).toBe('succeeded'));
    expect(taken).toHaveLength(1);
    expect(taken[0]).toContain(`To: ${person.email}\r\n`);
    expect(taken[0]).toContain('From: Shop <no-reply@shop.example>\r\n');
    expect(taken[0]).toMatch(/Message-ID: <[0-9a-f-]{36}@shop\.example>/i);
    expect(taken[0]).toMatch(/#token=[\w-]{36}\.[\w-]{43}/);
  });

  it('waits for a server that is away, and goes out when it is back', async () => {
    await away();
    const { job } = await ask();
    const waiting = await waitingAfter(job, 1);
    expect(waiting.error).toBe('The mail server does not take it: ESOCKET');
    await serve(port);
    await hurry(waiting);
    await eventually(async () => expect(await job()).toMatchObject({ state: 'succeeded', attempts: 2, error: null }));
    expect(taken).toHaveLength(1);
  });

  it('is tried twelve times within an hour, and then no more', async () => {
    refusal = { responseCode: 451, text: 'Come back later' };
    const { person, job } = await ask();
    let seconds = 0;
    for (let attempt = 1; attempt < 12; attempt++) {
      const waiting = await waitingAfter(job, attempt);
      seconds += (waiting.relayAfter.getTime() - waiting.updatedAt.getTime()) / 1000;
      await hurry(waiting);
    }
    const failed = await eventually(async () => {
      const row = await job();
      expect(row).toMatchObject({ state: 'failed', attempts: 12 });
      return row;
    });
    expect(seconds / 60).toBeGreaterThan(55);
    expect(seconds / 60).toBeLessThan(61);
    expect(failed.error).toBe('The mail server does not take it: it answered 451 to RCPT TO');
    expect(failed.error).not.toContain(person.email);
    expect(taken).toEqual([]);
  });

  it('to an address that is refused for good is not tried again', async () => {
    refusal = { responseCode: 550, text: 'No such person here' };
    const { job } = await ask();
    await eventually(async () => expect(await job()).toMatchObject({ state: 'failed', attempts: 1 }));
    expect((await job()).error).toBe('The mail server refuses it for good (550)');
    expect(taken).toEqual([]);
  });
});
