import type { FactoryProvider } from '@nestjs/common';
import { FileConfig, RuntimeConfig } from '@app/shared/config';
import { DiskStorage } from './disk-storage';
import { FileStorage, type StorageArea } from './file-storage';

/** The storage that is configured. @throws Error for S3 without a bucket */
export async function storageOf(
  config: FileConfig,
  dataFolder: string,
  area: StorageArea = 'uploads',
): Promise<FileStorage> {
  if (config.storage === 'disk') return new DiskStorage(dataFolder, area);
  if (!config.bucket) throw new Error('S3_BUCKET is not set, but FILE_STORAGE is s3');
  // A third of a second to load, of use to few.
  const { S3Storage } = await import('./s3-storage.js');
  return new S3Storage(config.bucket, config, area);
}

/** The same for who has it injected. */
export const fileStorage: FactoryProvider<FileStorage> = {
  provide: FileStorage,
  inject: [FileConfig, RuntimeConfig],
  useFactory: (config: FileConfig, { dataFolder }: RuntimeConfig) => storageOf(config, dataFolder),
};
