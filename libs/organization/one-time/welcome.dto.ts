import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { Account } from '../account/account.entity';

const Password = (): PropertyDecorator => (prototype, property) => {
  ApiProperty({ format: 'password', maxLength: 1000 })(prototype, property);
  IsString()(prototype, property);
  MaxLength(1000)(prototype, property);
};

/** The body by which somebody new to a storefront asks for an account. */
export class Registration extends PickType(Account, ['email', 'firstName', 'lastName', 'locale']) {
  @Password() password: string;
}

/** An address that somebody claims is theirs. */
export class PasswordResetRequest extends PickType(Account, ['email']) {}

/** A token from a mail, and a password: the one of the registration to confirm, or the one to set. */
export class TokenAndPassword {
  @ApiProperty({ maxLength: 200 }) @IsString() @MaxLength(200) token: string;
  @Password() password: string;
}
