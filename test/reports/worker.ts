import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { HttpConfig, loadConfig } from '@app/shared/config';
import { createApp } from '@app/shared/http';
import { createLogger } from '@app/shared/log';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { RunFiles } from '../../libs/reports/file/run-files';

// A worker process. With DOOMED it stops for ever in the middle of a file and says so, to be killed; with SLOW it takes so many
// milliseconds for each piece of one.
const { DOOMED, SLOW } = process.env;
if (DOOMED || SLOW) {
  const wait = (milliseconds?: number): unknown =>
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  const write = RunFiles.prototype.write;
  RunFiles.prototype.write = function (order, body): ReturnType<typeof write> {
    const onChunk = (): void => {
      order.onChunk?.();
      if (SLOW) wait(Number(SLOW));
      else process.send?.('writing', () => wait());
    };
    return write.call(this, { ...order, onChunk }, body);
  };
}
Logger.overrideLogger(false);
const logger = createLogger({ level: 'silent', format: 'json' });
void createApp(WorkerModule, loadConfig(HttpConfig), logger).then((app) => app.enableShutdownHooks().init());
