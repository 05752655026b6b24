import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { PasswordResetRequest, Registration, TokenAndPassword } from './welcome.dto';
import { WelcomeService } from './welcome.service';

@Controller('v1/auth')
@ApiTags('auth')
@ApiProblem(422, 'The token is not good, or the password is too easy to guess or not that of the registration')
export class WelcomeController {
  constructor(private readonly welcome: WelcomeService) {}

  @Public()
  @Post('registration')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask for a customer account; a mail asks to confirm the address' })
  @ApiNoContentResponse({ description: 'It is looked at; this is said of known addresses as well' })
  @ApiProblem(403, 'Nobody can register here (`registration.open`)')
  register(@Body() body: Registration): Promise<void> {
    return this.welcome.register(body);
  }

  @Public()
  @Post('confirmation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Confirm an address by the token of a mail and the password of the registration' })
  @ApiNoContentResponse({ description: 'The account can sign in' })
  confirmRegistration(@Body() body: TokenAndPassword): Promise<void> {
    return this.welcome.confirm(body);
  }

  @Public()
  @Post('password-reset')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask for a mail by which a new password can be set' })
  @ApiNoContentResponse({ description: 'It is looked at; this is said of unknown addresses as well' })
  requestPasswordReset(@Body() body: PasswordResetRequest): Promise<void> {
    return this.welcome.requestReset(body);
  }

  @Public()
  @Post('password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set a password by the token of an invitation or a reset; all sessions end' })
  @ApiNoContentResponse({ description: 'The account can sign in by it' })
  setPassword(@Body() body: TokenAndPassword): Promise<void> {
    return this.welcome.setPassword(body);
  }
}
