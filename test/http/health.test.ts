import { HealthRegistry } from '@app/shared/health';
import { expectProblem, startTrial, type Trial } from './trial';

describe('health', () => {
  let trial: Trial;
  let registry: HealthRegistry;
  beforeEach(async () => {
    trial = await startTrial();
    registry = trial.app.get(HealthRegistry);
  });
  afterEach(() => trial.stop());

  const ready = (): Promise<Response> => fetch(`${trial.url}/health/ready`);

  it('is live as soon as it listens', async () => {
    const answer = await fetch(`${trial.url}/health/live`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'live' }]);
  });

  it('is ready when every check passes', async () => {
    registry.register('database', () => Promise.resolve());
    registry.register('queue', () => Promise.resolve('PONG'));
    const answer = await ready();
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { status: 'ready', checks: { database: 'up', queue: 'up' } },
    ]);
  });

  it('names what is down, but to the log alone why', async () => {
    registry.register('database', () => Promise.reject(new Error('password authentication failed')));
    registry.register('queue', () => Promise.resolve());
    const answer = await ready();
    const body = await answer.text();
    expect(expectProblem(answer, body)).toMatchObject({
      status: 503,
      code: 'not_ready',
      detail: 'Not ready: database down',
      errors: [{ pointer: '/checks/database', code: 'down' }],
    });
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(body).not.toContain('password');
    expect(trial.lines.map(({ msg }) => msg)).toContain('database is down: password authentication failed');
  });

  it('takes a check that throws, or hangs, for one that fails', async () => {
    registry.register('thrower', () => {
      throw new Error('at once');
    });
    registry.register('hanger', () => new Promise(() => undefined), { timeoutMs: 50 });
    expect(JSON.parse(await (await ready()).text()).detail).toBe('Not ready: thrower, hanger down');
  });

  it('works on without what is optional, and shows it', async () => {
    registry.register('cache', () => Promise.reject(new Error('gone')), { optional: true });
    const answer = await ready();
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'degraded', checks: { cache: 'down' } }]);
  });

  it('blames what it cannot do without, when something else is down as well', async () => {
    registry.register('cache', () => Promise.reject(new Error('gone')), { optional: true });
    registry.register('database', () => Promise.reject(new Error('gone')));
    expect(JSON.parse(await (await ready()).text())).toMatchObject({
      detail: 'Not ready: database down',
      errors: [{ pointer: '/checks/database' }],
    });
  });

  it('is not ready any more once the process is stopping', async () => {
    registry.onModuleDestroy();
    const answer = await ready();
    expect(expectProblem(answer, await answer.text())).toMatchObject({
      status: 503,
      detail: 'Not ready: the process is stopping',
    });
  });

  it('checks once for many who ask at the same time', async () => {
    let runs = 0;
    registry.register('database', async () => {
      runs++;
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await Promise.all([ready(), ready(), ready()]);
    expect(runs).toBe(1);
    await ready();
    expect(runs).toBe(2);
  });
});
