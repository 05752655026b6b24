import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FactoryProvider } from '@nestjs/common';
import { type FilePart, type FileStorage, NotKept, storageOf } from '@app/minor';
import { FileConfig, RuntimeConfig } from '@app/shared/config';
import { Problem, Unavailable } from '@app/shared/errors';

/** A whole file, which is found by who knows its sum. */
export interface WrittenFile {
  /** In bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

/** Whose file it is, and what is needed to tell it from those of attempts that were broken off. */
export interface FileOrder {
  /** Id of the run. */
  id: string;
  /** From 1; keeps apart two workers that both believe the job theirs. */
  attempt: number;
  /** Media type. */
  type: string;
  /** Called after each piece. */
  onChunk?: () => void;
  /** Breaks it off. */
  signal?: AbortSignal;
}

/** Files stay a day longer than they can be downloaded. */
const DAYS = 8;

/** In seconds; somebody has to make room, or the storage has to come back. */
const RETRY_AFTER = 60;

/**
 * The files of runs: in the storage of all files, apart from uploads. A file has its sum in its key, and the row of its run
 * says the sum when all else is done: what another attempt has written has another key, and nobody asks for it.
 */
export class RunFiles {
  private readonly folder: string;
  /** Up to where old files have been looked for. */
  private reached?: string;

  private constructor(
    private readonly storage: FileStorage,
    dataFolder: string,
  ) {
    this.folder = resolve(dataFolder, 'files', 'incoming');
  }

  /** @throws Error for S3 without a bucket */
  static async of(config: FileConfig, dataFolder: string): Promise<RunFiles> {
    return new RunFiles(await storageOf(config, dataFolder, 'runs'), dataFolder);
  }

  /**
   * Writes a file to the local disk and, once it is whole, into the storage.
   *
   * @throws Error of the body or the file system; then nothing is left behind
   * @throws Unavailable when the disk is full, or the storage is away
   */
  async write({ id, attempt, type, onChunk, signal }: FileOrder, body: Readable): Promise<WrittenFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await Promise.all(Array.from({ length: attempt - 1 }, (_, index) => rm(this.part(id, index + 1), { force: true })));
    const path = this.part(id, attempt);
    const hash = createHash('sha256');
    let size = 0;
    async function* measured(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
        onChunk?.();
      }
    }
    try {
      await pipeline(body, measured, createWriteStream(path, { mode: 0o600, flush: true }));
      signal?.throwIfAborted();
      const sha256 = hash.digest('hex');
      await this.storage.keep(keyOf(id, sha256), path, type).catch(away);
      return { size, sha256 };
    } catch (error) {
      await rm(path, { force: true });
      throw isFull(error) ? new Unavailable('The disk for files is full', RETRY_AFTER, [], { cause: error }) : error;
    }
  }

  /** @throws Problem 410 when it is not there any more, Unavailable when the storage is away */
  async read(id: string, sha256: string, part?: FilePart): Promise<Readable> {
    try {
      return await this.storage.read(keyOf(id, sha256), part);
    } catch (error) {
      if (error instanceof NotKept) throw new Problem(410, 'The file is not kept any longer; repeat the run');
      return away(error);
    }
  }

  /** Removes what can be downloaded no more; looks at a part of all files, and says whether there are more. */
  async removeExpired(): Promise<boolean> {
    const oldest = Date.now() - DAYS * 24 * 60 * 60 * 1000;
    const { kept, next } = await this.storage.keys(this.reached);
    await this.storage.forget(kept.filter(({ since }) => since.getTime() < oldest).map(({ key }) => key));
    this.reached = next;
    return next !== undefined;
  }

  private part(id: string, attempt: number): string {
    return join(this.folder, `${id}.${attempt}.part`);
  }
}

/** For who has it injected. */
export const runFiles: FactoryProvider<RunFiles> = {
  provide: RunFiles,
  inject: [FileConfig, RuntimeConfig],
  useFactory: (config: FileConfig, { dataFolder }: RuntimeConfig) => RunFiles.of(config, dataFolder),
};

const keyOf = (id: string, sha256: string): string => `${id}.${sha256}`;

/** No room on the device, or none left for whoever runs the process. */
const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Errors of the file system are what they are; all others are those of a storage elsewhere. */
function away(error: unknown): never {
  if ((error as NodeJS.ErrnoException).syscall !== undefined && isFull(error)) throw error;
  throw new Unavailable('The storage of files is away', RETRY_AFTER, [], { cause: error });
}
