import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

/** What is told of an export that was asked for. */
export class PersonalDataExport {
  @ApiProperty({
    format: 'uuid',
    description: 'The job that writes the file; its result has a link to it, good for a day',
  })
  jobId: string;
}

/** The body by which people have themselves forgotten. */
export class OwnErasure {
  @ApiProperty({ format: 'password', maxLength: 1000, description: 'One’s own; what is erased does not come back' })
  @IsString()
  @MaxLength(1000)
  password: string;
}
