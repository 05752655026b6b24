import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { File } from './file.entity';
import { IncomingFiles } from './incoming';
import { FileStorage } from './storage/file-storage';

/** What a file that the product makes is called, whose it is, and until when. */
export interface MadeFile {
  name: string;
  mime: string;
  /** The account that may download it. */
  ownerId: string;
  expiresAt: Date;
}

/** Files that nobody has uploaded: they are made for somebody, and go by themselves. */
@Injectable()
export class MadeFiles {
  constructor(
    private readonly incoming: IncomingFiles,
    private readonly storage: FileStorage,
  ) {}

  /**
   * Keeps a content. Nobody sees it before its row is inserted, and what never is goes again by itself.
   *
   * @returns what inserts the row, and gives its id
   */
  async keep(
    content: string | Buffer,
    { ownerId, ...file }: MadeFile,
  ): Promise<(manager: EntityManager) => Promise<string>> {
    const { path, size, sha256 } = await this.incoming.receive(Readable.from([Buffer.from(content)]));
    const storageKey = uuid();
    await this.storage.keep(storageKey, path, file.mime);
    return async (manager) => {
      const id = uuid();
      await manager.insert(File, {
        ...file,
        ...{ id, size, sha256, storageKey, uploaderId: ownerId, visibility: 'private' },
      });
      return id;
    };
  }
}
