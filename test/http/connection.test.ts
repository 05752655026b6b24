import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { startTrial, type Trial } from './trial';

/** The first answer on a connection, as far as its head. */
async function readHead(socket: ReturnType<Trial['connect']>): Promise<string> {
  let answer = '';
  socket.setEncoding('utf8');
  while (!answer.includes('\r\n\r\n')) answer += String((await once(socket, 'data'))[0]);
  return answer;
}

describe('connections', () => {
  it('are closed with 408 when a request does not arrive in time', async () => {
    const trial = await startTrial({ requestTimeoutMs: 300 });
    for (const beginning of [
      'GET /v1/things HTTP/1.1\r\nHost: a\r\n',
      'POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    ]) {
      const { status, headers, body } = await trial.exchange(beginning);
      expect(JSON.parse(body)).toMatchObject({
        status: 408,
        code: 'request_timeout',
        requestId: headers.get('x-request-id'),
      });
      expect(status).toBe(408);
    }
    await trial.stop();
  });

  it('outlive a request, so that the next one need not connect again', async () => {
    const trial = await startTrial();
    const socket = trial.connect();
    const request = 'GET /v1/things HTTP/1.1\r\nHost: a\r\n\r\n';
    socket.write(request);
    expect(await readHead(socket)).toContain('200 OK');
    socket.write(request);
    expect(await readHead(socket)).toContain('200 OK');
    socket.destroy();
    await trial.stop();
  });

  it('are drained when the server closes: what runs is finished, what is idle is closed', async () => {
    const trial = await startTrial();
    const [idle, busy] = [trial.connect(), trial.connect()];
    idle.write('GET /v1/things HTTP/1.1\r\nHost: a\r\n\r\n');
    await readHead(idle);
    busy.write('GET /v1/things/slow/300 HTTP/1.1\r\nHost: a\r\n\r\n');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const [answer] = await Promise.all([text(busy), once(idle, 'close'), trial.stop()]);
    expect(answer).toContain('200 OK');
    expect(answer).toContain('{"ms":"300"}');
  });
});
