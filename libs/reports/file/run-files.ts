import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { RuntimeConfig } from '@app/shared/config';
import { Unavailable } from '@app/shared/errors';

/** A whole file that nobody can see yet. */
export interface Part {
  /** In bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
  /** Gives the file its name, in the place of what may be there from an attempt that was broken off just then. */
  publish(): Promise<void>;
}

/** Files stay a day longer than they can be downloaded. */
const DAYS = 8;

/** In seconds; somebody has to make room. */
const RETRY_AFTER = 60;

/** What is done with the bytes on their way. */
interface Writing {
  /** Packs them. */
  through?: Duplex;
  /** Called after each piece. */
  onChunk: () => void;
}

/** The files of runs, `<DATA_FOLDER>/files/runs/<name>`. */
@Injectable()
export class RunFiles {
  private readonly folder: string;

  constructor({ dataFolder }: RuntimeConfig) {
    this.folder = resolve(dataFolder, 'files', 'runs');
  }

  /**
   * Writes a file beside its place, so that a part of one is never taken for a whole.
   *
   * @param attempt keeps apart two workers that both believe the job theirs
   * @throws Error of the body or the file system; then nothing is left behind
   * @throws Unavailable when the disk is full
   */
  async write(name: string, attempt: number, body: Readable, { through, onChunk }: Writing): Promise<Part> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await Promise.all(
      Array.from({ length: attempt - 1 }, (_, index) => rm(this.part(name, index + 1), { force: true })),
    );
    const path = this.part(name, attempt);
    const hash = createHash('sha256');
    let size = 0;
    async function* measured(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
        onChunk();
      }
    }
    try {
      const file = createWriteStream(path, { mode: 0o600, flush: true });
      await (through ? pipeline(body, through, measured, file) : pipeline(body, measured, file));
    } catch (error) {
      await rm(path, { force: true });
      throw isFull(error) ? new Unavailable('The disk for files is full', RETRY_AFTER, [], { cause: error }) : error;
    }
    return { size, sha256: hash.digest('hex'), publish: () => this.publish(path, this.path(name)) };
  }

  /** @throws Error of the file system, `ENOENT` when there is no such file */
  open(name: string): Promise<FileHandle> {
    return open(this.path(name));
  }

  /** Removes what can be downloaded no more, and what killed workers have left. */
  async removeExpired(): Promise<void> {
    const oldest = Date.now() - DAYS * 24 * 60 * 60 * 1000;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < oldest) await rm(path, { force: true });
    }
  }

  private async publish(from: string, to: string): Promise<void> {
    await rename(from, to);
    // A name is on the disk when its folder is; Windows opens no folders.
    if (process.platform === 'win32') return;
    const folder = await open(this.folder);
    await folder.sync().finally(() => folder.close());
  }

  private path(name: string): string {
    return join(this.folder, name);
  }

  private part(name: string, attempt: number): string {
    return `${this.path(name)}.${attempt}.part`;
  }
}

/** No room on the device, or none left for whoever runs the process. */
const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
