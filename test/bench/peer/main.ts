import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { PeerProductController } from './product.controller';
import { PeerProduct, PeerVariant } from './product.entity';

/** A part of the API as most NestJS projects are written: Express, TypeORM's `find`, class-transformer. */
@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: process.env.DATABASE_URL,
      applicationName: 'peer',
      entities: [PeerProduct, PeerVariant],
      poolSize: 8,
      installExtensions: false,
    }),
    TypeOrmModule.forFeature([PeerProduct]),
  ],
  controllers: [PeerProductController],
})
class PeerModule {}

async function main(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(PeerModule, { logger: ['error', 'warn'] });
  await app.listen(0, '127.0.0.1');
  console.log(await app.getUrl());
}

void main();
