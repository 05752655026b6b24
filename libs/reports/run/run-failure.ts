import type { EntityManager } from 'typeorm';
import { Job } from '@app/shared/job';
import type { ReportRun } from './run.entity';

/** Why a run has failed; null for one that has not, or is tried again meanwhile. */
export async function failureOf(manager: EntityManager, { jobId }: Pick<ReportRun, 'jobId'>): Promise<string | null> {
  const job = await manager.findOneBy(Job, { id: jobId, state: 'failed' });
  return job?.error ?? null;
}
