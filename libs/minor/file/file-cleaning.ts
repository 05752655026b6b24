import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { RecurringSweep } from '@app/shared/job';
import { File } from './file.entity';
import { PRESETS } from './image';
import { FileStorage } from './storage/file-storage';

/** What is so old and has no row will not get one any more: its upload was broken off, or its row is gone. */
const HOURS = 24;

const BATCH = 100;

/** A key of ours, as there may be other things in a bucket: the key of a row, or that of a variant behind it. */
const KEY = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(\.\w+)?$/;

/** All keys under which something of a file may be kept. */
export const keysOf = (storageKey: string): string[] => [
  storageKey,
  ...Object.keys(PRESETS).map((name) => `${storageKey}.${name}`),
];

/** Deletes files that have expired, and contents that no row has. */
@Injectable()
export class FileCleaning {
  /** Up to where contents have been looked at; a process that begins anew begins at the beginning. */
  private reached?: string;

  constructor(private readonly storage: FileStorage) {}

  @RecurringSweep({ name: 'files.expiry', every: '10 minutes' })
  async removeExpired(manager: EntityManager): Promise<boolean> {
    const expired = await manager.query<{ id: string; key: string }[]>(
      `SELECT id, storage_key AS key FROM file WHERE expires_at <= now() ORDER BY expires_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
    );
    if (expired.length === 0) return false;
    await manager.delete(File, { id: In(expired.map(({ id }) => id)) });
    await this.storage.forget(expired.flatMap(({ key }) => keysOf(key)));
    return expired.length === BATCH;
  }

  /** Looks at a part of what is kept, and says whether there is more. */
  @RecurringSweep({ name: 'files.orphans', every: '1 day' })
  async removeOrphans(manager: EntityManager): Promise<boolean> {
    const { kept, next } = await this.storage.keys(this.reached);
    const oldest = Date.now() - HOURS * 60 * 60 * 1000;
    const old = kept.flatMap(({ key, since }) => {
      const file = KEY.exec(key)?.[1];
      return file !== undefined && since.getTime() < oldest ? [{ key, file }] : [];
    });
    const rows = await manager.query<{ key: string }[]>(
      `SELECT storage_key AS key FROM file WHERE storage_key = ANY ($1::uuid[])`,
      [[...new Set(old.map(({ file }) => file))]],
    );
    const wanted = new Set(rows.map(({ key }) => key));
    await this.storage.forget(old.flatMap(({ key, file }) => (wanted.has(file) ? [] : [key])));
    this.reached = next;
    return next !== undefined;
  }
}
