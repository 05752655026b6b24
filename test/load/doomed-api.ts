import 'reflect-metadata';
import { HttpConfig, loadConfig } from '@app/shared/config';
import { createApp, listen } from '@app/shared/http';
import { createLogger } from '@app/shared/log';
import { ApiModule } from '../../apps/api/src/api.module';
import { HttpAdapter } from '../../libs/shared/http/adapter';
import { IdempotencyKeys } from '../../libs/shared/idempotency';

// An API process that stops for ever at its first write and says so, to be killed. DOOMED says where: before the
// transaction is committed, or between the commit and the answer.
const stop = (): void =>
  void process.send?.('stopped', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));

if (process.env.DOOMED === 'before commit') {
  const once = IdempotencyKeys.prototype.once;
  IdempotencyKeys.prototype.once = async function (...args): ReturnType<typeof once> {
    await once.apply(this, args);
    stop();
    return new Promise(() => undefined);
  };
} else {
  HttpAdapter.prototype.reply = function (response): ReturnType<HttpAdapter['reply']> {
    stop();
    return response as ReturnType<HttpAdapter['reply']>;
  };
}

async function main(): Promise<void> {
  const logger = createLogger({ level: 'silent', format: 'json' });
  const app = await createApp(ApiModule.forRoot(false), loadConfig(HttpConfig), logger);
  process.send?.(await listen(app, { port: 0, host: '127.0.0.1' }));
}

void main();
