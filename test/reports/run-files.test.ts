import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { FileConfig, loadConfig } from '@app/shared/config';
import { FakeS3 } from '../minor/fake-s3';
import { RunFiles } from '../../libs/reports/file/run-files';

const ID = '01890000-0000-7000-8000-0000000000aa';
const OTHER = '01890000-0000-7000-8000-0000000000bb';

let data: string;
let incoming: string;
let files: RunFiles;

const filesOf = (env: NodeJS.ProcessEnv): Promise<RunFiles> =>
  RunFiles.of(loadConfig(FileConfig, { NODE_ENV: 'test', ...env }), data);

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'files-'));
  incoming = join(data, 'files', 'incoming');
  files = await filesOf({});
});
afterEach(() => rmSync(data, { recursive: true }));

const order = (attempt = 1, id = ID): { id: string; attempt: number; type: string } => ({
  id,
  attempt,
  type: 'text/csv',
});
const bytes = (...pieces: string[]): Readable => Readable.from(pieces.map((piece) => Buffer.from(piece)));
const sum = (content: string): string => createHash('sha256').update(content).digest('hex');
const kept = (id = ID): string[] =>
  existsSync(join(data, 'files', 'runs', id.slice(-2))) ? readdirSync(join(data, 'files', 'runs', id.slice(-2))) : [];

describe('The file of a run', () => {
  it('is found by its sum once it is whole, in whole or in part', async () => {
    const file = await files.write(order(), bytes('one', 'two'));
    expect(file).toEqual({ size: 6, sha256: sum('onetwo') });
    expect(await text(await files.read(ID, file.sha256))).toBe('onetwo');
    expect(await text(await files.read(ID, file.sha256, { start: 2, end: 4 }))).toBe('etw');
    expect([kept(), readdirSync(incoming)]).toEqual([[`${ID}.${file.sha256}`], []]);
    await expect(files.read(OTHER, file.sha256)).rejects.toMatchObject({ status: 410 });
  });

  it('leaves nothing behind when its body fails', async () => {
    const failing = Readable.from(
      (function* (): Generator<Buffer> {
        yield Buffer.from('half');
        throw new Error('the rest is lost');
      })(),
    );
    await expect(files.write(order(), failing)).rejects.toThrow('the rest is lost');
    expect([kept(), readdirSync(incoming)]).toEqual([[], []]);
  });

  it('is not kept when it is cancelled at its end', async () => {
    const controller = new AbortController();
    const onChunk = (): void => controller.abort();
    await expect(files.write({ ...order(), onChunk, signal: controller.signal }, bytes('one'))).rejects.toThrow();
    expect([kept(), readdirSync(incoming)]).toEqual([[], []]);
  });

  const itWhereADiskIsFull = existsSync('/dev/full') ? it : it.skip;
  itWhereADiskIsFull('leaves nothing behind on a full disk, and says that it is full', async () => {
    mkdirSync(incoming, { recursive: true });
    symlinkSync('/dev/full', join(incoming, `${ID}.1.part`));
    const full = files.write(order(), bytes('one'));
    await expect(full).rejects.toMatchObject({ status: 503, message: 'The disk for files is full' });
    expect([kept(), readdirSync(incoming)]).toEqual([[], []]);
  });

  it('takes away what attempts before have left, and no file that somebody may be reading', async () => {
    const before = await files.write(order(), bytes('first'));
    for (const name of [`${ID}.1.part`, `${ID}.2.part`, `${OTHER}.1.part`]) writeFileSync(join(incoming, name), '?');
    const after = await files.write(order(3), bytes('third'));
    expect(readdirSync(incoming)).toEqual([`${OTHER}.1.part`]);
    expect(await text(await files.read(ID, before.sha256))).toBe('first');
    expect(await text(await files.read(ID, after.sha256))).toBe('third');
  });

  it('goes when it has expired long ago', async () => {
    await files.removeExpired();
    const old = await files.write(order(), bytes('old'));
    await files.write(order(1, OTHER), bytes('young'));
    const longAgo = new Date(Date.now() - 9 * 24 * 60 * 60 * 1000);
    utimesSync(join(data, 'files', 'runs', 'aa', `${ID}.${old.sha256}`), longAgo, longAgo);
    while (await files.removeExpired());
    expect([kept(), kept(OTHER)]).toEqual([[], [`${OTHER}.${sum('young')}`]]);
  });

  it('tells of each piece that is written', async () => {
    let pieces = 0;
    await files.write({ ...order(), onChunk: () => pieces++ }, bytes('x', 'y', 'z'));
    expect(pieces).toBe(3);
  });
});

describe('In a bucket, the file of a run', () => {
  const s3 = new FakeS3();
  beforeAll(() => s3.start());
  afterAll(() => s3.stop());
  beforeEach(async () => {
    files = await filesOf(s3.env);
    s3.objects.clear();
  });

  it('stands apart from uploads, with its type, and is read in parts', async () => {
    const { sha256 } = await files.write(order(), bytes('one', 'two'));
    expect([...s3.objects.keys()]).toEqual([`/files/runs/${ID}.${sha256}`]);
    expect(s3.requests.at(-1)).toMatchObject({ method: 'PUT', type: 'text/csv' });
    expect(await text(await files.read(ID, sha256, { start: 1, end: 2 }))).toBe('ne');
    expect(readdirSync(incoming)).toEqual([]);
  });

  it('is not there while the storage is away, and nothing of it stays; the next attempt finds it back', async () => {
    s3.isAway = true;
    // The client says that it does not try again by itself.
    jest.spyOn(console, 'warn').mockImplementation();
    const away = { status: 503, message: 'The storage of files is away' };
    await expect(files.write(order(), bytes('one'))).rejects.toMatchObject(away);
    await expect(files.read(ID, sum('one'))).rejects.toMatchObject(away);
    expect(readdirSync(incoming)).toEqual([]);
    s3.isAway = false;
    expect(s3.objects.size).toBe(0);
    await expect(files.read(ID, sum('one'))).rejects.toMatchObject({ status: 410 });
    const { sha256 } = await files.write(order(2), bytes('one'));
    expect(await text(await files.read(ID, sha256))).toBe('one');
  });

  it('goes when it has expired long ago', async () => {
    const { sha256 } = await files.write(order(), bytes('old'));
    s3.objects.set('/files/upload', Buffer.from('an upload'));
    s3.modified = new Date(Date.now() - 9 * 24 * 60 * 60 * 1000);
    while (await files.removeExpired());
    expect([...s3.objects.keys()]).toEqual(['/files/upload']);
    await expect(files.read(ID, sha256)).rejects.toMatchObject({ status: 410 });
  });
});
