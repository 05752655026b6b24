import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Job } from './job.entity';

/** Makes sure that there is room for another job of an account. @throws TooManyRequests */
export type Admission = (manager: EntityManager, requesterId: string) => Promise<void>;

/** What jobs have to wait for that are to be done once more, as new ones have to; parts above say so for their queues. */
@Injectable()
export class JobAdmissions {
  private readonly byQueue = new Map<string, Admission>();

  add(queue: string, admission: Admission): void {
    this.byQueue.set(queue, admission);
  }

  /** @throws TooManyRequests when the account that has asked for the job has too many others */
  async assertRoom({ queue, requesterId }: Pick<Job, 'queue' | 'requesterId'>, manager: EntityManager): Promise<void> {
    if (requesterId !== null) await this.byQueue.get(queue)?.(manager, requesterId);
  }
}
