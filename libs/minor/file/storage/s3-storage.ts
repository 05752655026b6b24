import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { FileConfig } from '@app/shared/config';
import { FileStorage, type KeptKeys, NotKept, type Part, type StorageArea } from './file-storage';

/** Objects of one bucket of Amazon S3, or of what speaks like it; all but uploads are in a folder by their area. */
export class S3Storage extends FileStorage {
  private readonly client: S3Client;
  private readonly prefix: string;

  constructor(
    private readonly bucket: string,
    { region, endpoint, pathStyle, accessKeyId, secretAccessKey }: FileConfig,
    area: StorageArea = 'uploads',
  ) {
    super();
    this.prefix = area === 'uploads' ? '' : `${area}/`;
    this.client = new S3Client({
      region,
      endpoint,
      forcePathStyle: pathStyle,
      // Others than Amazon do not know the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
    });
  }

  async keep(key: string, path: string, type: string): Promise<void> {
    const { size } = await stat(path);
    await this.client.send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key: this.prefix + key,
        Body: createReadStream(path),
        ContentLength: size,
        ContentType: type,
      }),
    );
    await rm(path, { force: true });
  }

  async read(key: string, part?: Part): Promise<Readable> {
    try {
      const Range = part && `bytes=${part.start}-${part.end}`;
      const { Body } = await this.client.send(
        new GetObjectCommand({ Bucket: this.bucket, Key: this.prefix + key, Range }),
      );
      return Body as Readable;
    } catch (error) {
      throw isMissing(error) ? new NotKept(key) : error;
    }
  }

  async size(key: string): Promise<number | null> {
    try {
      const { ContentLength = 0 } = await this.client.send(
        new HeadObjectCommand({ Bucket: this.bucket, Key: this.prefix + key }),
      );
      return ContentLength;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async keys(after?: string): Promise<KeptKeys> {
    const command = new ListObjectsV2Command({
      Bucket: this.bucket,
      Prefix: this.prefix,
      StartAfter: after && this.prefix + after,
    });
    const { Contents = [], IsTruncated } = await this.client.send(command);
    const kept = Contents.map(({ Key = '', LastModified = new Date() }) => ({
      key: Key.slice(this.prefix.length),
      since: LastModified,
    }));
    return { kept, next: IsTruncated ? kept.at(-1)?.key : undefined };
  }

  async forget(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: this.prefix + key }));
    }
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;
