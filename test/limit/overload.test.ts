import { setImmediate as nextTurn } from 'node:timers/promises';
import { eventually } from '../support/eventually';
import { expectProblem, useApi } from '../support/request';

const api = useApi({ env: { OVERLOAD_BUSY_MS: '300' } });

const PATH = '/v1/catalog/categories';

/** Keeps the process so busy that nothing else has its turn. */
async function hog(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    const end = Date.now() + 1100;
    while (Date.now() < end);
    await nextTurn();
  }
}

describe('a process that is too busy', () => {
  it('refuses requests, whatever they ask, but not who asks for its health, until it has time again', async () => {
    expect((await api.get(PATH)).status).toBe(200);
    await hog();
    const [refused, unknown, live] = await Promise.all([api.get(PATH), api.get('/nowhere'), api.get('/health/live')]);
    expectProblem(refused, 503, 'overloaded');
    expect(refused.headers.get('retry-after')).toBe('2');
    expectProblem(unknown, 503, 'overloaded');
    expect(live.status).toBe(200);
    await eventually(async () => expect((await api.get(PATH)).status).toBe(200));
  });
});
