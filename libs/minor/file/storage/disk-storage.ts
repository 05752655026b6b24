import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStorage, type KeptKeys, NotKept, type Part, type StorageArea } from './file-storage';

/** Files below `<DATA_FOLDER>/files/<area>`, in 256 folders by the last digits of their keys. */
export class DiskStorage extends FileStorage {
  private readonly folder: string;

  constructor(dataFolder: string, area: StorageArea = 'uploads') {
    super();
    this.folder = resolve(dataFolder, 'files', area);
  }

  async keep(key: string, path: string): Promise<void> {
    const place = this.path(key);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(path, place);
    // A name is on the disk when its folder is; Windows opens no folders.
    if (process.platform === 'win32') return;
    const folder = await open(dirname(place));
    await folder.sync().finally(() => folder.close());
  }

  async read(key: string, part?: Part): Promise<Readable> {
    try {
      const file = await open(this.path(key));
      return createReadStream('', { fd: file, ...part });
    } catch (error) {
      throw isMissing(error) ? new NotKept(key) : error;
    }
  }

  async size(key: string): Promise<number | null> {
    try {
      return (await stat(this.path(key))).size;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** A part is a folder. */
  async keys(after = ''): Promise<KeptKeys> {
    const folders = (await readdir(this.folder).catch(() => [])).sort();
    const folder = folders.find((name) => name > after);
    if (folder === undefined) return { kept: [] };
    const kept: { key: string; since: Date }[] = [];
    for (const key of await readdir(join(this.folder, folder)).catch(() => [])) {
      const found = await stat(join(this.folder, folder, key)).catch(() => undefined);
      if (found) kept.push({ key, since: found.mtime });
    }
    return { kept, next: folder };
  }

  async forget(keys: readonly string[]): Promise<void> {
    for (const key of keys) await rm(this.path(key), { force: true });
  }

  /** `…-8f` and `…-8f.small` lie side by side. */
  private path(key: string): string {
    return join(this.folder, key.split('.', 1)[0].slice(-2), key);
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
