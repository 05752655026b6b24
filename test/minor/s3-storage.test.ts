import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { FileConfig, loadConfig } from '@app/shared/config';
import { NotKept } from '../../libs/minor/file/storage/file-storage';
import { S3Storage } from '../../libs/minor/file/storage/s3-storage';

/** As much of the protocol of S3 as the storage speaks. */
const objects = new Map<string, Buffer>();
const requests: { method?: string; type?: string; authorization?: string }[] = [];
let server: Server;
let storage: S3Storage;
let folder: string;

async function answer({ method, url = '', headers }: IncomingMessage, body: Buffer): Promise<[number, Buffer]> {
  requests.push({ method, type: headers['content-type'], authorization: headers.authorization });
  const key = url.split('?', 1)[0];
  if (method === 'PUT') objects.set(key, body);
  if (method === 'DELETE') objects.delete(key);
  if (method === 'PUT' || method === 'DELETE') return [method === 'PUT' ? 200 : 204, Buffer.alloc(0)];
  const object = objects.get(key);
  if (!object) return [404, Buffer.from('<Error><Code>NoSuchKey</Code></Error>')];
  const range = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '');
  return Promise.resolve(range ? [206, object.subarray(Number(range[1]), Number(range[2]) + 1)] : [200, object]);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tradepost-s3-'));
  server = createServer((request, response) => {
    void buffer(request)
      .then((body) => answer(request, body))
      .then(([status, body]) => response.writeHead(status, { 'content-length': body.length }).end(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const config = loadConfig(FileConfig, {
    ...{ NODE_ENV: 'test', FILE_STORAGE: 's3', S3_BUCKET: 'files', S3_PATH_STYLE: 'true' },
    ...{ S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' },
  });
  storage = new S3Storage('files', config);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  });
});

describe('a bucket', () => {
  it('keeps a file as it is, under its key and type, and the local one is gone', async () => {
    const path = join(folder, 'a.part');
    writeFileSync(path, '0123456789');
    await storage.keep('some-key', path, 'text/plain');
    expect(objects.get('/files/some-key')?.toString()).toBe('0123456789');
    expect(requests.at(-1)).toMatchObject({
      type: 'text/plain',
      authorization: expect.stringContaining('Credential=key/'),
    });
    await expect(storage.keep('some-key', path, 'text/plain')).rejects.toThrow('ENOENT');
  });

  it('gives back all of it, or a part', async () => {
    expect(await text(await storage.read('some-key'))).toBe('0123456789');
    expect(await text(await storage.read('some-key', { start: 2, end: 4 }))).toBe('234');
    expect(await storage.size('some-key')).toBe(10);
  });

  it('forgets, and says what it has not', async () => {
    await storage.forget(['some-key', 'another-key']);
    expect([objects.size, await storage.size('some-key')]).toEqual([0, null]);
    await expect(storage.read('some-key')).rejects.toThrow(NotKept);
  });
});
