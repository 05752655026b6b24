import { Code, Enum, everyone, Flag, Model, Row, Text } from '@app/shared/model';

/** Which way a language is written. */
export const DIRECTIONS = ['ltr', 'rtl'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A language, or a variant of one, by its BCP 47 tag. */
@Model({ reach: everyone, search: ['name', 'nativeName', 'code'], sort: 'name' })
export class Language extends Row {
  @Code(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/, {
    length: 11,
    description: 'BCP 47: language, script, region',
    example: 'de-AT',
  })
  code: string;

  @Text({ max: 120, description: 'In English' }) name: string;
  @Text({ max: 120, nullable: true, min: 1, description: 'In the language itself' }) nativeName: string | null;
  @Enum(DIRECTIONS, { default: 'ltr' }) direction: Direction;
  @Flag({ default: true, description: 'Whether it is offered for new texts' }) active: boolean;
}
