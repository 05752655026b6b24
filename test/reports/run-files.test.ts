import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { RunFiles } from '../../libs/reports/file/run-files';

let data: string;
let folder: string;
let files: RunFiles;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'files-'));
  folder = join(data, 'files', 'runs');
  files = new RunFiles({ dataFolder: data } as ConstructorParameters<typeof RunFiles>[0]);
});
afterEach(() => rmSync(data, { recursive: true }));

const nothing = { onChunk: (): void => undefined };
const bytes = (...pieces: string[]): Readable => Readable.from(pieces.map((piece) => Buffer.from(piece)));

describe('The file of a run', () => {
  it('gets its name when it is published, and not before', async () => {
    const part = await files.write('a.csv', 1, bytes('one', 'two'), nothing);
    expect(existsSync(join(folder, 'a.csv'))).toBe(false);
    await part.publish();
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('onetwo');
    expect(part).toMatchObject({ size: 6, sha256: createHash('sha256').update('onetwo').digest('hex') });
  });

  it('leaves nothing behind when its body fails', async () => {
    const failing = Readable.from(
      (function* (): Generator<Buffer> {
        yield Buffer.from('half');
        throw new Error('the rest is lost');
      })(),
    );
    await expect(files.write('a.csv', 1, failing, nothing)).rejects.toThrow('the rest is lost');
    expect(readdirSync(folder)).toEqual([]);
  });

  const itWhereADiskIsFull = existsSync('/dev/full') ? it : it.skip;
  itWhereADiskIsFull('leaves nothing behind on a full disk, and says that it is full', async () => {
    mkdirSync(folder, { recursive: true });
    symlinkSync('/dev/full', join(folder, 'a.csv.1.part'));
    const full = files.write('a.csv', 1, bytes('one'), nothing);
    await expect(full).rejects.toMatchObject({ status: 503, message: 'The disk for files is full' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes the place of what attempts before have left', async () => {
    mkdirSync(folder, { recursive: true });
    for (const name of ['a.csv', 'a.csv.1.part', 'a.csv.2.part', 'b.csv.1.part']) {
      writeFileSync(join(folder, name), '?');
    }
    const part = await files.write('a.csv', 3, bytes('third'), nothing);
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'a.csv.3.part', 'b.csv.1.part']);
    await part.publish();
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('third');
  });

  it('goes when it has expired long ago, and so does what was never finished', async () => {
    await files.removeExpired();
    mkdirSync(folder, { recursive: true });
    for (const name of ['old.csv', 'old.csv.1.part', 'young.csv']) writeFileSync(join(folder, name), '?');
    const longAgo = new Date(Date.now() - 9 * 24 * 60 * 60 * 1000);
    for (const name of ['old.csv', 'old.csv.1.part']) utimesSync(join(folder, name), longAgo, longAgo);
    await files.removeExpired();
    expect(readdirSync(folder)).toEqual(['young.csv']);
  });

  it('tells of each piece that is written', async () => {
    let pieces = 0;
    await files.write('a.csv', 1, bytes('x', 'y', 'z'), { onChunk: () => pieces++ });
    expect(pieces).toBe(3);
  });
});
