import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** The body that asks for a link to a document. */
export class CreateDocumentLink {
  @ApiProperty({
    required: false,
    type: 'integer',
    minimum: 60,
    maximum: 2_592_000,
    default: 604_800,
    description: 'Its life, in seconds',
  })
  @IsOptional()
  @IsInt()
  @Min(60)
  @Max(2_592_000)
  seconds?: number;
}

/** A link that opens a document for whoever has it. */
export class DocumentLink {
  @ApiProperty() url: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}
