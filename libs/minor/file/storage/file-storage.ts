import type { Readable } from 'node:stream';

/** What is kept apart from all else: what was uploaded or made for the list of files, and the files of runs. */
export type StorageArea = 'uploads' | 'runs';

/** The first and the last byte of a part. */
export interface Part {
  start: number;
  end: number;
}

/** A part of all keys that a storage has. */
export interface KeptKeys {
  kept: readonly { key: string; since: Date }[];
  /** What the next part comes after; undefined: this is the last one. */
  next?: string;
}

/** Where the contents of files are kept, by key. A key is written once: what it stands for never changes. */
export abstract class FileStorage {
  /**
   * Keeps a file of the local disk, which may be gone after that. Who reads the key meanwhile finds nothing, or all of it.
   *
   * @param type media type
   */
  abstract keep(key: string, path: string, type: string): Promise<void>;

  /** @throws NotKept */
  abstract read(key: string, part?: Part): Promise<Readable>;

  /** In bytes; null: there is nothing under the key. */
  abstract size(key: string): Promise<number | null>;

  /**
   * The keys that it has, part by part.
   *
   * @param after `next` of the part before
   */
  abstract keys(after?: string): Promise<KeptKeys>;

  /** Forgets keys, those that it has. */
  abstract forget(keys: readonly string[]): Promise<void>;
}

/** There is nothing under a key. */
export class NotKept extends Error {
  constructor(key: string) {
    super(`The storage has no ${key}`);
  }
}
