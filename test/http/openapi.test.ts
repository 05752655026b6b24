import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { useApi } from '../support/request';

const api = useApi();

interface Got {
  status?: number;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

/** As it comes: `fetch` would unpack it. */
const get = (path: string, headers: Record<string, string> = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    request(api.url + path, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });

const PATH = '/openapi.json';

describe('The document', () => {
  it('is packed for who takes gzip, and the same for who does not', async () => {
    const plain = await get(PATH);
    expect(plain.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8' });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    const packed = await get(PATH, { 'accept-encoding': 'br, gzip;q=0.8' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: expect.stringContaining('Accept-Encoding') as string,
    });
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    expect(packed.body.length).toBeLessThan(plain.body.length / 10);
    for (const refused of ['gzip;q=0', 'br', 'gzip;q=0.0, *;q=0']) {
      expect((await get(PATH, { 'accept-encoding': refused })).headers).not.toHaveProperty('content-encoding');
    }
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await get(PATH);
    const again = await get(PATH, { 'if-none-match': headers.etag as string, 'accept-encoding': 'gzip' });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    expect((await get(PATH, { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('is in no script of its page', async () => {
    const { body } = await get('/docs/swagger-ui-init.js');
    expect(body.toString()).toContain(`"swaggerUrl": "${PATH}"`);
    expect(body.length).toBeLessThan(5000);
  });

  it('stays small enough to be read', async () => {
    // It had 2.7 MB while every route said again what all of them have.
    expect((await get(PATH)).body.length).toBeLessThan(1_400_000);
  });
});
