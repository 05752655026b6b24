import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { TEXT_BODY } from '@app/shared/http';
import { PaymentNotices } from './payment-notices';

/** Where providers of payments tell what has happened: for anyone, and believed by its signature. */
@Controller('v1/orders/payments')
@ApiTags('orders')
export class PaymentNoticeController {
  constructor(private readonly notices: PaymentNotices) {}

  @Public()
  @Post('providers/:provider/notices')
  @HttpCode(204)
  @RouteConfig(TEXT_BODY)
  @ApiOperation({ summary: 'Tell what has happened to a payment; telling it again changes nothing' })
  @ApiBody({ schema: { type: 'object' } })
  @ApiNoContentResponse({ description: 'It is written down, also where it was before' })
  @ApiProblem(400, 'That is no notice')
  @ApiProblem(401, 'The signature is missing, wrong or too old')
  @ApiProblem(404, 'There is no such provider, or no such payment')
  @ApiProblem(409, 'What comes before it was not told yet; tell it again later')
  @ApiProblem(422, 'It is in another currency')
  create(@Param('provider') provider: string, @Req() { headers, body }: FastifyRequest): Promise<void> {
    return this.notices.take(provider, headers, String(body));
  }
}
