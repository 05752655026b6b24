import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { v7 as uuid } from 'uuid';
import { FileConfig, loadConfig, RuntimeConfig } from '@app/shared/config';
import { type DoctorCheck, failed, ok } from '@app/shared/doctor';
import { storageOf } from './provider';

const CONTENT = 'Tradepost was here.';

/** Looks whether a file that is kept can be found again and forgotten. */
export const storageCheck: DoctorCheck = {
  name: 'storage',
  look: async () => {
    const { dataFolder } = loadConfig(RuntimeConfig);
    const config = loadConfig(FileConfig);
    const place = config.storage === 'disk' ? resolve(dataFolder, 'files') : `the bucket ${config.bucket}`;
    const path = join(resolve(dataFolder, 'files'), `doctor-${process.pid}`);
    try {
      const storage = await storageOf(config, dataFolder);
      await mkdir(resolve(dataFolder, 'files'), { recursive: true, mode: 0o700 });
      await writeFile(path, CONTENT);
      const key = uuid();
      await storage.keep(key, path, 'text/plain');
      const size = await storage.size(key);
      await storage.forget([key]);
      if (size !== CONTENT.length) throw new Error('a file that was written has not been kept');
      return ok(`files can be kept in ${place}`);
    } catch (error) {
      const found = `${place}: ${(error as Error).message}`;
      return failed(found, config.storage === 'disk' ? 'Make DATA_FOLDER writable' : 'Correct the S3 variables');
    } finally {
      await rm(path, { force: true });
    }
  },
};
