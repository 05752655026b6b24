import type { DiscoveryService } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import type { JobOutbox } from '../job.outbox';
import { RecurringJob, RecurringSweep } from './recurring';
import { Scheduler } from './scheduler';

class Senseless {
  @RecurringSweep({ name: 'senseless', cron: 'at noon' })
  sweep(): Promise<void> {
    return Promise.resolve();
  }
}

class Twins {
  @RecurringSweep({ name: 'twin', every: '1 hour' })
  first(): Promise<void> {
    return Promise.resolve();
  }

  @RecurringSweep({ name: 'twin', every: '1 hour' })
  second(): Promise<void> {
    return Promise.resolve();
  }
}

@RecurringJob({ name: 'orphan', every: '1 hour' })
class Orphan {}

describe('a process does not start', () => {
  it.each([
    ['when a rule makes no sense', Senseless, 'cron at noon UTC makes no sense'],
    ['when two things have one name', Twins, 'Two things recur under the name twin'],
    ['when nobody knows how to do a job', Orphan, 'Orphan has no handler for the recurring job orphan'],
  ])('%s', (_, provider, message) => {
    const discovery = { getProviders: () => [{ instance: new provider() }] } as unknown as DiscoveryService;
    const scheduler = new Scheduler({} as DataSource, discovery, {} as JobOutbox);
    expect(() => scheduler.onModuleInit()).toThrow(message);
  });
});
