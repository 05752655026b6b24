import { ApiProperty, PartialType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, ValidateIf, IsEmail } from 'class-validator';

/** E-mail address and password. */
export class Credentials {
  @ApiProperty({ format: 'email', example: 'manager@tradepost.example' })
  @IsEmail()
  @MaxLength(254)
  email: string;

  // Whether a password is long enough is a matter for those who choose one.
  @ApiProperty({ format: 'password', maxLength: 1000 })
  @IsString()
  @MaxLength(1000)
  password: string;

  @ApiProperty({
    required: false,
    maxLength: 40,
    description: 'Where the account has a second factor: its code, or a recovery code',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  totp?: string;
}

/** What it takes to open pages in a browser: nothing for who sends an access token along, else what it takes to sign in. */
export class PageSessionRequest extends PartialType(Credentials) {
  @ApiProperty({ required: false, maxLength: 2000, description: 'With a form: the page to go to' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  next?: string;
}

/** A refresh token, to change for a new pair or to end the session. */
export class RefreshRequest {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  refreshToken: string;
}

/** What signs requests, and what brings the next pair. */
export class TokenPair {
  @ApiProperty({ description: 'JWT for `Authorization: Bearer …`' }) accessToken: string;
  @ApiProperty({ description: 'Opaque; good for one use' }) refreshToken: string;
  @ApiProperty({ enum: ['Bearer'] }) tokenType: 'Bearer';
  @ApiProperty({ type: 'integer', description: 'Life of the access token in seconds' }) expiresIn: number;
}

/** A token request of OAuth 2.0 (RFC 6749, sections 4.3.2 and 6). */
export class GrantRequest {
  @ApiProperty({ enum: ['password', 'refresh_token'] })
  @IsIn(['password', 'refresh_token'])
  grant_type: 'password' | 'refresh_token';

  @ApiProperty({ required: false, format: 'email', description: 'With the password grant' })
  @ValidateIf(({ grant_type }: GrantRequest) => grant_type === 'password')
  @IsEmail()
  @MaxLength(254)
  username: string;

  @ApiProperty({ required: false, format: 'password', description: 'With the password grant' })
  @ValidateIf(({ grant_type }: GrantRequest) => grant_type === 'password')
  @IsString()
  @MaxLength(1000)
  password: string;

  @ApiProperty({ required: false, description: 'With the refresh grant' })
  @ValidateIf(({ grant_type }: GrantRequest) => grant_type === 'refresh_token')
  @IsString()
  @MaxLength(200)
  refresh_token: string;

  @ApiProperty({ required: false, maxLength: 40, description: 'With the password grant, as for `/v1/auth/login`' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  totp?: string;

  // Clients send these because the standard has them; there are no clients or scopes to tell apart here.
  @ApiProperty({ required: false }) @IsOptional() @IsString() client_id?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() client_secret?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() scope?: string;
}

/** A token answer of OAuth 2.0 (RFC 6749, section 5.1). */
export class GrantAnswer {
  @ApiProperty() access_token: string;
  @ApiProperty() refresh_token: string;
  @ApiProperty({ enum: ['Bearer'] }) token_type: 'Bearer';
  @ApiProperty({ type: 'integer', description: 'Seconds' }) expires_in: number;
}
