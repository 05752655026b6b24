import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** What the connections of a pool are doing, and how many wait for one. */
export interface PoolCounts {
  busy: number;
  idle: number;
  waiting: number;
}

export const countsOf = ({ totalCount, idleCount, waitingCount }: Pool): PoolCounts => ({
  busy: totalCount - idleCount,
  idle: idleCount,
  waiting: waitingCount,
});

/** Those of the connections that write. */
export const poolCountsOf = ({ driver }: DataSource): PoolCounts =>
  countsOf((driver as unknown as { master: Pool }).master);
