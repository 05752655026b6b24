import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { doorOf, publicKeyOf } from '@app/shared/http';
import { PublicAnswers } from './public-answers';

/** Where what channels show is asked for. */
const STOREFRONT = '/v1/storefront/';

/** Gives out answers that are at hand before the request is read any further. */
@Injectable()
export class AnswerDoor implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly answers: PublicAnswers,
  ) {}

  onModuleInit(): void {
    doorOf(this.host).post((request) => {
      const key = publicKeyOf(request);
      return key === undefined ? undefined : this.answers.peek(key);
    }, STOREFRONT);
  }
}
