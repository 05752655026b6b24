import 'reflect-metadata';
import { closeOnSignal } from '@app/shared/health';
import { createApp, listen } from '@app/shared/http';
import { createLogger } from '@app/shared/log';
import { TrialModule } from './trial.module';

// A server process, put together as the API is, that tests send signals to. Arguments: port, shutdown timeout.
const [port, timeoutMs] = process.argv.slice(2).map(Number);

async function main(): Promise<void> {
  const logger = createLogger({ level: 'info', format: 'json' });
  const options = { bodyLimit: 1024, corsOrigins: [], requestTimeoutMs: 10_000, trustProxy: false };
  const app = await createApp(TrialModule, options, logger);
  closeOnSignal(() => app.close(), { timeoutMs, logger });
  process.send?.(await listen(app, { port, host: '127.0.0.1' }));
}

void main();
