import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { Timestamp } from '@app/shared/model';

/** For which sale a price is asked. */
export class PriceQuery {
  @ApiProperty({ description: 'Slug or id of the channel', maxLength: 60 })
  @IsString()
  @Length(1, 60)
  channel: string;

  @ApiProperty({ required: false, default: 1, minimum: 1, description: 'Pieces that are bought together' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  quantity: number = 1;

  @ApiProperty({ required: false, format: 'uuid', description: 'Id of the company that buys: its price lists count' })
  @IsOptional()
  @IsUUID()
  buyer?: string;

  @Timestamp({ nullable: true, description: 'By default now' }) at?: string;
}
