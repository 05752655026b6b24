import type { DataSource, EntityManager } from 'typeorm';
import { createHash } from 'node:crypto';
import { transact } from '@app/shared/database';
import { Random } from './random';

/** How far the work is. */
export type Progress = (what: string, done: number, total: number) => void;

/** How much there is of what. */
export interface Scale {
  sellers: number;
  buyers: number;
  customers: number;
  products: number;
  orders: number;
}

/** How large the data can be; `1m` has a million orders. */
export const SCALES = {
  small: { sellers: 2, buyers: 20, customers: 100, products: 100, orders: 1000 },
  medium: { sellers: 3, buyers: 300, customers: 2000, products: 5000, orders: 50_000 },
  large: { sellers: 4, buyers: 2000, customers: 20_000, products: 100_000, orders: 200_000 },
  '1m': { sellers: 4, buyers: 5000, customers: 50_000, products: 100_000, orders: 1_000_000 },
} as const satisfies Record<string, Scale>;
export type ScaleName = keyof typeof SCALES;

/** What is sown. */
export interface Seed {
  size: ScaleName;
  number: number;
  /** The last day of the data. */
  until: Date;
}

/** What a part knows when it sows its share. */
export interface Sowing {
  manager: EntityManager;
  /** Tells one seed from others; it is in every name that must be unique. */
  key: string;
  scale: Scale;
  random: Random;
  /** Of business; whatever was there before it says so. */
  begin: Date;
  until: Date;
  progress: Progress;
}

/** Of a seed, whatever its last day is. */
export const keyOf = ({ size, number }: Pick<Seed, 'size' | 'number'>): string => `${size}-${number}`;

/** A transaction in which much is written, and which nobody waits for. */
export const sow = <T>(
  dataSource: DataSource,
  seed: Seed,
  progress: Progress,
  work: (sowing: Sowing) => Promise<T>,
): Promise<T> =>
  transact(dataSource, async (manager) => {
    await manager.query('SET LOCAL statement_timeout = 0');
    await manager.query('SET LOCAL synchronous_commit = off');
    const { size, until } = seed;
    const key = keyOf(seed);
    const random = new Random(createHash('sha256').update(key).digest().readUInt32BE());
    const begin = new Date(until.getTime() - YEARS * 365 * 86_400_000);
    return work({ manager, key, scale: SCALES[size], random, begin, until, progress });
  });

/** How far back the data go. */
const YEARS = 3;
