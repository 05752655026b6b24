import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { TakesForm } from '@app/shared/http';
import { Credentials, GrantAnswer, GrantRequest, RefreshRequest, TokenPair } from './auth.dto';
import { AuthService } from './auth.service';
import { visitOf } from './sign-in.service';

const WRONG_PASSWORD =
  'The e-mail address or the password is wrong, or the account is not active; `totp_required` and `totp_wrong` ask for a code';
const WRONG_TOKEN = 'The refresh token is unknown, used, expired or revoked';

@Controller('v1/auth')
@ApiTags('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  @Public()
  @Post('login')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in' })
  @ApiOkResponse({ type: TokenPair })
  @ApiProblem(401, WRONG_PASSWORD)
  login(@Body() credentials: Credentials, @Req() request: FastifyRequest): Promise<TokenPair> {
    return this.auth.login(credentials, visitOf(request));
  }

  @Public()
  @Post('token')
  @HttpCode(200)
  @TakesForm()
  @ApiOperation({ summary: 'Sign in or refresh by OAuth 2.0, for tools that know it; errors are as everywhere' })
  @ApiConsumes('application/x-www-form-urlencoded', 'application/json')
  @ApiOkResponse({ type: GrantAnswer })
  @ApiProblem(401, WRONG_PASSWORD)
  @ApiProblem(401, WRONG_TOKEN)
  grantToken(@Body() grant: GrantRequest, @Req() request: FastifyRequest): Promise<GrantAnswer> {
    return this.auth.grant(grant, visitOf(request));
  }

  @Public()
  @Post('refresh')
  @HttpCode(200)
  @ApiOperation({ summary: 'Change a refresh token for a new pair' })
  @ApiOkResponse({ type: TokenPair })
  @ApiProblem(401, WRONG_TOKEN)
  refreshTokens(@Body() { refreshToken }: RefreshRequest, @Req() request: FastifyRequest): Promise<TokenPair> {
    return this.auth.refresh(refreshToken, visitOf(request));
  }

  @Public()
  @Post('logout')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the session of a refresh token' })
  @ApiNoContentResponse({ description: 'It is over, also where it was before' })
  logout(@Body() { refreshToken }: RefreshRequest, @Req() request: FastifyRequest): Promise<void> {
    return this.auth.logout(refreshToken, visitOf(request));
  }
}
