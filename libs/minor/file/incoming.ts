import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RuntimeConfig } from '@app/shared/config';

/** A file that has come in as a whole, and that nobody else knows yet. */
export interface Incoming {
  path: string;
  /** In bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

/** What is so old was left behind by a process that was killed; no upload takes as long. */
const HOURS = 2;

/** Files on their way in, and what is made of them: `<DATA_FOLDER>/files/incoming`. */
@Injectable()
export class IncomingFiles implements OnModuleInit {
  private readonly folder: string;

  constructor({ dataFolder }: RuntimeConfig) {
    this.folder = resolve(dataFolder, 'files', 'incoming');
  }

  onModuleInit(): Promise<void> {
    return this.removeOld();
  }

  /**
   * Writes a stream to a file of its own, piece by piece.
   *
   * @throws Error of the stream or the file system; then nothing is left behind
   */
  async receive(stream: Readable): Promise<Incoming> {
    const path = await this.place();
    // Opened before anything can go wrong: a stream that opens its file itself may do so after that was removed.
    const file = await open(path, 'wx', 0o600);
    const hash = createHash('sha256');
    let size = 0;
    async function* measured(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    }
    try {
      await pipeline(stream, measured, file.createWriteStream({ flush: true }));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { path, size, sha256: hash.digest('hex') };
  }

  /** A path where nothing is yet. */
  async place(): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.removeOld();
    return join(this.folder, `${randomUUID()}.part`);
  }

  private async removeOld(): Promise<void> {
    const oldest = Date.now() - HOURS * 60 * 60 * 1000;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < oldest) await rm(path, { force: true });
    }
  }
}
