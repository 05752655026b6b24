import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { FileConfig } from '@app/shared/config';
import { validationPipe } from '@app/shared/errors';
import { readFile } from '@app/shared/http';
import { identifiedBy, isReplay } from '@app/shared/idempotency';
import { type Answer, type Caller, Resources, ResourceService } from '@app/shared/resource';
import { UploadFile } from './file.dto';
import { File } from './file.entity';
import { fileType } from './file-type';
import { keysOf } from './file-cleaning';
import { dimensions, isImage } from './image';
import { type Incoming, IncomingFiles } from './incoming';
import { FileStorage } from './storage/file-storage';

const pipe = validationPipe();

/** Takes files in, and shows what is known of them. */
@Injectable()
export class FileService extends ResourceService<File> {
  constructor(
    resources: Resources,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly config: FileConfig,
    private readonly incoming: IncomingFiles,
    private readonly storage: FileStorage,
  ) {
    super(File, resources);
  }

  /**
   * Reads a form with a file. Of one that breaks off, is too large or is refused, nothing is kept, nor of one that has come before.
   *
   * @throws BadRequest, ValidationFailed, TooLarge
   * @throws Unprocessable for a key of another file
   */
  async upload({ body, headers }: Pick<FastifyRequest, 'body' | 'headers'>, caller: Caller): Promise<Answer> {
    const paths: string[] = [];
    try {
      const { file, name, fields } = await readFile(body, headers, this.config.maxSize, async (stream) => {
        const received = await this.incoming.receive(stream);
        paths.push(received.path);
        return received;
      });
      const said = (await pipe.transform({ name, ...fields }, { type: 'body', metatype: UploadFile })) as UploadFile;
      return await this.keep(file, said, { ...caller, keyed: identifiedBy(caller.keyed, said, file.sha256) });
    } finally {
      for (const path of paths) await rm(path, { force: true });
    }
  }

  /** @throws NotFound, Forbidden, PreconditionFailed, Conflict while other rows refer to it */
  override async remove(id: string, caller: Caller): Promise<Answer> {
    const file = await this.dataSource.manager.findOneBy(File, { id });
    const answer = await super.remove(id, caller);
    // Only now is it certain that nobody will ask for the content again.
    if (file) await this.storage.forget(keysOf(file.storageKey));
    return answer;
  }

  private async keep({ path, size, sha256 }: Incoming, said: UploadFile, caller: Caller): Promise<Answer> {
    const name = said.name ?? 'file';
    const mime = await fileType(path, name);
    const { width = null, height = null } = (isImage(mime) ? await dimensions(path) : undefined) ?? {};
    const storageKey = uuid();
    await this.storage.keep(storageKey, path, mime);
    const uploaderId = caller.actor.id as string;
    const { visibility, externalReference } = said;
    try {
      const answer = await this.create(
        { name, mime, size, sha256, visibility, externalReference, width, height, uploaderId, storageKey },
        caller,
      );
      if (isReplay(answer)) await this.storage.forget([storageKey]);
      return answer;
    } catch (error) {
      await this.storage.forget([storageKey]);
      throw error;
    }
  }
}
