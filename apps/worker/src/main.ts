import 'reflect-metadata';
import { prepare } from '@app/shared/boot';
import { HttpConfig, loadConfig, LogConfig, RuntimeConfig } from '@app/shared/config';
import { closeOnSignal } from '@app/shared/health';
import { createApp, listen } from '@app/shared/http';
import { createLogger } from '@app/shared/log';
import { schema } from '../../schema';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const logger = createLogger(loadConfig(LogConfig));
  const { shutdownTimeoutMs, workerPort } = loadConfig(RuntimeConfig);
  const preparation = await prepare(schema, (line) => logger.info(line));
  const http = loadConfig(HttpConfig);
  // Of its routes there are those of its health and its metrics alone.
  const worker = await createApp(WorkerModule, http, logger);
  closeOnSignal(() => worker.close().finally(() => preparation.stop()), { timeoutMs: shutdownTimeoutMs, logger });
  if (workerPort === undefined) await worker.init();
  else {
    const address = await listen(worker, { port: workerPort, host: http.host, variable: 'WORKER_PORT' });
    logger.info(`Health at ${address}/health/ready, metrics at ${address}/metrics`);
  }
  logger.info('Tradepost works off the queues');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
