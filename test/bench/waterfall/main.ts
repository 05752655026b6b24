import 'reflect-metadata';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fastify from 'fastify';
import { AuthModule } from '@app/shared/auth';
import { ConfigModule, HttpConfig, loadConfig, LogConfig } from '@app/shared/config';
import { ReadPool } from '@app/shared/database';
import { createApp, listen } from '@app/shared/http';
import { LimitApi } from '@app/shared/limit';
import { createLogger } from '@app/shared/log';
import { ApiModule } from '../../../apps/api/src/api.module';
import { ConstantController } from './constant.controller';
import { PATH, type Step, type StepEnvironment } from './step';

/** Nest as Tradepost sets it up, and nothing that looks at a request. */
@Module({ imports: [ConfigModule], controllers: [ConstantController] })
class Plain {}

/** With who may ask, and how often. */
@Module({ imports: [ConfigModule, LimitApi, AuthModule], controllers: [ConstantController] })
class Guarded {}

const START: Readonly<Record<Step, () => Promise<string>>> = {
  fastify: startFastify,
  nest: async () => serve(await create(Plain)),
  guarded: async () => serve(await create(Guarded)),
  planned: async () => {
    const app = await create(ApiModule.forRoot(false));
    answerFromMemory(app.get(ReadPool));
    return serve(app);
  },
  whole: async () => serve(await create(ApiModule.forRoot(false))),
};

function startFastify(): Promise<string> {
  const app = fastify();
  const { ANSWER } = process.env;
  app.get(PATH, (_request, reply) => reply.header('content-type', 'application/json; charset=utf-8').send(ANSWER));
  return app.listen({ port: 0, host: '127.0.0.1' });
}

const create = (module: Type | DynamicModule): Promise<NestFastifyApplication> =>
  createApp(module, loadConfig(HttpConfig), createLogger(loadConfig(LogConfig)));

const serve = (app: NestFastifyApplication): Promise<string> => listen(app, loadConfig(HttpConfig));

/** What was read once by a statement is what it gives from then on. */
function answerFromMemory(pool: ReadPool): void {
  const read = pool.read.bind(pool);
  const known = new Map<string, ReturnType<ReadPool['read']>>();
  pool.read = (statement, values) => {
    const rows = known.get(statement.name) ?? read(statement, values);
    known.set(statement.name, rows);
    return rows;
  };
}

const { STEP } = process.env as unknown as StepEnvironment;
void START[STEP]().then((address) => console.log(address));
