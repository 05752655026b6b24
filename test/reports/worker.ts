import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { RunFiles } from '../../libs/reports/file/run-files';

// A worker process. With DOOMED it stops for ever in the middle of a file and says so, to be killed.
if (process.env.DOOMED) {
  const write = RunFiles.prototype.write;
  RunFiles.prototype.write = function (name, attempt, body): ReturnType<typeof write> {
    const onChunk = (): void => {
      process.send?.('writing', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
    };
    return write.call(this, name, attempt, body, { onChunk });
  };
}
Logger.overrideLogger(false);
void NestFactory.createApplicationContext(WorkerModule).then((app) => app.enableShutdownHooks());
