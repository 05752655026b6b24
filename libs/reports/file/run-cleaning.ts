import { Injectable } from '@nestjs/common';
import { RecurringSweep } from '@app/shared/job';
import { RunFiles } from './run-files';

/** Deletes the files of runs that have expired. */
@Injectable()
export class RunCleaning {
  constructor(private readonly files: RunFiles) {}

  @RecurringSweep({ name: 'runs.expiry', every: '1 hour' })
  removeExpired(): Promise<boolean> {
    return this.files.removeExpired();
  }
}
