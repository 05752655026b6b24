import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { FileConfig, loadConfig } from '@app/shared/config';
import { NotKept } from '../../libs/minor/file/storage/file-storage';
import { S3Storage } from '../../libs/minor/file/storage/s3-storage';
import { FakeS3 } from './fake-s3';

const s3 = new FakeS3();
const { objects, requests } = s3;
let storage: S3Storage;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tradepost-s3-'));
  await s3.start();
  storage = new S3Storage('files', loadConfig(FileConfig, { NODE_ENV: 'test', ...s3.env }));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await s3.stop();
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
