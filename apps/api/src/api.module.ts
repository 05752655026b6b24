import { type DynamicModule, Module } from '@nestjs/common';
import { jobs } from '../../jobs';
import { apiParts } from '../../parts';

/** The process that answers HTTP. */
@Module({ imports: apiParts })
export class ApiModule {
  /** @param workerInline whether the process works off the queues, too */
  static forRoot(workerInline: boolean): DynamicModule {
    return { module: ApiModule, imports: workerInline ? jobs : [] };
  }
}
