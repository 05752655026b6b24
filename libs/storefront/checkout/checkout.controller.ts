import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { Acting, type Answer, type Caller, DocumentKeys, KeyedBy, RequireKey } from '@app/shared/resource';
import { CartToken, keyScopeOf } from '../cart/cart-token';
import { ChannelSlug } from '../reading/path-slug';
import { CheckOut, CheckoutPayment } from './checkout.dto';
import { CheckoutService } from './checkout.service';
import { PLACED_ORDER } from './order-view';

@DocumentKeys()
@ApiTags('storefront')
@ApiHeader({ name: 'X-Cart-Token', required: false, description: 'Opens the cart of a guest' })
@Controller('v1/storefront/:channel/cart/order')
export class CheckoutController {
  constructor(private readonly checkouts: CheckoutService) {}

  @Access(Level.Guest)
  @Post()
  @RequireKey()
  @KeyedBy(keyScopeOf)
  @ApiOperation({ summary: 'Place an order for what is in the cart, and start its payment' })
  @ApiCreatedResponse({ description: 'The order', schema: PLACED_ORDER })
  @ApiProblem(404, 'There is no open cart')
  @ApiProblem(409, 'The total has changed, or something cannot be had: `code` and `errors` say what')
  @ApiProblem(422, 'The cart lacks something, or is not delivered there')
  placeOrder(
    @ChannelSlug() channel: string,
    @CartToken() token: string | undefined,
    @Body() body: CheckOut,
    @Acting() caller: Caller,
  ): Promise<Answer> {
    return this.checkouts.checkOut({ channel, token, caller }, body);
  }

  @Access(Level.Guest)
  @Get()
  @ApiOperation({ summary: 'See how far the order is that the cart has become, and how far it is paid' })
  @ApiOkResponse({ description: 'The order', schema: PLACED_ORDER })
  @ApiProblem(404, 'The cart has not become an order')
  getOrder(
    @ChannelSlug() channel: string,
    @CartToken() token: string | undefined,
    @Acting() caller: Caller,
  ): Promise<Answer> {
    return this.checkouts.get({ channel, token, caller });
  }

  @Access(Level.Guest)
  @Post('payments')
  @RequireKey()
  @KeyedBy(keyScopeOf)
  @ApiOperation({ summary: 'Pay what is due of the order, where a payment has failed' })
  @ApiCreatedResponse({ description: 'The order', schema: PLACED_ORDER })
  @ApiProblem(404, 'The cart has not become an order')
  @ApiProblem(409, 'The order is over')
  @ApiProblem(422, 'All of it is paid, or promised')
  payOrder(
    @ChannelSlug() channel: string,
    @CartToken() token: string | undefined,
    @Body() body: CheckoutPayment,
    @Acting() caller: Caller,
  ): Promise<Answer> {
    return this.checkouts.payAgain({ channel, token, caller }, body);
  }
}
