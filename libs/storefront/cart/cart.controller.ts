import { applyDecorators, Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { Acting, type Answer, type Caller, DocumentKeys, KeyedBy, RowId } from '@app/shared/resource';
import { ChannelSlug } from '../reading/path-slug';
import { CartToken, keyScopeOf } from './cart-token';
import { CART } from './cart-view';
import { AddCartLine, ChangeCartLine, CreateCart, Reorder, UpdateCart } from './cart.dto';
import { CartService } from './cart.service';

/** What every route answers, and what may go wrong on it. */
const Documented = (summary: string): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiOkResponse({ description: 'The cart, with what it comes to now', schema: CART }),
    ApiProblem(404, 'There is no open cart, or no such line'),
    ApiProblem(422, 'That is not sold there, or the channel does not deliver that way'),
  );

@DocumentKeys()
@ApiTags('storefront')
@ApiHeader({ name: 'X-Cart-Token', required: false, description: 'Opens the cart of a guest' })
@Controller('v1/storefront/:channel/cart')
export class CartController {
  constructor(private readonly carts: CartService) {}

  @Access(Level.Guest)
  @Post()
  @KeyedBy(keyScopeOf)
  @ApiOperation({ summary: 'Open a cart: a new one with its token or, for who is signed in, the one that there is' })
  @ApiCreatedResponse({ description: 'The cart; its token is told this once', schema: CART })
  @ApiProblem(404, 'There is no such channel')
  @ApiProblem(422, 'The channel does not deliver that way')
  create(
    @ChannelSlug() channel: string,
    @CartToken() token: string | undefined,
    @Body() body: CreateCart,
    @Acting() caller: Caller,
  ): Promise<Answer> {
    return this.carts.create({ channel, token, caller }, body);
  }

  @Access(Level.Guest)
  @Get()
  @Documented('See the cart, what it comes to now, and what has changed since it was last written')
  get(
    @ChannelSlug() channel: string,
    @CartToken() token: string | undefined,
    @Acting() caller: Caller,
  ): Promise<Answer> {
    return this.carts.get({ channel, token, caller });
  }

  @Access(Level.Guest)
  @Patch()
  @KeyedBy(keyScopeOf)
  @Documented('Say who buys, where it goes, how, and by which codes')
  update(
    @ChannelSlug() channel: string,
    @CartToken() token: string | undefined,
    @Body() body: UpdateCart,
    @Acting() caller: Caller,
  ): Promise<Answer> {
    return this.carts.change({ channel, token, caller }, body);
  }

  @Access(Level.Guest)
  @Post('lines')
  @HttpCode(200)
  @KeyedBy(keyScopeOf)
  @Documented('Put pieces into the cart, to those that are there')
  addLine(
    @ChannelSlug() channel: string,
    @CartToken() token: string | undefined,
    @Body() body: AddCartLine,
    @Acting() caller: Caller,
  ): Promise<Answer> {
    return this.carts.add({ channel, token, caller }, body);
  }

  @Access(Level.Guest)
  @Patch('lines/:id')
  @KeyedBy(keyScopeOf)
  @Documented('Have so many pieces of a line instead')
  updateLine(
    @ChannelSlug() channel: string,
    @RowId() id: string,
    @CartToken() token: string | undefined,
    @Body() { quantity }: ChangeCartLine,
    @Acting() caller: Caller,
  ): Promise<Answer> {
    return this.carts.setLine({ channel, token, caller }, id, quantity);
  }

  @Access(Level.Guest)
  @Delete('lines/:id')
  @Documented('Take a line out')
  removeLine(
    @ChannelSlug() channel: string,
    @RowId() id: string,
    @CartToken() token: string | undefined,
    @Acting() caller: Caller,
  ): Promise<Answer> {
    return this.carts.setLine({ channel, token, caller }, id, 0);
  }

  @Access(Level.Guest)
  @Post('reservation')
  @HttpCode(200)
  @KeyedBy(keyScopeOf)
  @Documented('Have the pieces of all lines kept for a while')
  @ApiProblem(409, 'There is not enough of something, or more is not kept: `errors` say of what')
  reserve(
    @ChannelSlug() channel: string,
    @CartToken() token: string | undefined,
    @Acting() caller: Caller,
  ): Promise<Answer> {
    return this.carts.reserve({ channel, token, caller });
  }

  @Access(Level.Customer)
  @Post('reorder')
  @HttpCode(200)
  @KeyedBy(keyScopeOf)
  @Documented('Put what an earlier order has into the cart, as far as it can still be bought')
  refill(
    @ChannelSlug() channel: string,
    @CartToken() token: string | undefined,
    @Body() body: Reorder,
    @Acting() caller: Caller,
  ): Promise<Answer> {
    return this.carts.reorder({ channel, token, caller }, body);
  }

  @Access(Level.Customer)
  @Post('merger')
  @HttpCode(200)
  @Documented('Take what is in the cart of the token into that of the account')
  merge(
    @ChannelSlug() channel: string,
    @CartToken() token: string | undefined,
    @Acting() caller: Caller,
  ): Promise<Answer> {
    return this.carts.merge({ channel, token, caller });
  }
}
