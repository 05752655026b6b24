import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

/** The body of what is only done for who knows the password. */
export class OwnPassword {
  @ApiProperty({ format: 'password', maxLength: 1000 })
  @IsString()
  @MaxLength(1000)
  password: string;
}

/** A code by which an app shows that it has the secret. */
export class FirstCode {
  @ApiProperty({ pattern: '^[0-9]{6}$', example: '123456' })
  @Matches(/^[0-9]{6}$/, { message: '$property must be six digits' })
  totp: string;
}

/** A new secret, which is shown this once. */
export class NewSecret {
  @ApiProperty({ description: 'For apps that cannot read the other one; base 32' }) secret: string;
  @ApiProperty({ description: 'For a QR code', example: 'otpauth://totp/…' }) uri: string;
}

/** What opens the account when the app is lost, each once; shown this once. */
export class RecoveryCodes {
  @ApiProperty({ type: [String] }) recoveryCodes: string[];
}
