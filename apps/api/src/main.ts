import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { prepare } from '@app/shared/boot';
import { HttpConfig, loadConfig, LogConfig, RuntimeConfig } from '@app/shared/config';
import { closeOnSignal } from '@app/shared/health';
import { createApp, listen } from '@app/shared/http';
import { createLogger } from '@app/shared/log';
import { schema } from '../../schema';
import { seedFirstRun } from '../../seed';
import { ApiModule } from './api.module';
import { greeting } from './greeting';
import { mountDocs } from './openapi';

async function main(): Promise<void> {
  const logger = createLogger(loadConfig(LogConfig));
  const { environment, workerInline, shutdownTimeoutMs } = loadConfig(RuntimeConfig);
  const preparation = await prepare(schema, (line) => logger.info(line));
  const http = loadConfig(HttpConfig);
  const app = await createApp(ApiModule.forRoot(workerInline), http, logger);
  mountDocs(app);
  closeOnSignal(() => app.close().finally(() => preparation.stop()), { timeoutMs: shutdownTimeoutMs, logger });
  const address = await listen(app, http);
  const accounts = environment === 'development' ? await seedFirstRun(app.get(DataSource)) : [];
  process.stdout.write(greeting(address, accounts));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
