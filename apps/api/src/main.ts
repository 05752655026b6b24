import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { becomeSoleProcess, prepare } from '@app/shared/boot';
import { HttpConfig, loadConfig, LogConfig, RuntimeConfig } from '@app/shared/config';
import { closeOnSignal } from '@app/shared/health';
import { createApp, listen } from '@app/shared/http';
import { createLogger } from '@app/shared/log';
import { schema } from '../../schema';
import { seedFirstRun } from '../../seed';
import { ApiModule } from './api.module';
import { greeting } from './greeting';
import { mountDocs } from './openapi';
import { mountShop } from './shop';

async function main(): Promise<void> {
  const logger = createLogger(loadConfig(LogConfig));
  const { environment, workerInline, shutdownTimeoutMs } = loadConfig(RuntimeConfig);
  const preparation = await prepare(schema, (line) => logger.info(line));
  const http = loadConfig(HttpConfig);
  const sole = await becomeSoleProcess(logger);
  const app = await createApp(ApiModule.forRoot(workerInline), http, logger);
  mountDocs(app);
  if (environment === 'development') mountShop(app);
  const close = (): Promise<void> =>
    app
      .close()
      .finally(() => sole.release())
      .finally(() => preparation.stop());
  closeOnSignal(close, { timeoutMs: shutdownTimeoutMs, logger });
  // Before it listens: who finds it ready finds the demo data, too.
  const accounts = environment === 'development' ? await seedFirstRun(app.get(DataSource)) : [];
  const address = await listen(app, http);
  process.stdout.write(greeting(address, accounts));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
