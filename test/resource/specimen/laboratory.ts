import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { ActorDirectory, ActorStandings } from '@app/shared/auth';
import { ConfigModule } from '@app/shared/config';
import { mergeSchemas } from '@app/shared/database';
import { DatabaseModule } from '@app/shared/database/database.module';
import { parseListBody, resolveList } from '@app/shared/filtering';
import type { Level, ModelClass } from '@app/shared/model';
import {
  type Answer,
  type ListCaller,
  ReadEngine,
  ResourceModule,
  Resources,
  resourceSchema,
} from '@app/shared/resource';
import { formatMask, parseMask, project, shapeOf } from '@app/shared/serialization';
import { createTestDatabase } from '../../support/database';
import { specimenSchema } from './specimen.entity';

/** What is asked for: a mask, the keys of a list query, an account. */
export interface Question {
  mask?: string;
  list?: object;
  account?: string | null;
}

/** The engine, over models of its own, without HTTP. */
export interface Laboratory {
  dataSource: DataSource;
  engine: ReadEngine;
  resources: Resources;
  caller(model: ModelClass, level: Level, question?: Question): ListCaller;
  list(model: ModelClass, level: Level, question?: Question): Promise<Answer>;
  one(model: ModelClass, id: string, level: Level, question?: Question): Promise<Answer>;
}

const everybody: ActorDirectory = {
  isCurrent: (account, version, credential) => `(${account} IS NULL OR ${version} = 1 AND ${credential} IS NULL)`,
};

const standings: ActorStandings = { standing: () => 'ARRAY[]::text[]', holds: () => 'true' };

@Module({
  providers: [
    { provide: ActorDirectory, useValue: everybody },
    { provide: ActorStandings, useValue: standings },
  ],
  exports: [ActorDirectory, ActorStandings],
})
class ActorModule {}

/** Starts the engine for the tests of a file and stops it after them. */
export function useLaboratory(): Laboratory {
  const laboratory = {} as Laboratory;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const database = await createTestDatabase();
    process.env.DATABASE_URL = database.url;
    const imports = [
      ConfigModule,
      DatabaseModule.forRoot(mergeSchemas(resourceSchema, specimenSchema)),
      ResourceModule,
    ];
    const root = { module: class {}, imports: [{ module: ActorModule, global: true }, ...imports] };
    const context = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
    close = async () => {
      await context.close();
      await database.drop();
    };
    const dataSource = context.get(DataSource);
    // These models have no migrations.
    await dataSource.synchronize();
    Object.assign(laboratory, { dataSource, engine: context.get(ReadEngine), resources: context.get(Resources) });
  });
  afterAll(() => close());
  return Object.assign(laboratory, {
    caller,
    list: (model, level, question) => laboratory.engine.list(model, caller(model, level, question)),
    one: (model, id, level, question) => laboratory.engine.one(model, id, caller(model, level, question)),
  } satisfies Partial<Laboratory>);
}

function caller(model: ModelClass, level: Level, { mask: text, list = {}, account = null }: Question = {}): ListCaller {
  const shape = shapeOf(model, level);
  const mask = text === undefined ? undefined : parseMask(text);
  return {
    actor: { id: account, level, authVersion: 1, sessionId: null },
    selection: project(shape, mask),
    mask: mask ? formatMask(mask) : '',
    url: '/v1/trial',
    plan: resolveList(parseListBody(list), shape),
  };
}
