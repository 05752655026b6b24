import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuthModule } from '@app/shared/auth';
import { IdempotencyKeys } from '@app/shared/idempotency';
import { ShortWay } from './http/short-way';
import { WriterNotes } from './http/writer-notes';
import { Cursors } from './read/cursor';
import { CsvEngine } from './read/csv-engine';
import { LongReads } from './read/long-reads';
import { ModelCheck } from './model-check';
import { ReadEngine } from './read/read-engine';
import { Resources } from './write/resources';

/** The engine that reads and writes resources. */
@Global()
@Module({
  providers: [CsvEngine, LongReads, Cursors, IdempotencyKeys, ModelCheck, ReadEngine, Resources],
  exports: [CsvEngine, IdempotencyKeys, LongReads, ReadEngine, Resources],
})
export class ResourceModule {}

/** What processes need besides that answer HTTP. */
@Module({ imports: [AuthModule, DiscoveryModule], providers: [ShortWay, WriterNotes] })
export class ResourceApi {}
