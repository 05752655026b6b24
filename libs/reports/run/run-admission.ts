import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobConfig } from '@app/shared/config';
import { JobAdmissions } from '@app/shared/job';
import { REPORTS_QUEUE } from '../reports.queue';
import { assertQuota } from './run-quota';

/** A run or an import that is retried takes the place of one that is ordered. */
@Injectable()
export class RunAdmission implements OnModuleInit {
  constructor(
    private readonly admissions: JobAdmissions,
    private readonly config: JobConfig,
  ) {}

  onModuleInit(): void {
    const { runsPerAccount } = this.config;
    this.admissions.add(REPORTS_QUEUE, (manager, requesterId) => assertQuota(manager, requesterId, runsPerAccount));
  }
}
