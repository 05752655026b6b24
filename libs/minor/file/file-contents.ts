import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '@app/shared/auth';
import { NotFound, Problem, Unprocessable } from '@app/shared/errors';
import { answerFile } from '@app/shared/http';
import { ReadEngine } from '@app/shared/resource';
import { parseMask, project, shapeOf } from '@app/shared/serialization';
import { File } from './file.entity';
import { FileLinks, type SignedQuery } from './file-links';
import { isImage, type Preset, VARIANT_TYPE, writeVariant } from './image';
import { IncomingFiles } from './incoming';
import { FileStorage, NotKept } from './storage/file-storage';

/** Which content is asked for, and by which right. */
export interface ContentQuery extends SignedQuery {
  variant?: Preset;
}

/** Hands out the contents of files. */
@Injectable()
export class FileContents {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly engine: ReadEngine,
    private readonly storage: FileStorage,
    private readonly incoming: IncomingFiles,
    private readonly links: FileLinks,
  ) {}

  /**
   * The content of a file, or a smaller variant of an image, which is made when it is first asked for.
   *
   * @throws NotFound for a file that the actor does not reach, unless a link opens it
   * @throws Forbidden for a bad link, Unprocessable where there can be no variant, Problem 410 when the content is lost
   */
  async answer(
    id: string,
    query: ContentQuery,
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const file = await this.find(id, actor, this.links.isOpenedBy(id, query));
    const { variant } = query;
    try {
      const { key, size } = variant ? await this.variant(file, variant) : { key: file.storageKey, size: file.size };
      const isPublic = file.visibility === 'public';
      reply.headers({
        'cache-control': isPublic ? 'public, max-age=3600' : 'private, no-cache',
        ...(isPublic && { 'cross-origin-resource-policy': 'cross-origin' }),
      });
      return await answerFile(
        {
          size,
          type: variant ? VARIANT_TYPE : file.mime,
          disposition: dispositionOf(file, variant),
          etag: `"${file.sha256}${variant ? `-${variant}` : ''}"`,
          read: (range) => this.storage.read(key, range),
        },
        request,
        reply,
      );
    } catch (error) {
      throw error instanceof NotKept ? lost(error) : error;
    }
  }

  /**
   * The whole content of a file that the actor reaches.
   *
   * @returns size in bytes, and the bytes
   * @throws NotFound, Problem 410 when it has expired or is lost
   */
  async open(id: string, actor: Actor): Promise<{ size: number; bytes: Readable }> {
    const { size, storageKey } = await this.find(id, actor, false);
    try {
      return { size, bytes: await this.storage.read(storageKey) };
    } catch (error) {
      throw error instanceof NotKept ? lost(error) : error;
    }
  }

  private async find(id: string, actor: Actor, isOpened: boolean): Promise<File> {
    if (!isOpened) {
      // Asks for the row as its own route does: by reach, and only as long as the account is active.
      const selection = project(shapeOf(File, actor.level), parseMask('id'));
      await this.engine.one(File, id, { actor, selection, mask: 'id', url: '' });
    }
    const file = await this.dataSource.manager.findOneBy(File, { id });
    if (!file) throw new NotFound(`There is no File with the id ${id}`);
    if (file.expiresAt && file.expiresAt <= new Date()) throw new Problem(410, 'The file was kept for a while only');
    return file;
  }

  private async variant(file: File, preset: Preset): Promise<{ key: string; size: number }> {
    if (!isImage(file.mime) || file.width === null) throw noVariant('Only images have variants');
    const key = `${file.storageKey}.${preset}`;
    const kept = await this.storage.size(key);
    if (kept !== null) return { key, size: kept };
    const image = await this.storage.read(file.storageKey);
    const path = await this.incoming.place();
    try {
      await writeVariant(image, preset, path).catch((error: unknown) => {
        throw noVariant('The image is broken', error);
      });
      const { size } = await stat(path);
      await this.storage.keep(key, path, VARIANT_TYPE);
      return { key, size };
    } finally {
      await rm(path, { force: true });
    }
  }
}

const lost = (cause: NotKept): Problem => new Problem(410, 'The content of the file is lost', [], { cause });

const noVariant = (message: string, cause?: unknown): Unprocessable =>
  new Unprocessable(message, [{ pointer: 'variant', code: 'noVariant', message }], { code: 'no_variant', cause });

/** What a browser may show as a part of our pages; all else it is to save, for it could be a page itself. */
const dispositionOf = ({ name, mime }: File, variant: Preset | undefined): string => {
  const shown = variant ? `${name.replace(/\.[^.]*$/, '')}-${variant}.webp` : name;
  // RFC 8187
  const encoded = encodeURIComponent(shown).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return `${isImage(mime) || mime === 'application/pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded}`;
};
